import { pathOf } from './addresses.ts';
import type { Library } from './library.ts';
import { normalAddress, redirectsOf, type Redirect } from './redirects.ts';

/**
 * Old addresses that no page of today stands on. `taken` are the addresses of the site itself, for example `/about/`;
 * the checks refuse most clashes before, but a page must never be hidden by a redirect, whatever got through.
 */
export function freeRedirects(library: Library, taken: Iterable<string>): readonly Redirect[] {
  const used = new Set([...taken].map(normalAddress));
  for (const entry of library.entries) used.add(pathOf(entry));
  return redirectsOf(library).filter(({ from }) => from !== '//' && !used.has(from));
}
