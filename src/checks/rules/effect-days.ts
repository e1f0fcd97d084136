import { entriesIn } from '../../core/library.ts';
import type { Rule } from '../rule.ts';

/** Nothing can be read before it was measured. */
export const effectDays: Rule = {
  code: 'effect-days',
  severity: 'error',
  title: 'What was checked had been measured by then',
  meaning: 'An effect is said to have been measured after the day on which it was checked.',
  why: 'The day of measuring decides which of two findings is the newer one. A slip in the year lets an old study outweigh what you measured yourself.',
  example: {
    wrong: 'measuredOn: 2062-05\n    checkedOn: 2026-06-01',
    right: 'measuredOn: 2026-05\n    checkedOn: 2026-06-01',
  },
  fix: 'Check both days: measuredOn is when the figures were taken, checkedOn when somebody here took or read them.',
  *run({ library }) {
    for (const entry of entriesIn(library, 'lessons')) {
      for (const [index, { measuredOn, checkedOn }] of entry.data.effects.entries()) {
        if (measuredOn === undefined || measuredOn <= checkedOn) continue;
        yield {
          entry,
          path: ['effects', index, 'measuredOn'],
          message: `This was measured after it was checked on ${checkedOn}.`,
          help: 'Check the year and the month of both days.',
        };
      }
    }
  },
};
