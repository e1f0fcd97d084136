import { entriesIn } from '../../core/library.ts';
import type { Rule } from '../rule.ts';

/** "Done" is shown, "dropped" is explained. */
export const actions: Rule = {
  code: 'action-proof',
  severity: 'error',
  title: 'Done actions have proof, dropped ones a reason',
  meaning: 'A lesson has an action marked done without proof, or dropped without a reason.',
  why: 'Audits of such libraries find again and again that actions are ticked off and nothing has changed. A line of proof costs a minute and lets anybody check.',
  example: {
    wrong:
      'actions:\n  - text: Fit a keyed connector.\n    strength: stronger\n    owner: workshop-lead\n    status: done',
    right:
      'actions:\n  - text: Fit a keyed connector.\n    strength: stronger\n    owner: workshop-lead\n    status: done\n    proof: Drawing 14 B, fitted in all three workshops.',
  },
  fix: 'Write under proof what shows that it was done: a document, a setting, a photograph on file. For a dropped action write under reason why.',
  *run({ library }) {
    for (const entry of entriesIn(library, 'lessons')) {
      for (const [index, action] of entry.data.actions.entries()) {
        const path = ['actions', index, 'status'];
        if (action.status === 'done' && action.proof === undefined) {
          yield {
            entry,
            path,
            message: 'This action is done, and nothing shows it.',
            help: 'Write proof: what shows that it was done.',
          };
        }
        if (action.status === 'dropped' && action.reason === undefined) {
          yield {
            entry,
            path,
            message: 'This action was dropped, and nothing says why.',
            help: 'Write reason: why it was dropped.',
          };
        }
      }
    }
  },
};
