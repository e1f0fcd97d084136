import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Every path that differs from where this branch left `base`, from the top of the repository: committed or not, both
 * names of what was renamed, and what was deleted. Throws when `base` is no commit.
 */
export async function changedPaths(base: string, folder = '.'): Promise<string[]> {
  const git = async (...args: string[]) =>
    (await run('git', ['-C', folder, ...args], { maxBuffer: 2 ** 28 })).stdout.split('\0').filter(Boolean);
  const [commit = ''] = (await git('rev-parse', '--verify', '--end-of-options', `${base}^{commit}`)).map((line) =>
    line.trim(),
  );
  const [fork = ''] = (await git('merge-base', commit, 'HEAD')).map((line) => line.trim());
  const tracked = await git('diff', '--name-only', '--no-renames', '-z', fork);
  const top = (await git('rev-parse', '--show-toplevel')).map((line) => line.trim()).join('');
  const untracked = await git('-C', top, 'ls-files', '--others', '--exclude-standard', '-z');
  return [...new Set([...tracked, ...untracked])].sort();
}
