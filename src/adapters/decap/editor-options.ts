import { titleOf, type AnyEntry } from '../../core/entry.ts';
import { entriesIn, type Library } from '../../core/library.ts';
import type { Option } from './options.ts';

/** What references can point to besides the pages of `/api/entries.json`. */
export function editorOptions(library: Library): { readonly version: 1; readonly options: readonly Option[] } {
  const options = (['roles', 'topics', 'glossary'] as const).flatMap((collection) =>
    (entriesIn(library, collection) as readonly AnyEntry[]).map((entry) => ({
      collection,
      id: entry.id,
      title: titleOf(entry),
      also: 'synonyms' in entry.data ? entry.data.synonyms : [],
    })),
  );
  return { version: 1, options };
}
