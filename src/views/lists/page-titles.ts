import { collections } from '../../schema/index.ts';
import { keyOf, titleOf, type AnyEntry, type Key } from '../../core/entry.ts';
import type { Library } from '../../core/library.ts';
import { isPage } from '../../core/pages.ts';

/**
 * Titles for the heads of pages, each once in a library.
 * Entries that share a title are told apart by what they are, and if that is not enough by their names.
 */
export function pageTitles(library: Library): ReadonlyMap<Key, string> {
  const entries = library.entries.filter(({ collection }) => isPage(collection));
  const byTitle = Map.groupBy(entries, titleOf);
  const titleFor = (entry: AnyEntry): string => {
    const title = titleOf(entry);
    const namesakes = byTitle.get(title) ?? [];
    if (namesakes.length === 1) return title;
    const alike = namesakes.filter(({ collection }) => collection === entry.collection).length > 1;
    const kind = collections[entry.collection].singular.toLowerCase();
    return `${title} (${alike ? `${kind} ${entry.id}` : kind})`;
  };
  return new Map(entries.map((entry) => [keyOf(entry), titleFor(entry)]));
}
