import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { writeVocabulary } from './vocabulary.ts';
import { dropUnused } from './workarounds/unused-boxes.ts';

export interface IndexedSite {
  /** Pages that can be found. */
  readonly pages: number;
  /** Bytes of everything that search needs, whether a reader loads it or not. */
  readonly bytes: number;
  /** Words that misspelt ones are corrected to. */
  readonly words: number;
}

function orThrow(...answers: readonly { readonly errors: readonly string[] }[]): void {
  const problems = answers.flatMap(({ errors }) => errors);
  if (problems.length > 0) throw new Error(`The search index could not be made: ${problems.join('; ')}`);
}

/** Puts the index of all marked pages into `pagefind/` of a finished site. */
async function writeIndex(dir: string, folder: string): Promise<void> {
  const made = await pagefind.createIndex({});
  orThrow(made);
  if (!made.index) throw new Error('The search index could not be made: Pagefind did not start.');
  const added = await made.index.addDirectory({ path: dir });
  orThrow(added);
  if (added.page_count === 0) throw new Error(`The search index could not be made: there is no page in ${dir}.`);
  orThrow(await made.index.writeFiles({ outputPath: folder }));
}

async function sizeOf(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  const sizes = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

/**
 * Makes the search index of a finished site inside it: `pagefind/` with Pagefind's own files and `vocabulary.json`,
 * the words for correcting misspelt ones. Pages count that have `data-pagefind-body`. Throws what Pagefind reports.
 */
export async function indexSite({ dir }: { readonly dir: string }): Promise<IndexedSite> {
  const folder = join(dir, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  try {
    await writeIndex(dir, folder);
    await dropUnused(folder);
    const { pages, words } = await writeVocabulary(folder);
    return { pages, bytes: await sizeOf(folder), words: Object.keys(words).length };
  } finally {
    await pagefind.close();
  }
}
