import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { collections } from '../../../schema/index.ts';
import { asPublished, type Kind } from '../format.ts';
import { stubsFromSeeds } from '../stubs.ts';
import { confine, type Bounds } from './confine.ts';
import * as drafts from './drafts.ts';
import { listBlobs, readBlobs, withBytes, type Blob } from './git.ts';
import type { Request } from './protocol.ts';
import { Refusal } from './refusal.ts';
import type { Repository } from './repository.ts';
import type { Session } from './sessions.ts';
import { blobAt } from './trees.ts';

/** What the actions need besides the request. */
export interface Desk {
  readonly repository: Repository;
  readonly bounds: Bounds;
  readonly session: Session;
  /** Judges a tree before it is published. */
  readonly approve: drafts.Approve;
  /** Called after the published branch has moved. */
  readonly onPublished: () => void;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const asEntry = ({ path, bytes }: Pick<Blob, 'path' | 'bytes'>, label?: string) => ({
  data: bytes.toString(),
  file: { path, label, id: sha256(bytes) },
});
const asMedia = ({ path, bytes }: Pick<Blob, 'path' | 'bytes'>) => ({
  id: sha256(bytes),
  content: bytes.toString('base64'),
  encoding: 'base64',
  path,
  name: basename(path),
});

async function one(desk: Desk, commit: string, path: string): Promise<Blob> {
  const [blob] = await readBlobs(desk.repository.git, commit, [confine(desk.bounds, path)]);
  if (!blob) throw new Refusal('This page is not there. It may have been deleted, or it has another name now.', 404);
  desk.session.saw(path, blob.oid);
  return blob;
}

/** The editor asks whether something is there before it takes a name: "no" is an answer to that, and no failure. */
const orAbsent = (asked: Promise<unknown>): Promise<unknown> =>
  asked.catch((error: unknown) => {
    if (error instanceof Refusal && error.status === 404) return { absent: error.message };
    throw error;
  });

const nameOf = (collection = '', slug = ''): drafts.DraftName => `${collection}/${slug}`;

async function draftTip(desk: Desk, collection: string, slug: string): Promise<string> {
  const tip = await drafts.draftHead(desk.repository, nameOf(collection, slug));
  if (tip === null) throw new Refusal('This draft is not there any more.', 404);
  return tip;
}

const isData = (path: string): boolean => /\.(?:mdx|yaml)$/.test(path);

async function describeDraft(desk: Desk, name: drafts.DraftName) {
  const { repository } = desk;
  const [collection, slug] = name.split('/') as [string, string];
  const { tip, changes } = await drafts.draftChanges(repository, name);
  const isOwn = (path: string): boolean =>
    path.endsWith(`/${collection}/${slug}${path.slice(path.lastIndexOf('.'))}`) ||
    basename(path, '.yaml') === collection;
  return {
    collection,
    slug,
    status: await drafts.draftStatus(repository, name),
    updatedAt: await repository.git.text(['log', '-1', '--format=%cI', tip]),
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

type Folder = Extract<Request, { action: 'entriesByFolder' }>['params'];

/** The entries of a folder: all of them, or one page and whether there are more. */
async function entriesIn({ repository, bounds, session }: Desk, { folder, extension, depth, page }: Folder) {
  const { git } = repository;
  const listed = await listBlobs(git, await drafts.mainHead(repository), [`${confine(bounds, folder)}/`]);
  const here = listed.filter(
    ({ path }) => path.endsWith(`.${extension}`) && path.split('/').length <= folder.split('/').length + depth,
  );
  const { from, most } = page ?? { from: 0, most: here.length };
  const blobs = await withBytes(git, here.slice(from, from + most));
  for (const { path, oid } of blobs) session.saw(path, oid);
  const entries = blobs.map((blob) => asEntry(blob));
  return page ? { entries, more: from + most < here.length } : entries;
}

type Persist = Extract<Request, { action: 'persistEntry' }>['params'];

/** Makes lessons of the seeds of a reflection that is saved, in the same commit. */
async function turnSeeds({ repository, bounds }: Desk, tip: string, changes: Map<string, Uint8Array | null>) {
  const folder = (name: string): string => (bounds.content === '' ? name : `${bounds.content}/${name}`);
  for (const [path, bytes] of [...changes]) {
    if (bytes === null || !path.startsWith(`${folder('reflections')}/`) || !path.endsWith('.mdx')) continue;
    const there = await readBlobs(repository.git, tip, [`${folder('lessons')}/`]);
    const lessons = new Map(there.map((blob) => [basename(blob.path, '.mdx'), blob.bytes.toString()]));
    const grown = stubsFromSeeds(basename(path, '.mdx'), Buffer.from(bytes).toString(), lessons);
    if (!grown) continue;
    changes.set(path, Buffer.from(grown.text));
    for (const { id, text } of grown.lessons) changes.set(`${folder('lessons')}/${id}.mdx`, Buffer.from(text));
  }
}

const isKind = (name = ''): name is Kind => name === 'portal' || name in collections;

/** What is saved, in the published bytes wherever it says the same. */
async function settled({ git, main }: Repository, kind: string | undefined, path: string, raw: string) {
  const [published] = isKind(kind) ? await readBlobs(git, main, [path]) : [];
  return Buffer.from(published && isKind(kind) ? asPublished(kind, raw, published.bytes.toString()) : raw);
}

async function persist(desk: Desk, { dataFiles, assets, options }: Persist): Promise<void> {
  const { repository, bounds, session } = desk;
  const name = nameOf(options.collectionName, dataFiles[0]?.slug);
  const tip = (await drafts.draftHead(repository, name)) ?? (await drafts.mainHead(repository));
  const changes = new Map<string, Uint8Array | null>();
  for (const { path, raw, newPath } of dataFiles) {
    confine(bounds, path);
    session.assertSeen(path, await blobAt(repository.git, tip, path));
    if (newPath !== undefined && newPath !== path) {
      session.assertSeen(newPath, await blobAt(repository.git, tip, confine(bounds, newPath)));
      changes.set(path, null);
    }
    changes.set(newPath ?? path, await settled(repository, options.collectionName, path, raw));
  }
  await turnSeeds(desk, tip, changes);
  for (const { path, content } of assets) changes.set(confine(bounds, path), Buffer.from(content, 'base64'));
  const message = `${options.commitMessage.trim()}\n`;
  if (options.useWorkflow === false) {
    await drafts.commitToMain(repository, changes, message, desk.approve);
    desk.onPublished();
    for (const path of changes.keys()) session.saw(path, await blobAt(repository.git, repository.main, path));
    return;
  }
  for (const [path, oid] of await drafts.saveDraft(repository, name, changes, message)) session.saw(path, oid);
}

async function remove(desk: Desk, paths: readonly string[], message: string): Promise<void> {
  const changes = new Map(paths.map((path) => [confine(desk.bounds, path), null]));
  await drafts.commitToMain(desk.repository, changes, `${message.trim()}\n`, desk.approve);
  desk.onPublished();
}

/** Answers one request of the editor. Throws a Refusal with words for the person at the screen. */
export async function answer(desk: Desk, { action, params }: Request): Promise<unknown> {
  const { repository, bounds, session } = desk;
  switch (action) {
    case 'info':
      return { repo: basename(repository.git.root), publish_modes: ['editorial_workflow'], type: 'local_git' };
    case 'entriesByFolder':
      return entriesIn(desk, params);
    case 'entriesByFiles': {
      const blobs = await drafts.publishedFiles(
        repository,
        params.files.map(({ path }) => confine(bounds, path)),
      );
      return params.files.map(({ path, label }) => {
        const blob = blobs.find((found) => found.path === path);
        if (blob) session.saw(path, blob.oid);
        return blob ? asEntry(blob, label) : { data: null, file: { path, label, id: null } };
      });
    }
    case 'getEntry':
      return orAbsent(one(desk, await drafts.mainHead(repository), params.path).then((blob) => asEntry(blob)));
    case 'unpublishedEntries':
      return drafts.listDrafts(repository);
    case 'unpublishedEntry':
      return orAbsent(
        describeDraft(desk, (params.id as drafts.DraftName | undefined) ?? nameOf(params.collection, params.slug)),
      );
    case 'unpublishedEntryDataFile':
      return { data: asEntry(await one(desk, await draftTip(desk, params.collection, params.slug), params.path)).data };
    case 'unpublishedEntryMediaFile':
      return asMedia(await one(desk, await draftTip(desk, params.collection, params.slug), params.path));
    case 'deleteUnpublishedEntry':
      await drafts.deleteDraft(repository, nameOf(params.collection, params.slug));
      return { message: 'The draft was deleted.' };
    case 'persistEntry':
      await persist(desk, params);
      return { message: 'The draft was saved.' };
    case 'updateUnpublishedEntryStatus':
      await draftTip(desk, params.collection, params.slug);
      await drafts.setDraftStatus(repository, nameOf(params.collection, params.slug), params.newStatus);
      return { message: 'The status was changed.' };
    case 'publishUnpublishedEntry':
      await drafts.publishDraft(repository, nameOf(params.collection, params.slug), desk.approve);
      desk.onPublished();
      return { message: 'The page was published.' };
    case 'getMedia': {
      const media = await drafts.publishedFiles(repository, [`${confine(bounds, params.mediaFolder)}/`]);
      return media.filter(({ path }) => /\.(?:png|jpe?g|webp|gif|avif)$/.test(path)).map(asMedia);
    }
    case 'getMediaFile':
      return asMedia(await one(desk, await drafts.mainHead(repository), params.path));
    case 'persistMedia': {
      const bytes = Buffer.from(params.asset.content, 'base64');
      const path = confine(bounds, params.asset.path);
      await drafts.commitToMain(
        repository,
        new Map([[path, bytes]]),
        `${params.options.commitMessage.trim()}\n`,
        desk.approve,
      );
      return asMedia({ path, bytes });
    }
    case 'deleteFile':
      await remove(desk, [params.path], params.options.commitMessage);
      return { message: 'The page was deleted.' };
    case 'deleteFiles':
      await remove(desk, params.paths, params.options.commitMessage);
      return { message: 'The pages were deleted.' };
    case 'getDeployPreview':
      return null;
  }
}
