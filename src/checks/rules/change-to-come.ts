import { entriesIn } from '../../core/library.ts';
import type { Rule } from '../rule.ts';

/** A decision may be written down before its day. */
export const changeToCome: Rule = {
  code: 'change-to-come',
  severity: 'warning',
  title: 'A change of a practice has come',
  meaning:
    'A change of a practice is dated in the future. That may be meant: the lesson counts as embedded from that day on.',
  why: 'Often it is a slip in the year, and then the lesson waits for ever.',
  example: { wrong: 'on: 2062-03-01', right: 'on: 2026-03-01' },
  fix: 'Check the year and the month. If the day is right, leave it: this is said until it has come.',
  *run({ library, today }) {
    for (const entry of entriesIn(library, 'practices')) {
      for (const [index, { on }] of entry.data.changes.entries()) {
        if (on <= today) continue;
        yield {
          entry,
          path: ['changes', index, 'on'],
          message: `This change is still to come. It counts from ${on}.`,
          help: 'Check the year and the month, or leave it if the day is right.',
        };
      }
    }
  },
};
