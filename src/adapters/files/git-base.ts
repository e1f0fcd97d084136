import { execFile, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a branch touched since it left another. */
export interface Base {
  /** Paths below the folder that are new, changed or gone, whether committed or not. */
  readonly changed: ReadonlySet<string>;
  /** Writes the folder as it was then, plain files only. */
  exportTo(folder: string): Promise<void>;
}

const zeroSeparated = (text: string): string[] => text.split('\0').filter(Boolean);

/** Blobs by their id, read by one process and without touching a work tree. */
async function readBlobs(root: string, ids: readonly string[]): Promise<Uint8Array[]> {
  const git = spawn('git', ['-C', root, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'ignore'] });
  git.stdin.end(ids.map((id) => `${id}\n`).join(''));
  const all = await buffer(git.stdout);
  const blobs: Uint8Array[] = [];
  for (let at = 0; blobs.length < ids.length;) {
    const end = all.indexOf(10, at);
    const size = Number(all.toString('latin1', at, end).split(' ')[2]);
    if (end === -1 || !Number.isInteger(size)) throw new Error('Git did not give back what was asked for.');
    blobs.push(new Uint8Array(all.subarray(end + 1, end + 1 + size)));
    at = end + 1 + size + 1;
  }
  return blobs;
}

/**
 * Compares a folder with the commit at which its branch left `base`.
 * Throws when the folder is in no repository, or when there is no such commit.
 */
export async function openBase(root: string, base: string): Promise<Base> {
  const git = async (...args: string[]): Promise<string> =>
    (await run('git', ['-C', root, ...args], { maxBuffer: 256 * 1024 * 1024 })).stdout;
  const named = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`).catch(
    (error: unknown) => {
      throw new Error(`There is no commit "${base}" to compare with. Give --changed a branch, a tag or a commit.`, {
        cause: error,
      });
    },
  );
  const commit = named.trim();
  const left = (await git('merge-base', commit, 'HEAD').catch(() => commit)).trim();
  const tracked = zeroSeparated(await git('diff', '--name-only', '-z', '--no-renames', '--relative', left, '--', '.'));
  const untracked = zeroSeparated(await git('ls-files', '--others', '--exclude-standard', '-z', '--', '.'));
  return {
    changed: new Set([...tracked, ...untracked]),
    async exportTo(folder) {
      const listed = zeroSeparated(await git('ls-tree', '-r', '-z', left, '--', '.')).flatMap((line) => {
        const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
        return id !== undefined && path !== undefined ? [{ id, path }] : [];
      });
      const blobs = await readBlobs(
        root,
        listed.map(({ id }) => id),
      );
      for (const [index, { path }] of listed.entries()) {
        const file = join(folder, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, blobs[index] ?? new Uint8Array());
      }
    },
  };
}
