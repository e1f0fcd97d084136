import { entriesIn } from '../core/library.ts';
import type { Rule } from './rule.ts';

/** "Done" is shown, "dropped" is explained. */
export const actions: Rule = {
  code: 'action-proof',
  severity: 'error',
  title: 'Done actions have proof, dropped ones a reason',
  *run({ library }) {
    for (const entry of entriesIn(library, 'lessons')) {
      for (const [index, action] of entry.data.actions.entries()) {
        const path = ['actions', index, 'status'];
        if (action.status === 'done' && action.proof === undefined) {
          yield { entry, path, message: 'This action is done, and nothing shows it.', help: 'Write proof: what shows that it was done.' };
        }
        if (action.status === 'dropped' && action.reason === undefined) {
          yield { entry, path, message: 'This action was dropped, and nothing says why.', help: 'Write reason: why it was dropped.' };
        }
      }
    }
  },
};
