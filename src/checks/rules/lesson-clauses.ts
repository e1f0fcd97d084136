import { entriesIn } from '../../core/library.ts';
import { isLive } from '../../core/lifecycle.ts';
import type { Rule } from '../rule.ts';

const condition =
  /(?<!\p{L})(?:when|whenever|where|wherever|if|before|after|while|once|as soon as|unless|until|during|for each|for every|each time|every time)(?!\p{L})/iu;
const reason = /(?<!\p{L})(?:because|since|so that|so as to|otherwise|or else|in order to)(?!\p{L})/iu;

/** Somebody with two minutes needs to know: when, what, why. */
export const clauses: Rule = {
  code: 'lesson-clauses',
  severity: 'warning',
  title: 'A lesson says when, what to do, and because of what',
  meaning: 'The summary of this lesson does not say when it applies, or does not say why.',
  why: 'Without "when" nobody knows whether it is for them; without "because" nobody can judge whether it still holds.',
  example: {
    wrong: 'summary: Communication should be improved.',
    right: 'summary: When a shift ends, hand over at the machine, because half of what matters is seen and not said.',
  },
  fix: 'Write it as: When ... do ... because ...',
  *run({ library }) {
    for (const entry of entriesIn(library, 'lessons')) {
      if (!isLive(entry)) continue;
      const missing = [
        condition.test(entry.data.summary) ? [] : ['when it applies'],
        reason.test(entry.data.summary) ? [] : ['because of what'],
      ].flat();
      if (missing.length === 0) continue;
      const message = `The lesson does not say ${missing.join(', nor ')}.`;
      yield { entry, path: ['summary'], message, help: 'Write it as: When ... do ... because ...' };
    }
  },
};
