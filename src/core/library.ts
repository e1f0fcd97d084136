import type { CollectionName, Portal } from '../schema/index.ts';
import { keyOf, type AnyEntry, type Entry, type Key } from './entry.ts';
import { backlinksOf, type Backlink } from './references.ts';

/** All entries of a portal, in one order, with what each says of the others. */
export interface Library {
  readonly portal: Portal;
  /** ISO day as of which everything is told: what is dated later has not happened yet. */
  readonly today: string;
  /** Sorted by key, whatever order the files came in. */
  readonly entries: readonly AnyEntry[];
  readonly byKey: ReadonlyMap<Key, AnyEntry>;
  readonly byCollection: { readonly [C in CollectionName]?: readonly Entry<C>[] };
  readonly backlinks: ReadonlyMap<Key, readonly Backlink[]>;
}

/** Puts entries together. The result does not depend on the order in which they are given. */
export function createLibrary(portal: Portal, entries: readonly AnyEntry[], today: string): Library {
  const sorted = [...entries].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const byKey = new Map(sorted.map((entry) => [keyOf(entry), entry]));
  const byCollection = Object.groupBy(sorted, (entry) => entry.collection);
  return {
    portal,
    today,
    entries: sorted,
    byKey,
    byCollection: byCollection as Library['byCollection'],
    backlinks: backlinksOf(sorted),
  };
}

/** The entries of one collection, by id. */
export const entriesIn = <C extends CollectionName>(library: Library, collection: C): readonly Entry<C>[] =>
  (library.byCollection[collection] as readonly Entry<C>[] | undefined) ?? [];

/** One entry by its collection and id. */
export const find = <C extends CollectionName>(library: Library, collection: C, id: string): Entry<C> | undefined =>
  library.byKey.get(`${collection}/${id}`) as Entry<C> | undefined;

/** Who names this entry. */
export const backlinksTo = (library: Library, entry: AnyEntry): readonly Backlink[] =>
  library.backlinks.get(keyOf(entry)) ?? [];
