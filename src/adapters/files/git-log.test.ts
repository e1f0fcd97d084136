import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Commit } from '../../core/measures/commits.ts';
import { whyUnknown } from '../../core/measures/history.ts';
import { readLog } from './git-log.ts';

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'hindsight-git-'));
  folders.push(made);
  return made;
}
const git = (root: string, day: string, ...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` },
    stdio: 'pipe',
  });

/** `content/lessons/a.mdx` and code on main; `b.mdx` on a branch, renamed there, merged on 1 April. */
function repository(): string {
  const root = folder();
  git(root, '2026-01-01', 'init', '-q', '-b', 'main');
  mkdirSync(join(root, 'content/lessons'), { recursive: true });
  const write = (day: string, file: string) => {
    writeFileSync(join(root, file), `${file}\n`.repeat(9));
    git(root, day, 'add', '.');
    git(root, day, 'commit', '-q', '-m', day, '--author', `${file} <${file}@Example.org>`);
  };
  write('2026-01-01', 'content/lessons/a.mdx');
  git(root, '2026-01-01', 'checkout', '-q', '-b', 'draft');
  write('2026-02-01', 'content/lessons/b.mdx');
  git(root, '2026-02-02', 'mv', 'content/lessons/b.mdx', 'content/lessons/c.mdx');
  git(root, '2026-02-02', 'commit', '-q', '-m', 'name', '--author', 'app[bot] <1+app[bot]@example.org>');
  git(root, '2026-02-02', 'checkout', '-q', 'main');
  write('2026-03-01', 'code.ts');
  git(root, '2026-04-01', 'merge', '-q', '--no-ff', '-m', 'bring', 'draft');
  return root;
}

async function commits(root: string): Promise<readonly Commit[]> {
  const log = await readLog(root);
  if ('unknown' in log) throw new Error(log.unknown);
  return log;
}

describe('the log of the content', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    for (const each of folders.splice(0)) rmSync(each, { recursive: true });
  });

  it('holds every commit with what it did below the folder, a merge against the branch it was merged into', async () => {
    const log = await commits(join(repository(), 'content'));
    expect(log.map(({ committed, author, bot, changes }) => [committed.day, author, bot, changes])).toEqual([
      ['2026-04-01', 't@example.org', false, [{ what: 'added', file: 'lessons/c.mdx' }]],
      [
        '2026-02-02',
        '1+app[bot]@example.org',
        true,
        [{ what: 'renamed', from: 'lessons/b.mdx', file: 'lessons/c.mdx' }],
      ],
      ['2026-02-01', 'content/lessons/b.mdx@example.org', false, [{ what: 'added', file: 'lessons/b.mdx' }]],
      ['2026-03-01', 'code.ts@example.org', false, []],
      ['2026-01-01', 'content/lessons/a.mdx@example.org', false, [{ what: 'added', file: 'lessons/a.mdx' }]],
    ]);
    expect(log[0]?.parents).toEqual([log[3]?.id, log[1]?.id]);
    expect(log[3]?.written).toEqual({ at: Date.parse('2026-03-01T12:00:00Z') / 1000, day: '2026-03-01' });
  });
  it('reads the same whatever somebody has set for their own Git', async () => {
    const root = repository();
    const before = await commits(root);
    for (const [key, value] of [
      ['log.showRoot', 'false'],
      ['log.showSignature', 'true'],
      ['color.ui', 'always'],
      ['diff.renames', 'false'],
    ] as const)
      git(root, '2026-01-01', 'config', key, value);
    expect(await commits(root)).toEqual(before);
  });
  it('is unknown in a shallow clone, where Git would give the wrong day', async () => {
    const clone = folder();
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository()}`, clone], { stdio: 'pipe' });
    expect(await readLog(join(clone, 'content'))).toEqual({ unknown: whyUnknown.shallow });
  });
  it('is unknown outside a repository, and in one without a commit', async () => {
    const root = folder();
    expect(await readLog(root)).toEqual({ unknown: whyUnknown.noRepository });
    git(root, '2026-01-01', 'init', '-q');
    expect(await readLog(root)).toEqual({ unknown: whyUnknown.noCommit });
  });
  it('is unknown where there is no Git', async () => {
    const root = repository();
    vi.stubEnv('PATH', folder());
    expect(await readLog(root)).toEqual({ unknown: whyUnknown.noGit });
  });
});
