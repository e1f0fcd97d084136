import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Library } from '../../core/library.ts';
import { countPages, entriesWithoutPage } from './completeness.ts';
import { swapIn } from './output-folder.ts';

export interface BuildInput {
  readonly library: Library;
  /** The content folder, for pictures and the Git history. */
  readonly content: string;
  readonly out: string;
  /** ISO day. */
  readonly today: string;
  /** Hands the checked library over to the pages. */
  readonly writeSnapshot: (path: string) => Promise<void>;
  /** Makes the search index in a finished folder. */
  readonly index: (folder: string) => Promise<void>;
  readonly onStage?: (words: string) => void;
}

/**
 * Builds a checked library into a folder: pages in a place of their own, search index, completeness, then one swap.
 * Throws before the swap when anything is amiss, so the last good output stays as it was. Gives the number of pages.
 */
export async function buildSite({
  library,
  content,
  out,
  today,
  writeSnapshot,
  index,
  onStage,
}: BuildInput): Promise<number> {
  // Within the project, because Astro runs what it bundles and that looks for packages upwards from where it lies;
  // and each build in a folder of its own, so that two at once do not write over each other.
  const cache = resolve('node_modules/.cache/hindsight');
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'build-'));
  // Gone with the process and no sooner: Astro may save its store once more half a second after the build, and a folder
  // that is missing then was seen to end the command with an error after all had gone well.
  process.once('exit', () => {
    rmSync(work, { recursive: true, force: true });
  });
  const fresh = join(work, 'site');
  const snapshot = join(work, 'checked.json');
  await writeSnapshot(snapshot);
  Object.assign(process.env, {
    HINDSIGHT_CONTENT: content,
    HINDSIGHT_TODAY: today,
    HINDSIGHT_SNAPSHOT: snapshot,
    HINDSIGHT_OUT: fresh,
    HINDSIGHT_CACHE: join(work, 'astro'),
    ASTRO_TELEMETRY_DISABLED: '1',
    // Under another name Astro takes the build for a development run, which reads the library anew for every page.
    NODE_ENV: 'production',
  });
  onStage?.('Writing pages');
  const { build } = await import('astro');
  await build({ root: process.cwd(), logLevel: 'warn' });
  const lost = entriesWithoutPage(library.entries, fresh);
  if (lost.length > 0) {
    throw new Error(
      `These entries got no page: ${lost.map(({ file }) => file).join(', ')}. Nothing was published; please report this.`,
    );
  }
  onStage?.('Making the search index');
  await index(fresh);
  const pages = await countPages(fresh);
  await swapIn(fresh, out);
  return pages;
}
