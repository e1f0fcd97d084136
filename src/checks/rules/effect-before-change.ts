import { entriesIn } from '../../core/library.ts';
import { embeddingsOf, isLive } from '../../core/lifecycle.ts';
import { dayOf, isHere, mayBeSince } from '../../core/measurements.ts';
import type { Rule } from '../rule.ts';

/** What was measured before a practice changed says nothing about the change. */
export const effectBeforeChange: Rule = {
  code: 'effect-before-change',
  severity: 'warning',
  title: 'An effect is measured after the practice changed',
  meaning: 'A check made here is dated before the change whose effect it is meant to show.',
  why: 'A lesson counts as learned only by what was measured on or after the day of the change. An earlier figure is a starting point and belongs under baseline.',
  example: {
    wrong: 'checkedOn: 2025-01-10   # the practice changed on 2025-03-01',
    right: 'checkedOn: 2025-09-01   # half a year later',
  },
  fix: 'Correct the day, or measure again and write the new figure; keep the earlier one as its baseline.',
  *run({ library }) {
    for (const entry of entriesIn(library, 'lessons').filter(isLive)) {
      const changes = embeddingsOf(library, entry);
      const first = changes[0]?.change.on;
      if (first === undefined) continue;
      for (const [index, effect] of entry.data.effects.entries()) {
        if (!isHere(effect) || dayOf(effect) >= first) continue;
        yield {
          entry,
          path: ['effects', index, effect.measuredOn === undefined ? 'checkedOn' : 'measuredOn'],
          ...(mayBeSince(effect, first)
            ? {
                message: `This may have been measured before the practice changed on ${first}, so it does not show what the change did.`,
                help: 'Write the month or the day on which it was measured.',
              }
            : {
                message: `This was measured before the practice changed on ${first}, so it does not show what the change did.`,
                help: 'Correct the day, or measure again and keep this figure as the baseline of the new check.',
              }),
        };
      }
    }
  },
};
