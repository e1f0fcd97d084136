import { keyOf, titleOf, type AnyEntry } from '../../core/entry.ts';
import type { Library } from '../../core/library.ts';

/** One line of the A to Z: a title, or another word that leads to it. */
export interface IndexLine {
  readonly words: string;
  readonly entry: AnyEntry;
  /** The words are not the title of the entry but another name for it. */
  readonly alias: boolean;
}

/** Other names under which people may look for an entry. */
export function otherNamesOf(entry: AnyEntry): readonly string[] {
  switch (entry.collection) {
    case 'topics':
      return entry.data.synonyms;
    case 'glossary':
      return entry.data.avoid;
    case 'roles':
    case 'signals':
      return [];
    default:
      return entry.data.aliases;
  }
}

/** Every title and every other name in the library, each once for an entry; signals have no title. */
export function titleIndex(library: Library): IndexLine[] {
  const lines = new Map<string, IndexLine>();
  for (const entry of library.entries) {
    if (entry.collection === 'signals') continue;
    const add = (words: string, alias: boolean) => {
      const line = `${keyOf(entry)} ${words.toLocaleLowerCase(library.portal.language)}`;
      if (!lines.has(line)) lines.set(line, { words, entry, alias });
    };
    add(titleOf(entry), false);
    for (const name of otherNamesOf(entry)) add(name, true);
  }
  return [...lines.values()];
}
