import type * as promises from 'node:fs/promises';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LockedError } from './lock.ts';
import { ForeignFolderError, marker, openOutput, swapIn } from './output-folder.ts';

/** A disk that fails to rename what it is told to, with a code of its own. */
const failing = vi.hoisted(() => ({
  when: (_from: string): string | null => null,
  writing: (_to: string): string | null => null,
}));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof promises>();
  const rename: typeof real.rename = async (from, to) => {
    const code = failing.when(String(from));
    if (code !== null) throw Object.assign(new Error('the disk failed'), { code });
    return real.rename(from, to);
  };
  const write: typeof real.writeFile = async (to, ...rest) => {
    const code = typeof to === 'string' ? failing.writing(to) : null;
    if (code !== null) throw Object.assign(new Error('the disk failed'), { code });
    return real.writeFile(to, ...rest);
  };
  return { ...real, rename, writeFile: write };
});

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hindsight-out-'));
});
afterEach(() => {
  failing.when = () => null;
  failing.writing = () => null;
  return rm(home, { recursive: true });
});

/** The number of a process that has ended. */
const gone = 4_194_303;
const site = async (folder: string, word: string): Promise<string> => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), word);
  await writeFile(join(folder, marker), '');
  return folder;
};
const shown = (out: string) => readFile(join(out, 'index.html'), 'utf8');
const build = async (out: string, word: string): Promise<void> => {
  const { target, release } = await openOutput(out);
  await swapIn(await site(join(home, 'finished'), word), target);
  release();
};

describe('the output folder', () => {
  it('may be missing, deep, or empty', async () => {
    for (const out of [join(home, 'new'), join(home, 'a/b/c')]) {
      const { target, release } = await openOutput(out);
      expect(target).toBe(out);
      release();
    }
    await mkdir(join(home, 'empty'));
    await build(join(home, 'empty'), 'first');
    expect(await shown(join(home, 'empty'))).toBe('first');
  });

  it('is refused when it holds what no build has made', async () => {
    const out = join(home, 'mine');
    await mkdir(out);
    await writeFile(join(out, 'thesis.doc'), 'x');
    await expect(openOutput(out)).rejects.toThrow(ForeignFolderError);
    expect(await readdir(out)).toEqual(['thesis.doc']);
    expect(await readdir(home)).toEqual(['mine']);
  });

  it('is refused when it is a file', async () => {
    await writeFile(join(home, 'file'), 'x');
    await expect(openOutput(join(home, 'file'))).rejects.toThrow(ForeignFolderError);
    await expect(openOutput(join(home, 'file/within'))).rejects.toThrow('cannot be written to');
    await expect(openOutput(join(home, 'file/within/deep'))).rejects.toThrow(ForeignFolderError);
  });

  it('is replaced whole, and may be replaced again', async () => {
    const out = join(home, 'deep/dist');
    for (const word of ['first', 'second']) {
      await build(out, word);
      expect(await shown(out)).toBe(word);
    }
    expect(await readdir(join(home, 'deep'))).toEqual(['dist']);
  });

  it('behind a link is the one that is replaced, and the link stays', async () => {
    const served = await site(join(home, 'served'), 'old');
    await symlink(served, join(home, 'link'));
    await build(join(home, 'link'), 'new');
    expect(await shown(served)).toBe('new');
    expect((await readdir(home)).sort()).toEqual(['link', 'served']);
    expect(await shown(join(home, 'link'))).toBe('new');
  });

  it('behind a link that leads nowhere is refused in words', async () => {
    await symlink(join(home, 'nowhere'), join(home, 'link'));
    await expect(openOutput(join(home, 'link'))).rejects.toThrow('is a link that leads nowhere');
    await expect(openOutput(join(home, 'link'))).rejects.toMatchObject({ cause: { code: 'ENOENT' } });
  });

  it('that the disk will not move is refused in words before anything is built', async () => {
    const out = await site(join(home, 'dist'), 'old');
    failing.when = (from) => (from === out ? 'EIO' : null);
    await expect(openOutput(out)).rejects.toThrow(`${out} cannot be written to (EIO)`);
    await expect(openOutput(out)).rejects.toThrow(ForeignFolderError);
    expect(await readdir(home)).toEqual(['dist']);
  });

  it('beside which no lock can be put is refused in words', async () => {
    failing.writing = (to) => (to.includes('.building') ? 'EACCES' : null);
    await expect(openOutput(join(home, 'dist'))).rejects.toThrow('cannot be written to (EACCES)');
    await expect(openOutput(join(home, 'dist'))).rejects.toThrow(ForeignFolderError);
  });

  it.each(['EBUSY', 'EXDEV'])('that is mounted (%s) is refused before anything is built', async (code) => {
    const out = await site(join(home, 'mounted'), 'old');
    failing.when = (from) => (from === out ? code : null);
    await expect(openOutput(out)).rejects.toThrow(`Choose a folder within it: --out ${join(out, 'site')}`);
    await expect(openOutput(out)).rejects.toMatchObject({ cause: { code } });
    expect(await shown(out)).toBe('old');
    expect(await readdir(home)).toEqual(['mounted']);
  });

  it('is held by one build at a time', async () => {
    const out = join(home, 'dist');
    const first = await openOutput(out);
    const told: string[] = [];
    const impatient = openOutput(out, { most: 30, every: 10, onWait: (words) => told.push(words) });
    await expect(impatient).rejects.toThrow(LockedError);
    expect(told).toHaveLength(1);
    const second = openOutput(out, { most: 5_000, every: 10 });
    await writeFile(join(home, 'waited'), '');
    first.release();
    (await second).release();
    expect(await readdir(home)).toEqual(['waited']);
  });
});

