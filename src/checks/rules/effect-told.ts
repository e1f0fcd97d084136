import { entriesIn } from '../../core/library.ts';
import { isLive } from '../../core/lifecycle.ts';
import { isHere } from '../../core/measurements.ts';
import { ownerIdOf } from '../../core/ownership.ts';
import type { Rule } from '../rule.ts';

/** A finding that does not say what it compares, when and by whom, is taken for more than it is. */
export const effectTold: Rule = {
  code: 'effect-told',
  severity: 'warning',
  title: 'An effect says what it compares, when it was measured and who looked',
  meaning:
    'A finding from elsewhere does not say when it was measured, two figures do not say what they compare, or a check made here does not say which role made it, names the owner alone, or is said to be set aside.',
  why: 'Findings are weighed by the day on which they were made, not by the day on which somebody wrote them down. Two groups of a trial are not before and after. And who made a change sees most easily that it helped.',
  example: {
    wrong:
      'effects:\n  - measure: Parts returned\n    where: A trial in nine workshops\n    baseline: 14\n    result: 3\n    checkedOn: 2026-08-01\n    verdict: worked',
    right:
      'effects:\n  - measure: Parts returned\n    where: A trial in nine workshops\n    baseline: 14\n    result: 3\n    compares: groups\n    measuredOn: 2019\n    checkedOn: 2026-08-01\n    verdict: worked',
  },
  fix: 'Add measuredOn (a year is enough), compares (before-after, groups or tally) and checkedBy (a role beside the owner).',
  *run({ library }) {
    for (const entry of entriesIn(library, 'lessons').filter(isLive)) {
      for (const [index, effect] of entry.data.effects.entries()) {
        const { where, measuredOn, baseline, compares, checkedBy } = effect;
        if (where !== undefined && measuredOn === undefined)
          yield {
            entry,
            path: ['effects', index, 'where'],
            message: 'This was measured elsewhere, and nothing says when.',
            help: 'Write measuredOn: the year, month or day of the measurement, for example 2014.',
          };
        if (baseline !== undefined && compares === undefined)
          yield {
            entry,
            path: ['effects', index, 'baseline'],
            message: 'Two figures stand here, and nothing says what they compare.',
            help: 'Write compares: before-after, groups (one with and one without) or tally (a count by kind).',
          };
        if (isHere(effect) && effect.weighed !== undefined)
          yield {
            entry,
            path: ['effects', index, 'weighed'],
            message: 'This was measured here, and only what others measured can be set aside.',
            help: 'Measure again and write the new figure, or write under where who measured this one.',
          };
        if (isHere(effect) && checkedBy === undefined)
          yield {
            entry,
            path: ['effects', index, 'checkedOn'],
            message: 'This was checked here, and nothing says by which role.',
            help: 'Write checkedBy: a role, better not the owner of the lesson alone.',
          };
        if (isHere(effect) && checkedBy !== undefined && checkedBy === ownerIdOf(library, entry))
          yield {
            entry,
            path: ['effects', index, 'checkedBy'],
            message: 'The owner of this lesson checked its effect alone.',
            help: 'Ask another role to look too, and write that one.',
          };
      }
    }
  },
};
