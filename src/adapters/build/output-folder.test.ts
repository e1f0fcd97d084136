import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { assertOurs, ForeignFolderError, marker, prepareBeside, swapIn } from './output-folder.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hindsight-out-'));
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
    const out = join(home, 'dist');
    for (const word of ['first', 'second']) {
      const fresh = await prepareBeside(out);
      await writeFile(join(fresh, `${word}.html`), word);
      await swapIn(fresh, out);
      await assertOurs(out);
      expect((await readdir(out)).sort()).toEqual([marker, `${word}.html`]);
    }
    expect(await readdir(home)).toEqual(['dist']);
  });
  it('keeps the last build until the swap', async () => {
    const out = join(home, 'dist');
    await mkdir(out);
    await writeFile(join(out, 'old.html'), 'old');
    await prepareBeside(out);
    expect(await readFile(join(out, 'old.html'), 'utf8')).toBe('old');
    expect(existsSync(out)).toBe(true);
  });
});
