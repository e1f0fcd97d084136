import { getCollection } from 'astro:content';
import { githubBackend, type Backend } from './adapters/decap/backend.ts';
import { findRepository } from './adapters/drafts/repository.ts';
import { serviceAddress } from './adapters/share/service-address.ts';
import { readLog } from './adapters/files/git-log.ts';
import { site } from './adapters/files/snapshot.ts';
import { unpack, type Stored } from './adapters/files/workarounds/astro-store.ts';
import type { AnyEntry } from './core/entry.ts';
import { historyOf, type ContentHistory, type NoHistory } from './core/measures/history.ts';
import { createLibrary, type Library } from './core/library.ts';
import { withBase } from './prose/addresses.ts';
import type { Portal } from './schema/index.ts';

const base = `${import.meta.env.BASE_URL.replace(/\/+$/, '')}/`;

async function load(): Promise<Library> {
  const stored = (await getCollection('library')) as unknown as { id: string; data: Stored }[];
  const settings = stored.find(({ id }) => id === 'portal');
  if (!settings) throw new Error('The content was not loaded: portal.yaml is missing or wrong. Run `npm run check`.');
  return createLibrary(
    unpack(settings.data) as Portal,
    stored.filter(({ id }) => id !== 'portal').map(({ data }) => unpack(data) as AnyEntry),
    today,
  );
}

let library: Promise<Library> | undefined;

/** The checked library. Read once a build; anew for each page while writing. */
export function getLibrary(): Promise<Library> {
  // A build has its snapshot; and DEV alone can also come from a variable of that name in the environment.
  if (import.meta.env.DEV && site.snapshot === undefined) return load();
  library ??= load();
  return library;
}

/** The ISO day of the build. */
export const today: string = site.today;

/** The content folder the site is built from. */
export const contentFolder: string = site.content;

/** An address within the portal, with the base path before it. */
export const href = (path: string): string => withBase(base, path);

/** The full address of a page, for feeds and canonical links. */
export const absolute = (path: string): string => new URL(href(path), import.meta.env.SITE).href;

async function loadHistory(): Promise<ContentHistory | NoHistory> {
  const commits = await readLog(site.content);
  return 'unknown' in commits ? commits : historyOf(commits);
}

let history: ReturnType<typeof loadHistory> | undefined;

/** What Git tells about the content, or why it tells nothing. Read once. */
export const getHistory = (): ReturnType<typeof loadHistory> => (history ??= loadHistory());

/** ISO day of the last change of an entry's file in Git, or null when that cannot be known. */
export async function lastChange(file: string): Promise<string | null> {
  const known = await getHistory();
  return 'unknown' in known ? null : (known.changed.get(file) ?? null);
}

let branch: Promise<string | null> | undefined;

/** The branch that is published, or null when Git cannot tell. Read once. */
export const mainBranch = (): Promise<string | null> =>
  (branch ??= findRepository(site.content).then((found) => ('main' in found ? found.main : null)));

/**
 * Where the editor keeps drafts when it is opened from the web; null where it cannot be used there. Reads the address of
 * the login endpoint from the environment of the build.
 */
export const editorOnTheWeb = async (): Promise<Backend | null> =>
  githubBackend((await getLibrary()).portal.repository, process.env['HINDSIGHT_LOGIN'], await mainBranch());

/** Where the forms of the site are sent; null where nobody answers them. Read from the environment of the build. */
export const shareService: string | null = serviceAddress(process.env['HINDSIGHT_SERVICE'], base);
