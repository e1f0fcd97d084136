import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openGit, type Git } from './git.ts';
import { authorshipOf, blobAt, changedPaths, treeWith, withCheckout, writeBlob, writeCommit } from './trees.ts';

let root: string;
let git: Git;
let first: string;
const emptied = { HOME: '/nonexistent', XDG_CONFIG_HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' };

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hindsight-trees-'));
  const plain = openGit(root);
  // Nobody's own settings.
  git = {
    ...plain,
    text: (args, options) => plain.text(args, { ...options, env: { ...emptied, ...options?.env } }),
    ask: (args, options) => plain.ask(args, { ...options, env: { ...emptied, ...options?.env } }),
  };
  await git.text(['init', '--quiet', '--initial-branch=main']);
  first = await commit({ 'content/a.mdx': 'a\n', 'content/b.mdx': 'b\n', 'src/code.ts': 'code\n' });
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function commit(files: Readonly<Record<string, string | null>>, parent?: string): Promise<string> {
  const base = parent ?? (await writeCommit(git, await git.text(['mktree'], { input: '' }), [], 'empty\n'));
  const blobs = new Map<string, string | null>();
  for (const [path, text] of Object.entries(files))
    blobs.set(path, text === null ? null : await writeBlob(git, Buffer.from(text)));
  return writeCommit(git, await treeWith(git, base, blobs), [base], 'a change\n');
}

describe('a commit', () => {
  it('has the bytes that were written, whatever the ends of lines', async () => {
    await git.text(['config', 'core.autocrlf', 'true']);
    const next = await commit({ 'content/a.mdx': 'x\r\ny\n' }, first);
    expect((await git.bytes(['cat-file', 'blob', `${next}:content/a.mdx`])).toString()).toBe('x\r\ny\n');
    expect(await blobAt(git, next, 'content/b.mdx')).toBe(await blobAt(git, first, 'content/b.mdx'));
    expect(await blobAt(git, next, 'content/none.mdx')).toBeNull();
  });

  it('is by the editor where Git knows nobody, else by whoever Git knows', async () => {
    const by = (oid: string) => git.text(['log', '-1', '--format=%an <%ae> %cn <%ce>', oid]);
    expect(await by(first)).toBe('Hindsight editor <editor@localhost> Hindsight editor <editor@localhost>');
    await git.text(['config', 'user.name', 'Ana']);
    expect(await by(await commit({}, first))).toContain('Hindsight editor');
    await git.text(['config', 'user.email', 'ana@portal.example']);
    expect(await by(await commit({}, first))).toBe('Ana <ana@portal.example> Ana <ana@portal.example>');
  });

  it('keeps the name and the day of whoever wrote it first', async () => {
    const written = {
      GIT_AUTHOR_NAME: 'Bo',
      GIT_AUTHOR_EMAIL: 'bo@portal.example',
      GIT_AUTHOR_DATE: '2026-01-02T03:04:05+01:00',
    };
    const tree = await git.text(['rev-parse', `${first}^{tree}`]);
    const next = await writeCommit(git, tree, [first], 'one\n', written);
    const later = await writeCommit(git, tree, [next], 'two\n');
    expect(await authorshipOf(git, first, later)).toEqual(written);
    expect(await authorshipOf(git, later, later)).toBeUndefined();
    expect(await git.text(['log', '-1', '--format=%cn', next])).toBe('Hindsight editor');
  });
});

describe('what differs between two commits', () => {
  it('is told by file: added, changed, deleted, and never renamed', async () => {
    const next = await commit({ 'content/a.mdx': null, 'content/moved.mdx': 'a\n', 'content/b.mdx': 'B\n' }, first);
    expect(await changedPaths(git, first, next)).toEqual([
      { path: 'content/a.mdx', status: 'deleted' },
      { path: 'content/b.mdx', status: 'modified' },
      { path: 'content/moved.mdx', status: 'added' },
    ]);
    expect(await changedPaths(git, first, first)).toEqual([]);
  });
});

describe('a tree that is looked at', () => {
  it('lies in a fresh folder, with the part that was asked for, and goes afterwards', async () => {
    let seen = '';
    const found = await withCheckout(git, `${first}^{tree}`, 'content', async (folder) => {
      seen = folder;
      return [await readdir(folder), await readFile(join(folder, 'a.mdx'), 'utf8'), await readdir(join(folder, '..'))];
    });
    expect(found).toEqual([['a.mdx', 'b.mdx'], 'a\n', ['content']]);
    expect(existsSync(seen)).toBe(false);
    expect(existsSync(join(seen, '../..'))).toBe(false);
  });

  it('may be asked for whole', async () => {
    const found = await withCheckout(git, `${first}^{tree}`, '', async (folder) => (await readdir(folder)).sort());
    expect(found).toEqual(['content', 'src']);
  });

  it('goes when the look at it fails, too', async () => {
    let seen = '';
    const look = withCheckout(git, `${first}^{tree}`, '', async (folder) => {
      seen = folder;
      throw new Error('not like this');
    });
    await expect(look).rejects.toThrow('not like this');
    expect(existsSync(seen)).toBe(false);
  });
});
