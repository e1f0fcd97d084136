import type { DraftName, DraftStore } from '../../core/drafts/draft-store.ts';
import type { ShareRecord, ShareStore } from '../../core/drafts/share-store.ts';
import type { Waiting, SharePorts } from './ports.ts';

const folderIn = ({ content }: DraftStore, collection: string): string =>
  content === '' ? collection : `${content}/${collection}`;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Drafts that an earlier try at the same share has saved: they are no strangers to it. */
type Own = ReadonlySet<DraftName>;

/** Names that are taken in a collection, by a published entry or by a draft. */
async function takenIn(store: DraftStore, collection: string, own: Own): Promise<Set<string>> {
  const idOf = (path: string): string => path.replace(/^.*\//u, '').replace(/\.\w+$/u, '');
  const published = await store.list('published', [`${folderIn(store, collection)}/`]);
  const drafts = (await store.drafts()).filter((name) => name.startsWith(`${collection}/`) && !own.has(name));
  return new Set([...published.map(({ path }) => idOf(path)), ...drafts.map(idOf)]);
}

/** The name itself, or with the first number behind it that is free. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let count = 2; ; count += 1) if (!taken.has(`${name}-${count}`)) return `${name}-${count}`;
}

async function lessonsIn(store: DraftStore, own: Own): Promise<Map<string, string>> {
  const folder = `${folderIn(store, 'lessons')}/`;
  const sources = [
    'published' as const,
    ...(await store.drafts()).filter((name) => name.startsWith('lessons/') && !own.has(name)),
  ];
  const files = await Promise.all(sources.map((source) => store.read(source, [folder])));
  return new Map(
    files.flat().map(({ path, bytes }) => [path.slice(folder.length).replace(/\.mdx$/u, ''), decoder.decode(bytes)]),
  );
}

/** The texts of a share as drafts to save. Lessons to be come before the reflection that names them. */
async function textsOf(
  { turnSeeds }: Pick<SharePorts, 'turnSeeds'>,
  store: DraftStore,
  { collection, text }: Waiting,
  wanted: string,
  own: Own,
): Promise<readonly (readonly [DraftName, string])[]> {
  const id = freeName(wanted, await takenIn(store, collection, own));
  const turned = collection === 'reflections' ? turnSeeds(id, text, await lessonsIn(store, own)) : null;
  const lessons = (turned?.lessons ?? []).map((lesson) => [`lessons/${lesson.id}` as DraftName, lesson.text] as const);
  return [...lessons, [`${collection}/${id}`, turned?.text ?? text]];
}

/**
 * Keeps a share: its record first, then each text as a draft that waits to be read. The same share again finds its record
 * and saves what was not saved, so that a double click, a replay and a crash in between all end in one share.
 */
export async function keepShare(
  ports: Pick<SharePorts, 'turnSeeds'>,
  { drafts, shares }: { readonly drafts: DraftStore; readonly shares: ShareStore },
  digest: string,
  waiting: Waiting,
  { name, today }: { readonly name: string; readonly today: string },
): Promise<ShareRecord> {
  const before = await shares.find(digest);
  if (before?.saved) return before;
  const texts = await textsOf(ports, drafts, waiting, name, new Set(before?.drafts));
  const record = { version: 1, on: today, saved: false, drafts: texts.map(([draft]) => draft), messages: [] } as const;
  const kept = await shares.keep(digest, record);
  if (kept.saved) return kept;
  const extension = waiting.file.slice(waiting.file.lastIndexOf('.'));
  for (const [index, [, text]] of texts.entries()) {
    // A try that was cut off may have chosen other names; those in the record hold.
    const draft = kept.drafts[index];
    if (draft === undefined || (await drafts.has(draft))) continue;
    const [collection = '', id = ''] = draft.split('/');
    const path = `${folderIn(drafts, collection)}/${id}${extension}`;
    await drafts.save(draft, new Map([[path, encoder.encode(text)]]), `content: share ${id}\n`);
    await drafts.setStatus(draft, 'pending_review');
  }
  return (await shares.update(digest, (now) => ({ ...now, saved: true }))) ?? kept;
}
