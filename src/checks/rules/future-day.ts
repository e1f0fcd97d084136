import { retiredOf } from '../../core/entry.ts';
import { addDays } from '../../core/freshness.ts';
import type { Rule } from '../rule.ts';

const help = 'Check the year and the month.';

type Told = readonly [path: (string | number)[], day: string | undefined];

/** What has happened has happened by today; a wrong year is the usual slip. One day of grace for time zones. */
export const days: Rule = {
  code: 'future-day',
  severity: 'error',
  title: 'What is said to have happened lies in the past',
  meaning: 'A day on which something is said to have happened lies in the future.',
  why: 'Review dates and states are worked out from these days. A slip in the year hides an overdue page for years, or lets something count that has not happened.',
  example: { wrong: 'reviewedOn: 2062-03-01', right: 'reviewedOn: 2026-03-01' },
  fix: 'Check the year and the month. A meeting still to come is written under plannedFor, a change still to come under changes of its practice.',
  *run({ library, today }) {
    const latest = addDays(today, 1);
    for (const entry of library.entries) {
      const told: Told[] = [];
      if ('reviewedOn' in entry.data) told.push([['reviewedOn'], entry.data.reviewedOn]);
      if (entry.collection === 'lessons') {
        const { month } = entry.data;
        if (month !== undefined && month > latest.slice(0, 7))
          yield { entry, path: ['month'], message: 'This month lies in the future.', help };
        told.push([['validated', 'on'], entry.data.validated?.on]);
        for (const [index, { checkedOn, weighed }] of entry.data.effects.entries()) {
          told.push([['effects', index, 'checkedOn'], checkedOn]);
          told.push([['effects', index, 'weighed', 'on'], weighed?.on]);
        }
        for (const [index, action] of entry.data.actions.entries())
          told.push([['actions', index, 'doneOn'], action.doneOn]);
      }
      told.push([['retired', 'on'], retiredOf(entry)?.on]);
      if (entry.collection === 'reflections') told.push([['heldOn'], entry.data.heldOn]);
      if (entry.collection === 'signals') told.push([['on'], entry.data.on]);
      for (const [path, day] of told) {
        if (day !== undefined && day > latest) yield { entry, path, message: 'This day lies in the future.', help };
      }
    }
  },
};
