import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lastChanges } from './last-changes.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'hindsight-git-'));
const git = (root: string, day: string, ...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` },
    stdio: 'pipe',
  });

function repository(): string {
  const root = folder();
  git(root, '2026-01-01', 'init', '-q', '-b', 'main');
  mkdirSync(join(root, 'content/lessons'), { recursive: true });
  for (const [day, file] of [
    ['2026-01-01', 'a'],
    ['2026-02-01', 'b'],
    ['2026-03-01', 'a'],
  ] as const) {
    writeFileSync(join(root, `content/lessons/${file}.mdx`), day);
    git(root, day, 'add', '.');
    git(root, day, 'commit', '-q', '-m', day);
  }
  return root;
}

describe('the last change of a file', () => {
  it('is the day of the last commit that touched it', async () => {
    const days = await lastChanges(join(repository(), 'content'));
    expect([...days].sort()).toEqual([
      ['lessons/a.mdx', '2026-03-01'],
      ['lessons/b.mdx', '2026-02-01'],
    ]);
  });
  it('is unknown in a shallow clone, where Git would give the wrong day', async () => {
    const clone = folder();
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository()}`, clone], { stdio: 'pipe' });
    expect((await lastChanges(join(clone, 'content'))).size).toBe(0);
  });
  it('is unknown outside a repository', async () => expect((await lastChanges(folder())).size).toBe(0));
});