describe('what a killed build left', () => {
  it('beside the output is taken away by the next, and nothing of a build that runs', async () => {
    const out = await site(join(home, 'dist'), 'old');
    await site(join(home, `.dist.new-${gone}`), 'half');
    await site(join(home, `.dist.old-${gone}`), 'older');
    await site(join(home, `.dist.new-1`), 'theirs');
    await writeFile(join(home, `.dist.building-${gone}-1`), '');
    await site(join(home, `.distant.new-${gone}`), 'other');
    await build(out, 'new');
    expect((await readdir(home)).sort()).toEqual(['.dist.new-1', `.distant.new-${gone}`, 'dist']);
  });

  it('is known by its whole name', async () => {
    const out = await site(join(home, 'dist'), 'old');
    const others = [`.dist.renew-${gone}`, `.dist.new-${gone}.bak`, `.dist.new-${gone}-`, `.dist.new`];
    for (const name of others) await site(join(home, name), 'theirs');
    await writeFile(join(home, `.dist.building-${gone}-12`), '');
    await build(out, 'new');
    expect((await readdir(home)).sort()).toEqual([...others, 'dist'].sort());
  });

  it('half made is never published, not even where nothing was before', async () => {
    await site(join(home, `.dist.new-${gone}`), 'half');
    (await openOutput(join(home, 'dist'))).release();
    expect(await readdir(home)).toEqual([]);
  });

  it('in the middle of the swap comes back: what was published before', async () => {
    await site(join(home, `.dist.old-${gone}`), 'old');
    const { target, release } = await openOutput(join(home, 'dist'));
    expect(await shown(target)).toBe('old');
    release();
    expect(await readdir(home)).toEqual(['dist']);
  });
});

describe('the swap', () => {
  it('leaves the output as it was when there is nothing to swap in', async () => {
    const out = await site(join(home, 'dist'), 'old');
    await expect(swapIn(join(home, 'nowhere'), out)).rejects.toThrow();
    expect(await shown(out)).toBe('old');
    expect(await readdir(home)).toEqual(['dist']);
  });

  it('copies what lies on another disk, folders and all', async () => {
    const finished = await site(join(home, 'finished'), 'new');
    await site(join(finished, 'lessons/a'), 'deep');
    failing.when = (from) => (from === finished ? 'EXDEV' : null);
    await swapIn(finished, join(home, 'dist'));
    expect(await shown(join(home, 'dist'))).toBe('new');
    expect(await shown(join(home, 'dist/lessons/a'))).toBe('deep');
  });

  it('says what failed where nothing was before', async () => {
    const finished = await site(join(home, 'finished'), 'new');
    failing.when = (from) => (from.includes('.new-') ? 'EIO' : null);
    await expect(swapIn(finished, join(home, 'dist'))).rejects.toThrow('the disk failed');
    expect(await readdir(home)).toEqual([]);
  });

  it('is undone when the disk fails between the old and the new', async () => {
    const out = await site(join(home, 'dist'), 'old');
    const finished = await site(join(home, 'finished'), 'new');
    failing.when = (from) => (from.includes('.new-') ? 'EIO' : null);
    await expect(swapIn(finished, out)).rejects.toThrow('the disk failed');
    expect(await shown(out)).toBe('old');
    expect(await readdir(home)).toEqual(['dist']);
  });
});
