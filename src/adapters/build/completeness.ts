import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathOf } from '../../core/addresses.ts';
import type { AnyEntry } from '../../core/entry.ts';

/** Entries that have no page in a finished build. Files in = pages out; anything else is a lost entry. */
export const entriesWithoutPage = (entries: readonly AnyEntry[], out: string): AnyEntry[] =>
  entries.filter(
    (entry) =>
      entry.collection !== 'signals' && !existsSync(join(out, pathOf(entry).replace(/#.*$/, ''), 'index.html')),
  );

/**
 * Style sheets and scripts that the first page asks for and a finished build does not hold; or the words "any style
 * sheet" when it asks for none, which is how pages came out where the path of the project was misread.
 */
export async function missingFromHome(out: string, base: string): Promise<string[]> {
  const home = await readFile(join(out, 'index.html'), 'utf8');
  const asked = [...home.matchAll(/<(?:link|script)\b[^>]*?\b(?:href|src)="([^"]+\.(?:css|js))"/gu)]
    .map(([, address = '']) => address)
    .filter((address) => address.startsWith(base));
  if (!asked.some((address) => address.startsWith(`${base}_astro/`) && address.endsWith('.css')))
    return ['any style sheet'];
  return asked.filter((address) => !existsSync(join(out, decodeURI(address.slice(base.length)))));
}

/** Pages of a finished build. */
export const countPages = async (out: string): Promise<number> =>
  (await readdir(out, { recursive: true })).filter((name) => name.endsWith('.html')).length;
