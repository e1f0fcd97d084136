import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChangedFile } from '../../core/drafts/draft-store.ts';
import { nothing, type Git } from './git.ts';

/** Runs with an index of its own, so that the index of the work tree stays as it is. */
async function withIndex<T>(work: (env: Readonly<Record<string, string>>, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hindsight-index-'));
  try {
    return await work({ GIT_INDEX_FILE: join(folder, 'index') }, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes bytes into the object store and gives their id. No filter and no line-end conversion is applied. */
export const writeBlob = (git: Git, bytes: Uint8Array): Promise<string> =>
  git.text(['hash-object', '-w', '--stdin', '--no-filters'], { input: bytes });

/** The tree of a commit with some files changed. Nothing but the object store is written. */
export async function treeWith(git: Git, commit: string, changes: ReadonlyMap<string, string | null>): Promise<string> {
  return withIndex(async (env) => {
    await git.text(['read-tree', commit], { env });
    const lines = [...changes].map(([path, oid]) =>
      oid === null ? `0 ${nothing(commit)}\t${path}\0` : `100644 ${oid}\t${path}\0`,
    );
    await git.text(['update-index', '-z', '--add', '--index-info'], { env, input: lines.join('') });
    return git.text(['write-tree'], { env });
  });
}

/** Copies the files of a tree below a path into a fresh folder, hands it over, and removes it again. */
export async function withCheckout<T>(
  git: Git,
  tree: string,
  path: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  return withIndex(async (env, folder) => {
    await git.text(['read-tree', tree], { env });
    const target = join(folder, 'tree');
    const files = await git.bytes(['ls-files', '-z', '--', path === '' ? '.' : path], { env });
    await git.text(['checkout-index', '-z', '--stdin', `--prefix=${target}/`], { env, input: files });
    return work(join(target, path));
  });
}

const fallback = {
  GIT_AUTHOR_NAME: 'Hindsight editor',
  GIT_AUTHOR_EMAIL: 'editor@localhost',
  GIT_COMMITTER_NAME: 'Hindsight editor',
  GIT_COMMITTER_EMAIL: 'editor@localhost',
};

/** Who wrote something first, and when, as Git takes them from the environment. */
export type Authorship = Readonly<Record<'GIT_AUTHOR_NAME' | 'GIT_AUTHOR_EMAIL' | 'GIT_AUTHOR_DATE', string>>;

/** Who wrote the oldest commit of a range, and when. */
export async function authorshipOf(git: Git, from: string, to: string): Promise<Authorship | undefined> {
  const log = await git.text(['log', '--reverse', '--format=%an%x00%ae%x00%aI', `${from}..${to}`]);
  const [name, mail, date] = (log.split('\n')[0] ?? '').split('\0');
  return name && mail && date ? { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: mail, GIT_AUTHOR_DATE: date } : undefined;
}

/** Makes a commit object. Without a name set in Git it carries the editor's own. Runs no hook, signs nothing. */
export async function writeCommit(
  git: Git,
  tree: string,
  parents: readonly string[],
  message: string,
  authorship?: Authorship,
): Promise<string> {
  const known = (await git.ask(['config', 'user.name'])) !== null && (await git.ask(['config', 'user.email'])) !== null;
  const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'];
  return git.text(args, { input: message, env: { ...(known ? {} : fallback), ...authorship } });
}

/** Paths that differ between two commits. */
export async function changedPaths(git: Git, from: string, to: string): Promise<ChangedFile[]> {
  const raw = await git.text(['diff-tree', '-r', '-z', '--no-renames', '--name-status', from, to]);
  const parts = raw.split('\0').filter(Boolean);
  const changes: ChangedFile[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    changes.push({
      path: parts[index + 1] as string,
      status: parts[index] === 'A' ? 'added' : parts[index] === 'D' ? 'deleted' : 'modified',
    });
  }
  return changes;
}

/** The id of a file in a commit, or null. */
export const blobAt = (git: Git, commit: string, path: string): Promise<string | null> =>
  git.ask(['rev-parse', '--verify', '--quiet', `${commit}:${path}`]);
