import { isPage } from './pages.ts';
import type { AnyEntry } from './entry.ts';

/** The address of an entry below the site's base path, with slashes at both ends. */
export function pathOf(entry: Pick<AnyEntry, 'collection' | 'id'>): string {
  return isPage(entry.collection) ? `/${entry.collection}/${entry.id}/` : `/${entry.collection}/#${entry.id}`;
}
