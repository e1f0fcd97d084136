import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** A file that says: a build made this folder, so a build may replace it. */
export const marker = '.hindsight-build';

/** Thrown when the output folder holds something that is not ours; commands end with exit code 2. */
export class ForeignFolderError extends Error {}

/** Refuses a folder that is not empty and was not made by a build. */
export async function assertOurs(out: string): Promise<void> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [] as string[];
    throw new ForeignFolderError(
      `${out} cannot be written to (${error.code ?? 'unknown reason'}). Choose another --out.`,
    );
  });
  if (names.length > 0 && !names.includes(marker)) {
    throw new ForeignFolderError(
      `${out} holds files that no build has made. Choose an empty folder with --out, or empty this one yourself.`,
    );
  }
}

/** Copies a finished build beside the output, so that the last step is a rename on one file system; then swaps the two. */
export async function swapIn(finished: string, out: string): Promise<void> {
  const target = resolve(out);
  const fresh = join(dirname(target), `.${basename(target)}.new-${process.pid}`);
  const old = join(dirname(target), `.${basename(target)}.old-${process.pid}`);
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
