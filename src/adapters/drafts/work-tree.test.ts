import type * as promises from 'node:fs/promises';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openGit, type Git } from './git.ts';
import { writeBlob } from './trees.ts';
import { bringForward, whereCheckedOut } from './work-tree.ts';

/** A disk that fails to rename, with a code of its own. */
const failing = vi.hoisted(() => ({ code: null as string | null, once: false }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof promises>();
  const rename: typeof real.rename = async (from, to) => {
    const { code } = failing;
    if (failing.once) failing.code = null;
    if (code !== null) throw Object.assign(new Error('the disk failed'), { code });
    return real.rename(from, to);
  };
  return { ...real, rename };
});

const path = 'content/lessons/a.mdx';
let root: string;
let git: Git;
let first: string;

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'hindsight-work-')));
  git = openGit(root);
  await git.text(['init', '--quiet', '--initial-branch=main']);
  for (const [key, value] of [
    ['user.name', 'Test'],
    ['user.email', 'test@portal.example'],
  ] as const)
    await git.text(['config', key, value]);
  await put(path, 'one\n');
  await put('content/lessons/other.mdx', 'other\n');
  await git.text(['add', '-A']);
  await git.text(['commit', '--quiet', '-m', 'first']);
  first = await git.text(['rev-parse', 'HEAD']);
});
afterEach(() => {
  failing.code = null;
  failing.once = false;
  return rm(root, { recursive: true, force: true });
});

const put = async (file: string, text: string): Promise<void> => {
  await mkdir(join(root, file, '..'), { recursive: true });
  await writeFile(join(root, file), text);
};
const shown = (file = path) => readFile(join(root, file), 'utf8').catch(() => null);
const to = async (text: string) => ({ oid: await writeBlob(git, Buffer.from(text)), bytes: Buffer.from(text) });
const status = () => git.text(['status', '--porcelain']);
const changed = `${path} was changed on this computer outside the editor.`;

describe('files that are brought forward', () => {
  it('are on the disk and in the index as they were published, and nothing else is touched', async () => {
    await put('notes.txt', 'mine');
    await bringForward(root, first, new Map([[path, await to('two\n')]]));
    expect(await shown()).toBe('two\n');
    expect(await status()).toBe(`M  ${path}\n?? notes.txt`);
    expect(await readdir(join(root, 'content/lessons'))).toEqual(['a.mdx', 'other.mdx']);
  });

  it('may be new, in a folder that is new', async () => {
    await bringForward(root, first, new Map([['content/paths/deep/b.mdx', await to('new\n')]]));
    expect(await shown('content/paths/deep/b.mdx')).toBe('new\n');
    expect(await status()).toBe('A  content/paths/deep/b.mdx');
  });

  it('may go', async () => {
    await bringForward(root, first, new Map([[path, null]]));
    expect(await shown()).toBeNull();
    expect(await status()).toBe(`D  ${path}`);
  });

  it('are found done when that was interrupted before', async () => {
    const files = new Map([[path, await to('two\n')]]);
    await put(path, 'two\n');
    await bringForward(root, first, files);
    await bringForward(root, first, files);
    expect(await status()).toBe(`M  ${path}`);
  });

  it('that went are found gone when that was interrupted before', async () => {
    await rm(join(root, path));
    await bringForward(root, first, new Map([[path, null]]));
    expect(await status()).toBe(`D  ${path}`);
  });
});

describe('what somebody did by hand', () => {
  it('to a file stands: it is said, and no other file was written before', async () => {
    await put('content/lessons/other.mdx', 'by hand\n');
    const files = new Map([
      [path, await to('two\n')],
      ['content/lessons/other.mdx', await to('theirs\n')],
    ]);
    await expect(bringForward(root, first, files)).rejects.toThrow('other.mdx was changed on this computer');
    expect(await shown()).toBe('one\n');
    expect(await shown('content/lessons/other.mdx')).toBe('by hand\n');
  });

  it('and staged stands too', async () => {
    await put(path, 'staged\n');
    await git.text(['add', path]);
    await put(path, 'one\n');
    await expect(bringForward(root, first, new Map([[path, await to('two\n')]]))).rejects.toThrow(changed);
  });

  it('by deleting a file stands', async () => {
    await rm(join(root, path));
    await expect(bringForward(root, first, new Map([[path, await to('two\n')]]))).rejects.toThrow(changed);
  });

  it('in the place of a new file stands', async () => {
    await put('content/lessons/new.mdx', 'mine\n');
    const files = new Map([['content/lessons/new.mdx', await to('theirs\n')]]);
    await expect(bringForward(root, first, files)).rejects.toThrow('was changed on this computer');
    expect(await shown('content/lessons/new.mdx')).toBe('mine\n');
  });

  it.each(['content', 'content/lessons', path])('with a link at %s leads no write elsewhere', async (link) => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'hindsight-elsewhere-'));
    await rm(join(root, link), { recursive: true });
    await symlink(elsewhere, join(root, link));
    await expect(bringForward(root, first, new Map([[path, await to('two\n')]]))).rejects.toThrow(
      `${path} lies behind a link.`,
    );
    expect(await readdir(elsewhere)).toEqual([]);
    await rm(elsewhere, { recursive: true });
  });
});

describe('a disk', () => {
  it('that is another than the repository gets the file whole all the same', async () => {
    failing.code = 'EXDEV';
    failing.once = true;
    await bringForward(root, first, new Map([[path, await to('two\n')]]));
    expect(await shown()).toBe('two\n');
    expect(await readdir(join(root, 'content/lessons'))).toEqual(['a.mdx', 'other.mdx']);
  });

  it('that fails leaves the file as it was', async () => {
    failing.code = 'EIO';
    await expect(bringForward(root, first, new Map([[path, await to('two\n')]]))).rejects.toThrow('the disk failed');
    expect(await shown()).toBe('one\n');
    expect(await status()).toBe('');
  });
});

describe('where a branch is checked out', () => {
  it('is told for this work tree, for linked ones, and for none', async () => {
    const linked = join(root, '.git', 'linked');
    await git.text(['worktree', 'add', '--quiet', '-b', 'cms/lessons/a', linked]);
    await git.text(['branch', 'cms/lessons/b']);
    expect(await whereCheckedOut(git, 'main')).toBe(root);
    expect(await whereCheckedOut(git, 'cms/lessons/a')).toBe(linked);
    expect(await whereCheckedOut(git, 'cms/lessons/b')).toBeNull();
    expect(await whereCheckedOut(git, 'mai')).toBeNull();
  });
});
