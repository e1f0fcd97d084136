/**
 * Seen in pagefind 1.6.0.
 * Leans on: the names of the files that Pagefind puts beside an index.
 * Mends: every index comes with two older search boxes and a highlighter that this site does not use.
 * Without it: 200 KB that nobody loads are published with every site.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const unused = /^pagefind-(?:ui|modular-ui|highlight)\./u;

/** Takes away what this site does not use. */
export async function dropUnused(index: string): Promise<void> {
  for (const name of await readdir(index)) if (unused.test(name)) await rm(join(index, name));
}
