import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * ISO day of the last commit that touched each file, by path below `root`; read from one `git log`.
 * Empty without Git, outside a repository, and in a shallow clone, where the answer would be wrong.
 */
export async function lastChanges(root: string): Promise<ReadonlyMap<string, string>> {
  const git = async (...args: string[]) =>
    (await run('git', ['-C', root, '-c', 'core.quotePath=off', ...args], { maxBuffer: 512 * 1024 * 1024 })).stdout;
  const days = new Map<string, string>();
  try {
    if ((await git('rev-parse', '--is-shallow-repository')).trim() !== 'false') return days;
    const log = await git('log', '--format=%x01%cs', '--name-only', '--relative', '--no-renames', '--', '.');
    for (const commit of log.split('\u0001').slice(1)) {
      const [day = '', ...files] = commit.split('\n').filter(Boolean);
      for (const file of files) if (!days.has(file)) days.set(file, day);
    }
  } catch {
    return new Map();
  }
  return days;
}
