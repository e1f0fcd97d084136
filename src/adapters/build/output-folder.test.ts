import type * as promises from 'node:fs/promises';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assertOurs, ForeignFolderError, marker, swapIn } from './output-folder.ts';

/** A disk that fails to rename what ends so, at the step between the old output and the new. */
const failing = vi.hoisted(() => ({ when: (_from: string): boolean => false }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof promises>();
  const rename: typeof real.rename = async (from, to) => {
    if (failing.when(String(from))) throw new Error('the disk failed');
    return real.rename(from, to);
  };
  return { ...real, rename };
});

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hindsight-out-'));
});
afterEach(() => {
  failing.when = () => false;
  return rm(home, { recursive: true });
});

describe('the output folder', () => {
  it('may be missing or empty', async () => {
    await expect(assertOurs(join(home, 'new'))).resolves.toBeUndefined();
    await expect(assertOurs(home)).resolves.toBeUndefined();
  });
  it('is refused when it holds what no build has made', async () => {
    await writeFile(join(home, 'thesis.doc'), 'x');
    await expect(assertOurs(home)).rejects.toThrow(ForeignFolderError);
    expect(await readdir(home)).toEqual(['thesis.doc']);
  });
  it('is refused when it is a file', async () => {
    await writeFile(join(home, 'file'), 'x');
    await expect(assertOurs(join(home, 'file'))).rejects.toThrow(ForeignFolderError);
  });
  it('is replaced whole, and may be replaced again', async () => {
    const out = join(home, 'deep/dist');
    for (const word of ['first', 'second']) {
      const finished = await mkdtemp(join(tmpdir(), 'hindsight-finished-'));
      await writeFile(join(finished, `${word}.html`), word);
      await swapIn(finished, out);
      await assertOurs(out);
      expect((await readdir(out)).sort()).toEqual([marker, `${word}.html`]);
    }
    expect(await readdir(join(home, 'deep'))).toEqual(['dist']);
  });
  it('stays as it was when there is nothing to swap in', async () => {
    const out = join(home, 'dist');
    await mkdir(out);
    await writeFile(join(out, 'old.html'), 'old');
    await expect(swapIn(join(home, 'nowhere'), out)).rejects.toThrow();
    expect(await readFile(join(out, 'old.html'), 'utf8')).toBe('old');
    expect(await readdir(home)).toEqual(['dist']);
  });
  it('comes back when the disk fails between the old and the new', async () => {
    const out = join(home, 'dist');
    await mkdir(out);
    await writeFile(join(out, 'old.html'), 'old');
    const finished = join(home, 'finished');
    await mkdir(finished);
    failing.when = (from) => from.includes('.new-');
    await expect(swapIn(finished, out)).rejects.toThrow('the disk failed');
    expect(await readFile(join(out, 'old.html'), 'utf8')).toBe('old');
    expect(await readdir(home)).toEqual(['dist']);
  });
});
