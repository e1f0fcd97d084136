import type { Outcome } from '../../schema/index.ts';

/** What each outcome means to a reader. */
export const outcomeMeanings = {
  success: 'It turned out as hoped, or better.',
  failure: 'It did not turn out as hoped.',
  'near-miss': 'It could have gone wrong and did not. By luck or by care, there is something to learn.',
  mixed: 'Some of it went well, some did not.',
} as const satisfies Record<Outcome, string>;
