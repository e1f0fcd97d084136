import retextEquality from 'retext-equality';
import { choices, languageAdvice } from './language.ts';

/** Out of some 400 suggestions of retext-equality those that fit writing about work and about people who are ill. */
const chosen = new Set(
  `ablebodied addict addicts alcoholic birth-defect blacklist blacklisted blacklisting cameraman-camerawoman cameramen-camerawomen
  chairman-chairwoman chairmen-chairwomen commit-suicide committed-suicide cretin deafmute deaf-to delivery-boy-delivery-girl
  downs-syndrome epileptic failed-suicide fireman-firewoman firemen-firewomen fisherman-fisherwoman fishermen-fisherwomen
  foreman-forewoman foremen-forewomen handicapped harelip idiot lady-doctor layman-laywoman laymen-laywomen manhour
  manhours mankind manmade manned manpower middleman-middlewoman middlemen-middlewomen mongoloid paraplegic policemen-policewomen
  quadriplegic repairman-repairwoman repairmen-repairwomen retard retards salesmen-saleswomen schizo senile serviceman-servicewoman
  servicemen-servicewomen spastic spaz spokesman-spokeswoman spokesmen-spokeswomen stroke-victim suffers-from-disabilities
  suffers-from-md unmanned victim-of-an-injury victim-of-injuries watchman-watchwoman watchmen-watchwomen wheelchair-bound
  whitelist whitelisted whitelisting workman-workwoman workmen-workwomen`.split(/\s+/),
);

/** Nobody is left out, nobody is made smaller. */
export const inclusiveWords = languageAdvice(
  {
    code: 'inclusive-words',
    title: 'The words leave nobody out',
    meaning: 'A word stands here that leaves people out, or that makes an illness out of a person.',
    why: 'Whoever feels left out stops reading, and does not write either.',
    example: { wrong: 'The foremen counted 12 manhours.', right: 'The supervisors counted 12 hours of work.' },
    fix: 'Use the word that the message offers, or say it in another way.',
  },
  retextEquality,
  {},
  ({ rule, expected }) =>
    chosen.has(rule)
      ? {
          message: 'This word may leave somebody out.',
          help: expected.length > 0 ? `Write for example ${choices(expected)}.` : 'Say it in another way.',
        }
      : null,
);
