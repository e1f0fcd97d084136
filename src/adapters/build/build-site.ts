import { join, resolve } from 'node:path';
import type { Library } from '../../core/library.ts';
import { basePath } from '../../prose/addresses.ts';
import { countPages, entriesWithoutPage, missingFromHome } from './completeness.ts';
import { swapIn } from './output-folder.ts';
import { assertBuildable } from './project-folder.ts';
import { workFolder } from './work-folder.ts';

export interface BuildInput {
  readonly library: Library;
  /** The content folder, for the Git history. */
  readonly content: string;
  /** The folder that is replaced, opened before (output-folder.ts). */
  readonly out: string;
  /** ISO day. */
  readonly today: string;
  /** Hands the checked library over to the pages. */
  readonly writeSnapshot: (path: string) => Promise<void>;
  /** Draws the pictures that are published into a folder. */
  readonly drawPictures: (folder: string) => Promise<void>;
  /** Makes the search index in a finished folder. */
  readonly index: (folder: string) => Promise<void>;
  readonly onStage?: (words: string) => void;
}

/** Where builds work: within the project, because Astro runs what it bundles and that looks for packages upwards from where it lies. */
export const buildCache = (): string => resolve('node_modules/.cache/hindsight');

/** Throws when a finished build lacks what it must have; nothing is published then. */
async function assertWhole({ entries, portal }: Library, fresh: string): Promise<void> {
  const lost = entriesWithoutPage(entries, fresh).map(({ file }) => file);
  const missing = await missingFromHome(fresh, basePath(portal.site));
  const told = [
    ...(lost.length > 0 ? [`These entries got no page: ${lost.join(', ')}.`] : []),
    ...(missing.length > 0 ? [`The first page came out without ${missing.join(', ')}.`] : []),
  ];
  if (told.length > 0) throw new Error(`${told.join(' ')} Nothing was published; please report this.`);
}

/**
 * Builds a checked library into a folder: pages in a place of their own, search index, completeness, then one swap.
 * Throws before the swap when anything is amiss, so the last good output stays as it was. Gives the number of pages.
 */
export async function buildSite(input: BuildInput): Promise<number> {
  const { library, content, out, today, onStage } = input;
  assertBuildable(process.cwd());
  const work = await workFolder(buildCache(), 'build');
  const fresh = join(work, 'site');
  const snapshot = join(work, 'checked.json');
  const media = join(work, 'media');
  await input.writeSnapshot(snapshot);
  await input.drawPictures(media);
  Object.assign(process.env, {
    HINDSIGHT_CONTENT: content,
    HINDSIGHT_TODAY: today,
    // What was checked: portal.yaml may be another one by now.
    HINDSIGHT_SITE: library.portal.site,
    HINDSIGHT_SNAPSHOT: snapshot,
    HINDSIGHT_MEDIA: media,
    HINDSIGHT_OUT: fresh,
    HINDSIGHT_CACHE: join(work, 'astro'),
    ASTRO_TELEMETRY_DISABLED: '1',
    // Under another name Astro takes the build for a development run, which reads the library anew for every page.
    NODE_ENV: 'production',
  });
  onStage?.('Writing pages');
  const { build } = await import('astro');
  await build({ root: process.cwd(), logLevel: 'warn' });
  await assertWhole(library, fresh);
  onStage?.('Making the search index');
  await input.index(fresh);
  const pages = await countPages(fresh);
  await swapIn(fresh, out);
  return pages;
}
