import { keyOf, titleOf, topicsOf, type AnyEntry, type Key } from '../entry.ts';
import { isLive } from '../lifecycle.ts';
import type { Library } from '../library.ts';
import { isPage } from '../pages.ts';

const ordinary = new Set(
  'a an and are as at be by can do for from has have in is it its no not of on or that the their this to we what when with without your'.split(
    ' ',
  ),
);

/** The telling words of a line: small letters, no ordinary words. */
export const tellingWords = (line: string): string[] =>
  [...new Set(line.toLocaleLowerCase('en').match(/[\p{L}\p{N}]{3,}/gu) ?? [])].filter((word) => !ordinary.has(word));

/** Per feature, the entries that carry it. Rare features tell more than common ones. */
type Index = ReadonlyMap<string, readonly AnyEntry[]>;

function featuresOf(entry: AnyEntry): string[] {
  const words = tellingWords([titleOf(entry), ...('aliases' in entry.data ? entry.data.aliases : [])].join(' '));
  return [...topicsOf(entry).map((topic) => `topic:${topic}`), ...words];
}

/** Collects who carries which feature, once for a library. */
export function similarityIndex(library: Library): Index {
  const index = new Map<string, AnyEntry[]>();
  for (const entry of library.entries) {
    if (!isPage(entry.collection) || !isLive(entry)) continue;
    for (const feature of featuresOf(entry)) {
      const carriers = index.get(feature);
      if (carriers) carriers.push(entry);
      else index.set(feature, [entry]);
    }
  }
  return index;
}

/** Features carried by more entries than this say too little to be worth following. */
const commonplace = 200;

/**
 * Live entries most like this one, best first: shared topics and telling words of titles and aliases,
 * each weighing 1 / (number of entries that carry it). Entries in `except` are left out.
 */
export function related(index: Index, entry: AnyEntry, most: number, except: ReadonlySet<Key> = new Set()): AnyEntry[] {
  const scores = new Map<AnyEntry, number>();
  for (const feature of featuresOf(entry)) {
    const carriers = index.get(feature) ?? [];
    if (carriers.length > commonplace) continue;
    for (const other of carriers) {
      if (keyOf(other) === keyOf(entry) || except.has(keyOf(other))) continue;
      scores.set(other, (scores.get(other) ?? 0) + 1 / carriers.length);
    }
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, most)
    .map(([other]) => other);
}
