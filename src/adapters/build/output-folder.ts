import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** A file that says: a build made this folder, so a build may replace it. */
export const marker = '.hindsight-build';

/** Thrown when the output folder holds something that is not ours; commands end with exit code 2. */
export class ForeignFolderError extends Error {}

/** Refuses a folder that is not empty and was not made by a build. */
export async function assertOurs(out: string): Promise<void> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [] as string[];
    throw new ForeignFolderError(`${out} cannot be written to (${error.code ?? 'unknown reason'}). Choose another --out.`);
  });
  if (names.length > 0 && !names.includes(marker)) {
    throw new ForeignFolderError(`${out} holds files that no build has made. Choose an empty folder with --out, or empty this one yourself.`);
  }
}

/** A fresh folder beside the output, so that the last step is a rename on one file system. */
export async function prepareBeside(out: string): Promise<string> {
  const fresh = join(dirname(resolve(out)), `.${basename(resolve(out))}.building-${process.pid}`);
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  return fresh;
}

/** Puts a finished build in the place of the last one. Until here the last one was untouched. */
export async function swapIn(fresh: string, out: string): Promise<void> {
  await writeFile(join(fresh, marker), 'Made by npm run build. This folder is replaced whole by the next build.\n');
  const old = `${fresh}.old`;
  if (existsSync(out)) await rename(out, old);
  try {
    await rename(fresh, out);
  } catch (error) {
    if (existsSync(old)) await rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
