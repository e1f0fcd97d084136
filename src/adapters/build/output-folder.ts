import { existsSync } from 'node:fs';
import { cp, lstat, mkdir, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { lock, type Patience } from './lock.ts';
import { isRunning } from './owned-by.ts';

/** A file that says: a build made this folder, so a build may replace it. */
export const marker = '.hindsight-build';

/** Thrown when the output folder cannot be, or is not to be, replaced; commands end with exit code 2. */
export class ForeignFolderError extends Error {}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown reason';
const cannot = (out: string, error: unknown): ForeignFolderError =>
  new ForeignFolderError(`${out} cannot be written to (${codeOf(error)}). Choose another --out.`);

/** The folder that is really meant: behind a link, because whoever serves the site serves that one. */
async function realFolder(out: string): Promise<string> {
  const path = resolve(out);
  try {
    return await realpath(path);
  } catch (error) {
    if (await lstat(path).catch(() => null))
      throw new ForeignFolderError(`${out} is a link that leads nowhere. Mend the link, or choose another --out.`, {
        cause: error,
      });
  }
  await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
    throw cannot(out, error);
  });
  return join(await realpath(dirname(path)), basename(path));
}

/** Refuses a folder that is not empty and was not made by a build. */
async function assertOurs(out: string, target: string): Promise<void> {
  const names = await readdir(target).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [] as string[];
    throw cannot(out, error);
  });
  if (names.length > 0 && !names.includes(marker)) {
    throw new ForeignFolderError(
      `${out} holds files that no build has made. Choose an empty folder with --out, or empty this one yourself.`,
    );
  }
}

/**
 * Tries whether the folder can be swapped for another, with one that is not empty and is therefore refused: a mount point
 * and a few file systems would say no only after the whole build.
 */
async function rehearse(out: string, target: string): Promise<void> {
  const trial = `${beside(target, 'new')}-${process.pid}`;
  try {
    await mkdir(trial, { recursive: true });
    await writeFile(join(trial, 'full'), '');
    await rename(target, trial);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EBUSY' || code === 'EXDEV')
      throw new ForeignFolderError(
        `${out} is mounted from elsewhere and cannot be replaced in one step. Choose a folder within it: --out ${join(out, 'site')}`,
        { cause: error },
      );
    // What says that the place is taken, in the words of each system, says that all is well; so does a folder yet to come.
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOENT'].includes(code)) throw cannot(out, error);
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}

const beside = (target: string, what: string): string => join(dirname(target), `.${basename(target)}.${what}`);

/** Takes away what killed builds left beside the output, and puts back what one had moved aside and not yet replaced. */
async function tidy(target: string): Promise<void> {
  const start = basename(beside(target, ''));
  for (const name of await readdir(dirname(target))) {
    const [, what, pid] = name.startsWith(start)
      ? (/^(new|old|building)-(\d+)(?:-\d+)?$/u.exec(name.slice(start.length)) ?? [])
      : [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const left = join(dirname(target), name);
    if (what === 'old' && !existsSync(target)) await rename(left, target);
    else await rm(left, { recursive: true, force: true });
  }
}

/** An output folder that this process alone may replace, until it lets go of it. */
export interface Output {
  /** Where the site will lie: the real folder, if a link was named. */
  readonly target: string;
  readonly release: () => void;
}

const ordinary: Patience = { most: 600_000, every: 500 };

/**
 * Opens an output folder: says before anything is built whether the result can be put there, and keeps other builds away
 * from it. Throws ForeignFolderError or LockedError, with words.
 */
export async function openOutput(out: string, patience: Partial<Patience> = {}): Promise<Output> {
  const target = await realFolder(out);
  const release = await lock(beside(target, 'building'), { ...ordinary, ...patience }).catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === undefined ? error : cannot(out, error);
  });
  try {
    await tidy(target);
    await assertOurs(out, target);
    await rehearse(out, target);
  } catch (error) {
    release();
    throw error;
  }
  return { target, release };
}

/** Copies a finished build beside the output, so that the last step is a rename on one file system; then swaps the two. */
export async function swapIn(finished: string, target: string): Promise<void> {
  const fresh = `${beside(target, 'new')}-${process.pid}`;
  const old = `${beside(target, 'old')}-${process.pid}`;
  await mkdir(dirname(target), { recursive: true });
  try {
    await rename(finished, fresh).catch(() => cp(finished, fresh, { recursive: true }));
    await writeFile(join(fresh, marker), 'Made by npm run build. This folder is replaced whole by the next build.\n');
    if (existsSync(target)) await rename(target, old);
    try {
      await rename(fresh, target);
    } catch (error) {
      if (existsSync(old)) await rename(old, target);
      throw error;
    }
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}
