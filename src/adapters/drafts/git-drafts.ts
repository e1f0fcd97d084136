import type { Approve, ChangedFile, DraftName, DraftStatus, FileChanges } from '../../core/drafts/draft-store.ts';
import { publishedPaths } from '../../core/drafts/shown-pictures.ts';
import { authorshipOf, blobAt, changedPaths, treeWith, writeBlob, writeCommit, type Authorship } from './trees.ts';
import { nothing, readBlobs, type Git } from './git.ts';
import type { Repository } from './repository.ts';
import { Refusal } from '../../core/drafts/refusal.ts';
import { bringForward, whereCheckedOut } from './work-tree.ts';

const prefix = 'cms/';
const labels = 'decap-cms/';

const draftBranch = (name: DraftName): string => `${prefix}${name}`;
const head = (git: Git, branch: string): Promise<string | null> =>
  git.ask(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}^{commit}`]);

/** The tip of the published branch. */
export async function mainHead({ git, main }: Repository): Promise<string> {
  const found = await head(git, main);
  if (found === null)
    throw new Refusal(`The published pages (${main}) cannot be found. Ask whoever looks after the portal.`);
  return found;
}

/** The tip of a draft, or null when there is none. */
export const draftHead = ({ git }: Repository, name: DraftName): Promise<string | null> => head(git, draftBranch(name));

/** Names of all drafts. */
export async function listDrafts({ git }: Repository): Promise<DraftName[]> {
  const refs = await git.text(['for-each-ref', '--format=%(refname:lstrip=3)', `refs/heads/${prefix}`]);
  return refs.split('\n').filter((name): name is DraftName => /^[^/]+\/[^/]+$/.test(name));
}

export async function draftStatus({ git }: Repository, name: DraftName): Promise<DraftStatus> {
  const label = await git.ask(['config', '--local', `branch.${draftBranch(name)}.description`]);
  const status = label?.trim().replace(labels, '');
  return status === 'pending_review' || status === 'pending_publish' ? status : 'draft';
}

export async function setDraftStatus({ git }: Repository, name: DraftName, status: DraftStatus): Promise<void> {
  await git.text(['config', '--local', `branch.${draftBranch(name)}.description`, `${labels}${status}`]);
}

/** Where a draft left the published branch, and what it changed since. */
export async function draftChanges(repository: Repository, name: DraftName) {
  const { git } = repository;
  const tip = await draftHead(repository, name);
  if (tip === null)
    throw new Refusal(
      'This draft is not there any more. It may have been published or deleted in another window.',
      404,
    );
  const base = await git.text(['merge-base', await mainHead(repository), tip]);
  return { tip, base, changes: await changedPaths(git, base, tip) };
}

async function blobsFor(git: Git, changes: FileChanges): Promise<Map<string, string | null>> {
  const blobs = new Map<string, string | null>();
  for (const [path, bytes] of changes) blobs.set(path, bytes === null ? null : await writeBlob(git, bytes));
  return blobs;
}

/** Throws when another program has the branch checked out: its files would no longer be what it thinks they are. */
async function assertFree(git: Git, branch: string): Promise<void> {
  if ((await whereCheckedOut(git, branch)) === null) return;
  throw new Refusal(
    `This draft is open in another program on this computer. Ask whoever looks after the portal to let go of ${branch} there, then try again. Nothing was changed.`,
  );
}

/**
 * Saves files to a draft, making its branch when it is new. Objects and one ref are written; no work tree, no index.
 * The ref moves only from where it was seen, so two saves at once cannot swallow each other.
 */
export async function saveDraft(
  repository: Repository,
  name: DraftName,
  changes: FileChanges,
  message: string,
): Promise<ReadonlyMap<string, string | null>> {
  const { git } = repository;
  const branch = draftBranch(name);
  await assertFree(git, branch);
  const tip = await head(git, branch);
  const parent = tip ?? (await mainHead(repository));
  const blobs = await blobsFor(git, changes);
  const commit = await writeCommit(git, await treeWith(git, parent, blobs), [parent], message);
  await git.text(['update-ref', '-m', 'editor: save', `refs/heads/${branch}`, commit, tip ?? nothing(parent)]);
  if (tip === null) await setDraftStatus(repository, name, 'draft');
  return blobs;
}

export async function deleteDraft({ git }: Repository, name: DraftName): Promise<void> {
  const branch = draftBranch(name);
  const tip = await head(git, branch);
  if (tip === null) return;
  await assertFree(git, branch);
  await git.text(['update-ref', '-d', `refs/heads/${branch}`, tip]);
  await git.ask(['config', '--local', '--remove-section', `branch.${branch}`]);
}

/** Moves the published branch to a new commit, and the files of a work tree that has it checked out. */
async function moveMain(
  repository: Repository,
  from: string,
  tree: string,
  blobs: ReadonlyMap<string, string | null>,
  message: string,
  authorship?: Authorship,
) {
  const { git, main } = repository;
  const files = new Map<string, { oid: string; bytes: Uint8Array } | null>();
  for (const [path, oid] of blobs)
    files.set(path, oid === null ? null : { oid, bytes: await git.bytes(['cat-file', 'blob', oid]) });
  // One parent, always: with the draft as another, whatever was deleted from it before would be in the history for good.
  const commit = await writeCommit(git, tree, [from], message, authorship);
  const root = await whereCheckedOut(git, main);
  // Files first: stopped here, the work tree holds what the draft holds, and publishing again goes on from there.
  if (root !== null) await bringForward(root, from, files);
  await git.text(['update-ref', '-m', 'editor: publish', `refs/heads/${main}`, commit, from]);
  return commit;
}

/** The files of a draft that are published with it: texts, and the pictures that they show. */
async function shownPaths({ git }: Repository, tip: string, changes: readonly ChangedFile[]) {
  const paths = changes.map(({ path }) => path);
  const texts = await readBlobs(
    git,
    tip,
    paths.filter((path) => /\.(?:mdx|yaml)$/u.test(path)),
  );
  const byPath = new Map(texts.map(({ path, bytes }) => [path, bytes.toString()]));
  return publishedPaths(paths, (path) => byPath.get(path) ?? null);
}

/**
 * Publishes a draft: the published branch gets its files in one commit with one parent, written when the draft was first
 * saved and committed now, and the draft's branch goes with its history.
 * Refuses when the same file was published differently meanwhile, or was changed by hand in the work tree.
 */
export async function publishDraft(repository: Repository, name: DraftName, approve: Approve): Promise<void> {
  const { git } = repository;
  const { tip, base, changes } = await draftChanges(repository, name);
  // The draft goes once it is published; that it cannot go is to be known before.
  await assertFree(git, draftBranch(name));
  const main = await mainHead(repository);
  const blobs = new Map<string, string | null>();
  for (const path of await shownPaths(repository, tip, changes)) {
    const [then, now, wanted] = [
      await blobAt(git, base, path),
      await blobAt(git, main, path),
      await blobAt(git, tip, path),
    ];
    if (now !== then && now !== wanted) {
      throw new Refusal(
        `Another version of ${path.replace(/\.\w+$/, '')} was published while you wrote. Copy your text, delete this draft, open the page again and put your changes in. Your draft is kept until then.`,
      );
    }
    blobs.set(path, wanted);
  }
  const tree = await treeWith(git, main, blobs);
  await approve(tree, [...blobs.keys()], main);
  await moveMain(repository, main, tree, blobs, `content: publish ${name}\n`, await authorshipOf(git, base, tip));
  await deleteDraft(repository, name);
}

/** Commits files straight to the published branch: uploads and deletions, which have no draft. */
export async function commitToMain(
  repository: Repository,
  changes: FileChanges,
  message: string,
  approve: Approve,
): Promise<void> {
  const { git } = repository;
  const main = await mainHead(repository);
  const blobs = await blobsFor(git, changes);
  const tree = await treeWith(git, main, blobs);
  await approve(tree, [...blobs.keys()], main);
  await moveMain(repository, main, tree, blobs, message);
}
