import { copyFile, lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nothing, openGit, type Git } from './git.ts';
import { Refusal } from '../../core/drafts/refusal.ts';
import { blobAt } from './trees.ts';

/** Where a branch is checked out, the main work tree and linked ones alike; null when nowhere. */
export async function whereCheckedOut(git: Git, branch: string): Promise<string | null> {
  const listing = await git.text(['worktree', 'list', '--porcelain', '-z']);
  for (const block of listing.split('\0\0')) {
    const lines = block.split('\0');
    if (lines.includes(`branch refs/heads/${branch}`))
      return lines.find((line) => line.startsWith('worktree '))?.slice(9) ?? null;
  }
  return null;
}

/** Throws when a folder on the way to a file is a link, which would lead the write somewhere else. */
async function assertPlainRoad(root: string, path: string): Promise<void> {
  const parts = path.split('/');
  for (let length = 1; length <= parts.length; length += 1) {
    const found = await lstat(join(root, ...parts.slice(0, length))).catch(() => null);
    if (found?.isSymbolicLink())
      throw new Refusal(`${path} lies behind a link. Replace the link by a plain folder, then try again.`);
  }
}

async function hashOnDisk(git: Git, path: string): Promise<string | null> {
  const bytes = await readFile(join(git.root, path)).catch(() => null);
  return bytes === null ? null : git.text(['hash-object', '--stdin', `--path=${path}`], { input: bytes });
}

/** Writes a file so that it is there whole or not at all. It waits in Git's own folder, where it is nobody's content. */
async function putWhole(target: string, bytes: Uint8Array, waiting: string): Promise<void> {
  await writeFile(waiting, bytes);
  await rename(waiting, target).catch(async (error: NodeJS.ErrnoException) => {
    // A work tree on another disk than its repository.
    if (error.code !== 'EXDEV') throw error;
    const beside = `${target}.new`;
    await copyFile(waiting, beside);
    await rename(beside, target);
  });
}

/**
 * Brings some files of a work tree from one commit to the next, and nothing else in it.
 * Refuses, before anything is written, when one of them was changed there by somebody.
 * A second run after an interruption finds its own work and goes on.
 */
export async function bringForward(
  root: string,
  from: string,
  files: ReadonlyMap<string, { oid: string; bytes: Uint8Array } | null>,
): Promise<void> {
  const git = openGit(root);
  for (const [path, next] of files) {
    await assertPlainRoad(root, path);
    const before = await blobAt(git, from, path);
    const onDisk = await hashOnDisk(git, path);
    const inIndex = (await git.text(['ls-files', '-s', '--', path])).split(/\s/)[1] ?? null;
    const expected = [before, next?.oid ?? null];
    if (!expected.includes(onDisk) || !expected.includes(inIndex)) {
      throw new Refusal(
        `${path} was changed on this computer outside the editor. Ask whoever looks after the portal to keep or undo that change; your draft stays as it is until then.`,
      );
    }
  }
  for (const [path, next] of files) {
    const target = join(root, path);
    if (next === null) {
      await rm(target, { force: true });
    } else {
      await mkdir(dirname(target), { recursive: true });
      await putWhole(
        target,
        next.bytes,
        await git.text(['rev-parse', '--path-format=absolute', '--git-path', 'hindsight-new']),
      );
    }
  }
  const lines = [...files].map(([path, next]) =>
    next === null ? `0 ${nothing(from)}\t${path}\0` : `100644 ${next.oid}\t${path}\0`,
  );
  await git.text(['update-index', '-z', '--add', '--index-info'], { input: lines.join('') });
  await git.ask(['update-index', '--refresh', '-q']);
}
