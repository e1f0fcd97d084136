import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathOf } from '../../core/addresses.ts';
import type { AnyEntry } from '../../core/entry.ts';

/** Entries that have no page in a finished build. Files in = pages out; anything else is a lost entry. */
export const entriesWithoutPage = (entries: readonly AnyEntry[], out: string): AnyEntry[] =>
  entries.filter(
    (entry) =>
      entry.collection !== 'signals' && !existsSync(join(out, pathOf(entry).replace(/#.*$/, ''), 'index.html')),
  );

/** Pages of a finished build. */
export const countPages = async (out: string): Promise<number> =>
  (await readdir(out, { recursive: true })).filter((name) => name.endsWith('.html')).length;
