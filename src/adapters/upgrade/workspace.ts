import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Refusal } from './refusal.ts';
import type { Git } from './git.ts';

const mark = 'hindsight-upgrade-';
/** Tags of the other repository are kept apart from this one's while they are needed. */
export const borrowed = 'refs/hindsight-upgrade/';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function remove(git: Git, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await git(['worktree', 'prune']);
  const refs = (await git(['for-each-ref', '--format=%(refname)', borrowed])).split('\n').filter(Boolean);
  for (const ref of refs) await git(['update-ref', '-d', ref]);
}

/** Takes away what a run that was killed left behind; refuses when one is at work. */
async function clearBehind(git: Git): Promise<void> {
  const listing = await git(['worktree', 'list', '--porcelain']);
  for (const [, path = ''] of listing.matchAll(/^worktree (.+)$/gmu)) {
    const folder = path.replace(/[/\\]tree$/u, '');
    const pid = new RegExp(`^${mark}(\\d+)-`, 'u').exec(basename(folder))?.[1];
    if (pid === undefined) continue;
    if (isAlive(Number(pid))) throw new Refusal('Another upgrade of this portal is at work. Wait until it has ended.');
    await remove(git, folder);
  }
}

/**
 * Lends a folder for one upgrade, in which a commit can be opened apart from everybody's files. All of it is gone at
 * the end, however the work ends.
 */
export async function withWorkspace<T>(
  git: Git,
  work: (folder: string, open: (commit: string) => Promise<string>) => Promise<T>,
): Promise<T> {
  await clearBehind(git);
  const folder = await mkdtemp(join(tmpdir(), `${mark}${process.pid}-`));
  const open = async (commit: string) => {
    const tree = join(folder, 'tree');
    await git(['worktree', 'add', '--quiet', '--detach', tree, commit]);
    return tree;
  };
  try {
    return await work(folder, open);
  } finally {
    await remove(git, folder);
  }
}
