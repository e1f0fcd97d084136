import { dueOn, freshnessOf } from '../../core/freshness.ts';
import type { Rule } from '../rule.ts';

/** A page says when it was last true. */
export const overdueReview: Rule = {
  code: 'overdue-review',
  severity: 'warning',
  title: 'Pages are reviewed in time',
  meaning: 'The day by which this page was to be reviewed has passed.',
  why: 'Out-of-date pages are the first reason why people stop using a library. An owner who has looked keeps the trust.',
  example: { wrong: 'reviewedOn: 2024-02-01', right: 'reviewedOn: 2026-11-20' },
  fix: 'Ask the owner to read the page, put right what changed, and write the day under reviewedOn. If it no longer holds, retire it.',
  *run({ library, today }) {
    for (const entry of library.entries) {
      if (freshnessOf(library.portal, entry, today) !== 'overdue') continue;
      const message = `The review was due on ${dueOn(library.portal, entry) ?? ''}.`;
      yield {
        entry,
        path: ['reviewedOn'],
        message,
        help: 'Read it, put right what changed, and write the day of the review.',
      };
    }
  },
};
