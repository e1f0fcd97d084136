import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Says why removing files from a folder would lose work that Git could not bring back, or null when it would not. */
export async function unsaved(folder: string): Promise<string | null> {
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0) return null;
  try {
    const { stdout } = await run('git', ['status', '--porcelain', '--ignored', '--untracked-files=all', '--', '.'], {
      cwd: folder,
    });
    const files = stdout.split('\n').filter(Boolean).length;
    return files === 0
      ? null
      : `${files} file${files === 1 ? '' : 's'} in ${folder} ${files === 1 ? 'is' : 'are'} not committed`;
  } catch {
    return `${folder} is not in a Git repository`;
  }
}
