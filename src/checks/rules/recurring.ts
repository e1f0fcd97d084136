import { entriesIn } from '../../core/library.ts';
import { embeddingsOf, isLive } from '../../core/lifecycle.ts';
import { signalCounts } from '../../core/signals.ts';
import type { Rule } from '../rule.ts';

/** What keeps happening has not been learned. */
export const recurring: Rule = {
  code: 'recurring',
  severity: 'warning',
  title: 'What happened again has changed a practice',
  meaning: 'Readers told twice or more that this happened again, and no live practice names it under its changes.',
  why: 'That it comes back is the plainest sign that a lesson was written down and not learned.',
  example: {
    wrong: '(two signals of kind recurrence, no practice that names the lesson)',
    right:
      'changes:            # in a practice\n  - on: 2026-10-01\n    lesson: count-again\n    was: Count once.\n    now: Two people count.\n    kind: replace',
  },
  fix: 'Take it to the steward of the topic: which practice should change? Name the lesson under its changes.',
  *run({ library }) {
    for (const entry of entriesIn(library, 'lessons')) {
      const { recurrence } = signalCounts(library, entry);
      if (!isLive(entry) || recurrence < 2 || embeddingsOf(library, entry).length > 0) continue;
      const message = `This happened again ${recurrence} times, and no live practice names it under its changes.`;
      yield {
        entry,
        path: ['title'],
        message,
        help: 'Ask the steward which practice should change, and name this lesson under its changes.',
      };
    }
  },
};
