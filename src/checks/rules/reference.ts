import { nearest } from '../../core/search/nearest.ts';
import { referencesOf } from '../../core/references.ts';
import type { Key } from '../../core/entry.ts';
import type { Rule } from '../rule.ts';

const idsIn = (known: ReadonlySet<Key>, folder: string): string[] =>
  [...known].flatMap((key) => (key.startsWith(`${folder}/`) ? [key.slice(folder.length + 1)] : []));

/** Every reference leads to an entry of a fitting kind. */
export const references: Rule = {
  code: 'reference',
  severity: 'error',
  title: 'References lead to an entry of the right kind',
  meaning: 'A field names another entry, and there is none of that name, or it is of a kind that does not fit.',
  why: 'The chain from a lesson to the changed practice is made of these names. A wrong one breaks the chain without a sound.',
  example: { wrong: 'topics: [equipmant]', right: 'topics: [equipment]' },
  fix: 'Write the file name of the entry without its ending; where several folders fit, the folder too: lessons/some-name. The message offers the nearest name.',
  *run({ library, known }) {
    for (const entry of library.entries) {
      for (const { path, value, allowed, target } of referencesOf(entry)) {
        if (target !== null && known.has(target)) continue;
        const folders = allowed.map((name) => `${name}/`).join(', ');
        if (target === null) {
          yield {
            entry,
            path,
            message: 'This names an entry in a folder that does not fit here.',
            help: `Name an entry in ${folders}.`,
          };
          continue;
        }
        const [folder, id] = target.split('/') as [string, string];
        const near = nearest(id, idsIn(known, folder));
        const help = near
          ? `Did you mean ${allowed.length > 1 ? `${folder}/` : ''}${near}?`
          : `Write the file name of an entry in ${folders} without its ending.`;
        yield { entry, path, message: `There is no entry "${value}".`, help };
      }
    }
  },
};
