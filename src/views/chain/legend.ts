import type { Outcome } from '../../schema/index.ts';
import type { State } from '../../core/lifecycle.ts';

/** What each state means to a reader, in the order in which a lesson may go through them. */
export const stateMeanings = {
  identified: 'Somebody who was there noticed it and wrote it down. Read it as a report.',
  validated: 'A role that knows the subject has confirmed that it is right. Nothing has changed because of it yet.',
  embedded:
    'A practice has changed because of it, and says what it was before. Nobody has checked yet whether that helped.',
  learned: 'A practice has changed and the effect was checked: it helped, or helped in part.',
  contested: 'The latest check saw no effect. Read what was measured before you rely on it.',
  superseded: 'It no longer holds, and the page says what took its place.',
  retired: 'It no longer holds, and nothing has taken its place.',
  current: 'The page holds. Everything that is not a lesson is current until it is retired.',
} as const satisfies Record<State, string>;

/** What each outcome means to a reader. */
export const outcomeMeanings = {
  success: 'It turned out as hoped, or better.',
  failure: 'It did not turn out as hoped.',
  'near-miss': 'It could have gone wrong and did not. By luck or by care, there is something to learn.',
  mixed: 'Some of it went well, some did not.',
} as const satisfies Record<Outcome, string>;
