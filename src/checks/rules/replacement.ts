import { keyOf, retiredOf, type Key } from '../../core/entry.ts';
import { isLive, replacementOf } from '../../core/lifecycle.ts';
import type { Rule } from '../rule.ts';

/** Following "replaced by" always ends at something that holds. */
export const replacements: Rule = {
  code: 'replacement',
  severity: 'error',
  title: 'Replacements end at a live entry',
  meaning:
    'An entry is retired and replaced, and following the replacements ends nowhere: in a circle, or at something retired.',
  why: 'A reader who arrives at something that no longer holds must be led to what holds now.',
  example: {
    wrong: 'retired:\n  on: 2026-01-10\n  reason: It did not help.\n  replacedBy: lessons/this-very-entry',
    right: 'retired:\n  on: 2026-01-10\n  reason: It did not help.\n  replacedBy: practices/what-we-do-now',
  },
  fix: 'Name an entry that holds now, or leave replacedBy out.',
  *run({ library }) {
    for (const entry of library.entries) {
      const by = retiredOf(entry)?.replacedBy;
      const next = by === undefined ? undefined : library.byKey.get(by as Key);
      if (!next || replacementOf(library, entry) !== null) continue;
      const path = ['retired', 'replacedBy'];
      if (keyOf(next) === keyOf(entry)) {
        yield {
          entry,
          path,
          message: 'This entry is replaced by itself.',
          help: 'Name the entry that holds now, or leave replacedBy out.',
        };
      } else {
        const help = 'Name an entry that still holds, or leave replacedBy out.';
        const message = isLive(next)
          ? 'The replacements do not end.'
          : 'Following the replacements, nothing is found that still holds.';
        yield { entry, path, message, help };
      }
    }
  },
};
