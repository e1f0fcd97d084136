import { entriesIn } from '../../core/library.ts';
import type { Rule } from '../rule.ts';

/** Either it is open, or it is done. */
export const openActions: Rule = {
  code: 'action-open',
  severity: 'warning',
  title: 'An open action has no day on which it was done',
  meaning: 'An action is open and yet says when it was done.',
  why: 'Lists and reminders go by the status: somebody will be asked again for what is finished, or an unfinished step will look finished.',
  example: {
    wrong: 'status: open\n    doneOn: 2026-05-01',
    right: 'status: done\n    doneOn: 2026-05-01\n    proof: Drawing 14 B.',
  },
  fix: 'If it is done, write status: done and proof. If it is not, take the day away.',
  *run({ library }) {
    for (const entry of entriesIn(library, 'lessons')) {
      for (const [index, { status, doneOn }] of entry.data.actions.entries()) {
        if (status !== 'open' || doneOn === undefined) continue;
        yield {
          entry,
          path: ['actions', index, 'doneOn'],
          message: `This action is open, and yet it says that it was done on ${doneOn}.`,
          help: 'Write status: done and proof, or take the day away.',
        };
      }
    }
  },
};
