import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changedPaths } from './changed-paths.ts';

let root: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@t.example', ...args], { stdio: 'pipe' });
const put = (path: string, text: string) => {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hindsight-changed-'));
  git('init', '-q', '-b', 'main');
  put('content/a.mdx', 'a long enough text to be seen as renamed\n');
  put('src/b.ts', 'b\n');
  put('content/old.mdx', 'old\n');
  git('add', '.');
  git('commit', '-qm', 'one');
  git('checkout', '-qb', 'branch');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('is nothing when nothing changed', async () => expect(await changedPaths('main', root)).toEqual([]));

it('names what was committed, changed, added, deleted, and both names of what was renamed', async () => {
  put('content/new.mdx', 'new\n');
  git('add', '.');
  git('mv', 'src/b.ts', 'content/b.ts');
  git('rm', '-q', 'content/old.mdx');
  git('commit', '-qm', 'two');
  put('content/a.mdx', 'changed\n');
  put('content/words with ümlaut.mdx', 'untracked\n');
  expect(await changedPaths('main', root)).toEqual([
    'content/a.mdx',
    'content/b.ts',
    'content/new.mdx',
    'content/old.mdx',
    'content/words with ümlaut.mdx',
    'src/b.ts',
  ]);
});

it('leaves out what the base went on to change after the branch had left', async () => {
  git('checkout', '-q', 'main');
  put('src/b.ts', 'later\n');
  git('commit', '-qam', 'later');
  git('checkout', '-q', 'branch');
  expect(await changedPaths('main', root)).toEqual([]);
});

it.each(['nowhere', '--output=x', ''])('cannot be told against "%s"', async (base) => {
  await expect(changedPaths(base, root)).rejects.toThrow();
});
