import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Commit, FileChange } from '../../core/measures/commits.ts';
import { whyUnknown, type NoHistory } from '../../core/measures/history.ts';

const run = promisify(execFile);

const whats: Readonly<Record<string, FileChange['what']>> = { A: 'added', D: 'deleted', R: 'renamed' };

/** `A<tab>path` or `R086<tab>old<tab>new`. */
function changeOf(line: string): FileChange {
  const [status = '', path = '', renamed] = line.split('\t');
  const what = whats[status.charAt(0)] ?? 'changed';
  return renamed === undefined ? { what, file: path } : { what, file: renamed, from: path };
}

/** No line of the head can hold a line break, and no commit a NUL, so no name can pass for something else. */
const headFormat = '%x00%H%n%P%n%at%n%as%n%ct%n%cs%n%aE%n%aN';

function commitOf(text: string): Commit {
  const [id = '', parents = '', ...rest] = text.split('\n');
  const [writtenAt, writtenDay = '', committedAt, committedDay = '', mail = '', name = '', ...lines] = rest;
  return {
    id,
    parents: parents.split(' ').filter(Boolean),
    written: { at: Number(writtenAt), day: writtenDay },
    committed: { at: Number(committedAt), day: committedDay },
    author: mail.toLowerCase(),
    bot: /\[bot\]/i.test(`${name} ${mail}`),
    changes: lines.filter(Boolean).map(changeOf),
  };
}

/**
 * All commits behind the checked-out one, children before their parents, from one `git log`; each with what it did below
 * `root` (a merge: against its first parent). Without Git, outside a repository and in a shallow clone, where the answer
 * would be wrong: why there is none. Addresses go through .mailmap.
 */
export async function readLog(root: string): Promise<readonly Commit[] | NoHistory> {
  const git = async (...args: string[]) =>
    (await run('git', ['-C', root, '-c', 'core.quotePath=off', ...args], { maxBuffer: 512 * 1024 * 1024 })).stdout;
  try {
    if ((await git('rev-parse', '--is-shallow-repository')).trim() !== 'false') return { unknown: whyUnknown.shallow };
    const head = await git('rev-parse', '--verify', '--quiet', 'HEAD').catch(() => '');
    if (head === '') return { unknown: whyUnknown.noCommit };
    const log = await git(
      ...[
        '-c',
        'log.showRoot=true',
        'log',
        '--no-color',
        '--no-show-signature',
        '--topo-order',
        `--format=${headFormat}`,
      ],
      // Every commit, so that the line of the published branch has no gaps; only the changes are narrowed to the folder.
      ...['--full-history', '--sparse', '--name-status', '--relative', '-M', '--diff-merges=first-parent', '--', '.'],
    );
    return log.split('\0').slice(1).map(commitOf);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { unknown: missing ? whyUnknown.noGit : whyUnknown.noRepository };
  }
}
