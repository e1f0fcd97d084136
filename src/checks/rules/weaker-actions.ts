import { entriesIn } from '../../core/library.ts';
import { isLive } from '../../core/lifecycle.ts';
import type { Rule } from '../rule.ts';

/** Training and reminders fade; a changed system stays. */
export const weakerActions: Rule = {
  code: 'weaker-actions',
  severity: 'warning',
  title: 'At least one action changes more than what people are told',
  meaning: 'Every action of this lesson is a weaker one: training, a reminder, a rule.',
  why: 'Weaker actions rely on everybody remembering on a bad day. Stronger ones change tools, places or steps, so that the right thing is the easy thing.',
  example: {
    wrong: 'actions:\n  - text: Remind all shifts.\n    strength: weaker\n    owner: workshop-lead\n    status: open',
    right:
      'actions:\n  - text: Paint the stand of each tool on the wall.\n    strength: intermediate\n    owner: workshop-lead\n    status: open',
  },
  fix: 'Ask what could be changed so that nobody has to remember, and add that as an action.',
  *run({ library }) {
    for (const entry of entriesIn(library, 'lessons')) {
      const kept = entry.data.actions.filter(({ status }) => status !== 'dropped');
      if (!isLive(entry) || kept.length === 0 || kept.some(({ strength }) => strength !== 'weaker')) continue;
      const help = 'Add an action that changes a tool, a place or a step, so that nobody has to remember.';
      yield {
        entry,
        path: ['actions'],
        message: 'All actions here are weaker ones: they ask people to remember.',
        help,
      };
    }
  },
};
