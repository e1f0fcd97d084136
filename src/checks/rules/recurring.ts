import { entriesIn } from '../../core/library.ts';
import { escalationOf } from '../../core/chain/escalations.ts';
import type { Rule } from '../rule.ts';

/** What keeps happening has not been learned. */
export const recurring: Rule = {
  code: 'recurring',
  severity: 'warning',
  title: 'What happened again has changed a practice',
  meaning:
    'Readers told that this happened again: twice or more while no live practice names it, or since the practice changed and was last found to help.',
  why: 'That it comes back is the plainest sign that a lesson was written down and not learned.',
  example: {
    wrong: '(two signals of kind recurrence, no practice that names the lesson)',
    right:
      'changes:            # in a practice\n  - on: 2026-10-01\n    lesson: count-again\n    was: Count once.\n    now: Two people count.\n    kind: replace',
  },
  fix: 'Take it to the steward of the topic: which practice should change? Name the lesson under its changes.',
  *run({ library }) {
    for (const entry of entriesIn(library, 'lessons')) {
      const escalation = escalationOf(library, entry);
      if (!escalation) continue;
      const { recurrences, despite } = escalation;
      const times = recurrences.length === 1 ? 'once' : `${recurrences.length} times`;
      yield {
        entry,
        path: ['title'],
        message: despite
          ? `This happened again ${times} although a practice had changed.`
          : `This happened again ${times}, and no live practice names it under its changes.`,
        help: despite
          ? 'Ask the owner what is missing: look at the practice again, and write what was found under effects.'
          : 'Ask the steward which practice should change, and name this lesson under its changes.',
      };
    }
  },
};
