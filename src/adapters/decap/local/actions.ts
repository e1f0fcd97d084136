import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Approve, DraftName, DraftSource, DraftStore, StoredFile } from '../../../core/drafts/draft-store.ts';
import { Refusal } from '../../../core/drafts/refusal.ts';
import { collections } from '../../../schema/index.ts';
import { asPublished, type Kind } from '../format.ts';
import { stubsFromSeeds } from '../stubs.ts';
import type { EditorRequest } from './workarounds/protocol.ts';
import type { Session } from './sessions.ts';

/** What the actions need besides the request. */
export interface Desk {
  readonly store: DraftStore;
  readonly session: Session;
  /** Judges a tree before it is published. */
  readonly approve: Approve;
  /** Called after the published branch has moved. */
  readonly onPublished: () => void;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
const asEntry = ({ path, bytes }: Pick<StoredFile, 'path' | 'bytes'>, label?: string) => ({
  data: textOf(bytes),
  file: { path, label, id: sha256(bytes) },
});
const asMedia = ({ path, bytes }: Pick<StoredFile, 'path' | 'bytes'>) => ({
  id: sha256(bytes),
  content: Buffer.from(bytes).toString('base64'),
  encoding: 'base64',
  path,
  name: basename(path),
});

async function one({ store, session }: Desk, source: DraftSource, path: string): Promise<StoredFile> {
  const [file] = await store.read(source, [store.confine(path)]);
  if (!file) throw new Refusal('This page is not there. It may have been deleted, or it has another name now.', 404);
  session.saw(path, file.oid);
  return file;
}

/** The editor asks whether something is there before it takes a name: "no" is an answer to that, and no failure. */
const orAbsent = (asked: Promise<unknown>): Promise<unknown> =>
  asked.catch((error: unknown) => {
    if (error instanceof Refusal && error.status === 404) return { absent: error.message };
    throw error;
  });

const nameOf = (collection = '', slug = ''): DraftName => `${collection}/${slug}`;

const isData = (path: string): boolean => /\.(?:mdx|yaml)$/.test(path);

async function describeDraft({ store }: Desk, name: DraftName) {
  const [collection, slug] = name.split('/') as [string, string];
  const { changes, status: stands, savedAt } = await store.describe(name);
  const isOwn = (path: string): boolean =>
    path.endsWith(`/${collection}/${slug}${path.slice(path.lastIndexOf('.'))}`) ||
    basename(path, '.yaml') === collection;
  return {
    collection,
    slug,
    status: stands,
    updatedAt: savedAt,
    // The editor takes a file of the draft for its entry; lessons that a reflection brought along are not it.
    diffs: changes
      .filter(({ path }) => !isData(path) || isOwn(path))
      .map(({ path, status }) => ({
        id: path,
        path,
        oldPath: path,
        newPath: path,
        status,
        newFile: status === 'added',
        binary: !isData(path),
      })),
  };
}

type Folder = Extract<EditorRequest, { action: 'entriesByFolder' }>['params'];

/** The entries of a folder: all of them, or one page and whether there are more. */
async function entriesIn({ store, session }: Desk, { folder, extension, depth, page }: Folder) {
  const listed = await store.list('published', [`${store.confine(folder)}/`]);
  const here = listed.filter(
    ({ path }) => path.endsWith(`.${extension}`) && path.split('/').length <= folder.split('/').length + depth,
  );
  const { from, most } = page ?? { from: 0, most: here.length };
  const blobs = await store.withBytes(here.slice(from, from + most));
  for (const { path, oid } of blobs) session.saw(path, oid);
  const entries = blobs.map((blob) => asEntry(blob));
  return page ? { entries, more: from + most < here.length } : entries;
}

type Persist = Extract<EditorRequest, { action: 'persistEntry' }>['params'];

const folderIn = ({ content }: DraftStore, name: string): string => (content === '' ? name : `${content}/${name}`);

/** Lessons there are, published or still drafts, by file name. */
async function lessonsIn(store: DraftStore): Promise<Map<string, string>> {
  const folder = `${folderIn(store, 'lessons')}/`;
  const names = (await store.drafts()).filter((name) => name.startsWith('lessons/'));
  const files = await Promise.all(['published' as const, ...names].map((source) => store.read(source, [folder])));
  return new Map(files.flat().map(({ path, bytes }) => [basename(path, '.mdx'), textOf(bytes)]));
}

/**
 * Makes of each seed of a reflection a draft of its own, which is read and published by itself. They are saved before the
 * reflection that loses them: stopped in between, the next save finds them and makes none twice.
 */
async function turnSeeds(store: DraftStore, changes: Map<string, Uint8Array | null>): Promise<void> {
  for (const [path, bytes] of [...changes]) {
    if (bytes === null || !path.startsWith(`${folderIn(store, 'reflections')}/`) || !path.endsWith('.mdx')) continue;
    const turned = stubsFromSeeds(basename(path, '.mdx'), textOf(bytes), await lessonsIn(store));
    if (!turned) continue;
    for (const { id, text } of turned.lessons) {
      const file = `${folderIn(store, 'lessons')}/${id}.mdx`;
      await store.save(`lessons/${id}`, new Map([[file, Buffer.from(text)]]), `content: add ${id}\n`);
    }
    changes.set(path, Buffer.from(turned.text));
  }
}

const isKind = (name = ''): name is Kind => name === 'portal' || name in collections;

/** What is saved, in the published bytes wherever it says the same. */
async function settled(store: DraftStore, kind: string | undefined, path: string, raw: string) {
  const [published] = isKind(kind) ? await store.read('published', [path]) : [];
  return Buffer.from(published && isKind(kind) ? asPublished(kind, raw, textOf(published.bytes)) : raw);
}

async function persist(desk: Desk, { dataFiles, assets, options }: Persist): Promise<void> {
  const { store, session } = desk;
  const name = nameOf(options.collectionName, dataFiles[0]?.slug);
  const source: DraftSource = (await store.has(name)) ? name : 'published';
  const changes = new Map<string, Uint8Array | null>();
  for (const { path, raw, newPath } of dataFiles) {
    store.confine(path);
    session.assertSeen(path, await store.oidOf(source, path));
    if (newPath !== undefined && newPath !== path) {
      session.assertSeen(newPath, await store.oidOf(source, store.confine(newPath)));
      changes.set(path, null);
    }
    changes.set(newPath ?? path, await settled(store, options.collectionName, path, raw));
  }
  await turnSeeds(store, changes);
  for (const { path, content } of assets) changes.set(store.confine(path), Buffer.from(content, 'base64'));
  const message = `${options.commitMessage.trim()}\n`;
  if (options.useWorkflow === false) {
    await store.commit(changes, message, desk.approve);
    desk.onPublished();
    for (const path of changes.keys()) session.saw(path, await store.oidOf('published', path));
    return;
  }
  for (const [path, oid] of await store.save(name, changes, message)) session.saw(path, oid);
}

async function remove(desk: Desk, paths: readonly string[], message: string): Promise<void> {
  const changes = new Map(paths.map((path) => [desk.store.confine(path), null]));
  await desk.store.commit(changes, `${message.trim()}\n`, desk.approve);
  desk.onPublished();
}

/** Answers one request of the editor. Throws a Refusal with words for the person at the screen. */
export async function answer(desk: Desk, { action, params }: EditorRequest): Promise<unknown> {
  const { store, session } = desk;
  switch (action) {
    case 'info':
      return { repo: store.name, publish_modes: ['editorial_workflow'], type: 'local_git' };
    case 'entriesByFolder':
      return entriesIn(desk, params);
    case 'entriesByFiles': {
      const blobs = await store.read(
        'published',
        params.files.map(({ path }) => store.confine(path)),
      );
      return params.files.map(({ path, label }) => {
        const blob = blobs.find((found) => found.path === path);
        if (blob) session.saw(path, blob.oid);
        return blob ? asEntry(blob, label) : { data: null, file: { path, label, id: null } };
      });
    }
    case 'getEntry':
      return orAbsent(one(desk, 'published', params.path).then((blob) => asEntry(blob)));
    case 'unpublishedEntries':
      return store.drafts();
    case 'unpublishedEntry':
      return orAbsent(
        describeDraft(desk, (params.id as DraftName | undefined) ?? nameOf(params.collection, params.slug)),
      );
    case 'unpublishedEntryDataFile':
      return { data: asEntry(await one(desk, nameOf(params.collection, params.slug), params.path)).data };
    case 'unpublishedEntryMediaFile':
      return asMedia(await one(desk, nameOf(params.collection, params.slug), params.path));
    case 'deleteUnpublishedEntry':
      await store.remove(nameOf(params.collection, params.slug));
      return { message: 'The draft was deleted.' };
    case 'persistEntry':
      await persist(desk, params);
      return { message: 'The draft was saved.' };
    case 'updateUnpublishedEntryStatus':
      await store.setStatus(nameOf(params.collection, params.slug), params.newStatus);
      return { message: 'The status was changed.' };
    case 'publishUnpublishedEntry':
      await store.publish(nameOf(params.collection, params.slug), desk.approve);
      desk.onPublished();
      return { message: 'The page was published.' };
    case 'getMedia': {
      const media = await store.read('published', [`${store.confine(params.mediaFolder)}/`]);
      return media.filter(({ path }) => /\.(?:png|jpe?g|webp|gif|avif)$/.test(path)).map(asMedia);
    }
    case 'getMediaFile':
      return asMedia(await one(desk, 'published', params.path));
    case 'persistMedia': {
      const bytes = Buffer.from(params.asset.content, 'base64');
      const path = store.confine(params.asset.path);
      await store.commit(new Map([[path, bytes]]), `${params.options.commitMessage.trim()}\n`, desk.approve);
      return asMedia({ path, bytes });
    }
    case 'deleteFiles':
      await remove(desk, params.paths, params.options.commitMessage);
      return { message: 'The pages were deleted.' };
    case 'getDeployPreview':
      return null;
  }
}
