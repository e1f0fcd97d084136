import { pathOf } from './addresses.ts';
import { keyOf } from './entry.ts';
import type { Library } from './library.ts';

/** An old address and the page it leads to, both below the base path. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly key: string;
}

/** `lessons/old` and `/lessons/old/` are one address. */
export const normalAddress = (address: string): string => `/${address.replace(/^\/+|\/+$/g, '')}/`;

/** Old addresses from `formerly`, sorted. Two entries that claim one address are the checks' business. */
export function redirectsOf(library: Library): readonly Redirect[] {
  const redirects = new Map<string, Redirect>();
  for (const entry of library.entries) {
    if (!('formerly' in entry.data)) continue;
    for (const address of entry.data.formerly) {
      const from = normalAddress(address);
      if (!redirects.has(from)) redirects.set(from, { from, to: pathOf(entry), key: keyOf(entry) });
    }
  }
  return [...redirects.values()].sort((a, b) => a.from.localeCompare(b.from, 'en'));
}
