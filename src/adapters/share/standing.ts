import type { DraftName, DraftStore } from '../../core/drafts/draft-store.ts';
import type { ShareRecord } from '../../core/drafts/share-store.ts';

/** Where one draft of a share stands: waiting to be read, on the site, or gone without having been published. */
export type Stand = 'waiting' | 'published' | 'gone';

const extensionOf = (name: DraftName): string => (name.startsWith('signals/') ? 'yaml' : 'mdx');

const pathIn = ({ content }: DraftStore, name: DraftName): string =>
  `${content === '' ? '' : `${content}/`}${name}.${extensionOf(name)}`;

/** Where each draft of a share stands now, by what the store holds and by nothing else. */
export async function standsOf(store: DraftStore, { drafts }: ShareRecord): Promise<ReadonlyMap<DraftName, Stand>> {
  const stands = drafts.map(async (name): Promise<readonly [DraftName, Stand]> => {
    if (await store.has(name)) return [name, 'waiting'];
    return [name, (await store.oidOf('published', pathIn(store, name))) === null ? 'gone' : 'published'];
  });
  return new Map(await Promise.all(stands));
}

/** The text of a draft, or null when it is not there. */
export async function draftText(store: DraftStore, name: DraftName): Promise<string | null> {
  const [file] = await store.read(name, [pathIn(store, name)]).catch(() => []);
  return file ? new TextDecoder().decode(file.bytes) : null;
}

/**
 * Whether somebody still waits for an answer: a draft waits to be read, was taken out without a reason, or a word about a
 * page got none back.
 */
export function isOpen(record: ShareRecord, stands: ReadonlyMap<DraftName, Stand>): boolean {
  if (record.declined !== undefined) return false;
  if (record.drafts.length === 0) return !record.messages.some(({ from }) => from === 'steward');
  return [...stands.values()].some((stand) => stand !== 'published');
}
