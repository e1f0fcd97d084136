import { uncheckedEffect } from '../../core/chain/effect-check.ts';
import { entriesIn } from '../../core/library.ts';
import type { Rule } from '../rule.ts';

/** A changed practice is half of the way. */
export const effectUnchecked: Rule = {
  code: 'effect-unchecked',
  severity: 'warning',
  title: 'Half a year after a practice changed, its effect was checked',
  meaning:
    'A practice was changed because of this lesson more than six months ago, and no check made here since then is recorded.',
  why: 'Some changes do not help and some do harm. A lesson counts as learned only once somebody has looked.',
  example: {
    wrong: '(no effects, and a practice that changed in January)',
    right:
      'effects:\n  - measure: Parts returned unmarked, per month\n    baseline: 14\n    result: 3\n    checkedOn: 2026-08-01\n    verdict: worked',
  },
  fix: 'Measure what the change was meant to move and write it under effects, also when nothing moved.',
  *run({ library, today }) {
    for (const entry of entriesIn(library, 'lessons')) {
      const unchecked = uncheckedEffect(library, entry);
      if (unchecked === null || unchecked.dueOn >= today) continue;
      const message = `A practice changed because of this on ${unchecked.changedOn}, and nobody has checked here since whether it helped.`;
      yield {
        entry,
        path: ['title'],
        message,
        help: 'Measure what it was meant to change and write it under effects, also if nothing moved.',
      };
    }
  },
};
