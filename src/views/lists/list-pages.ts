import { pageCollections, type PageCollection } from '../../schema/index.ts';
import type { AnyEntry } from '../../core/entry.ts';
import { facetsOf, facetValuesOf, type FacetValue } from '../facets/facets.ts';
import { entriesIn, type Library } from '../../core/library.ts';
import { byProgress } from '../../core/chain/progress.ts';

/** Entries on one page of a list. */
export const pageSize = 50;

/** One static page of a list: a collection, or what a facet leaves of it. */
export interface ListPage {
  readonly collection: PageCollection;
  readonly facet: FacetValue | null;
  /** Address of the first page of this list, below the base path. */
  readonly root: string;
  readonly path: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  /** Number of the first entry shown, from 1. */
  readonly first: number;
  readonly entries: readonly AnyEntry[];
}

/** Address of one page of a list. */
export const pathOfPage = (root: string, page: number): string => (page === 1 ? root : `${root}page/${page}/`);

function cut(collection: PageCollection, facet: FacetValue | null, entries: readonly AnyEntry[]): ListPage[] {
  const root = facet?.path ?? `/${collection}/`;
  const pages = Math.max(1, Math.ceil(entries.length / pageSize));
  return Array.from({ length: pages }, (_, index) => ({
    collection,
    facet,
    root,
    path: pathOfPage(root, index + 1),
    page: index + 1,
    pages,
    total: entries.length,
    first: index * pageSize + 1,
    entries: entries.slice(index * pageSize, (index + 1) * pageSize),
  }));
}

/** Every page of every list: each collection, also an empty one, and each value of its facets. */
export function listPages(library: Library): readonly ListPage[] {
  return pageCollections.flatMap((collection) => {
    const entries = byProgress(library, entriesIn(library, collection) as readonly AnyEntry[]);
    const narrowed = facetsOf(library, collection).flatMap(({ kind, values }) =>
      values.flatMap((facet) =>
        cut(
          collection,
          facet,
          entries.filter((entry) => facetValuesOf(library, entry, kind).includes(facet.value)),
        ),
      ),
    );
    return [...cut(collection, null, entries), ...narrowed];
  });
}
