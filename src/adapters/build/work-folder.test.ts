import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { machine } from './owned-by.ts';
import { sweep, workFolder } from './work-folder.ts';

const gone = 4_194_303;
let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'hindsight-cache-'));
});
afterEach(() => rm(cache, { recursive: true }));
const old = new Date(Date.now() - 8 * 86_400_000);

describe('the folder that a build works in', () => {
  it('is its own, and carries its process', async () => {
    const [one, two] = [await workFolder(cache, 'build'), await workFolder(cache, 'build')];
    expect(one).not.toBe(two);
    expect(one).toContain(`build-${machine}-${process.pid}-`);
    expect(existsSync(one)).toBe(true);
  });

  it('is swept when its process was killed; those of others, and what is no work folder, stay', async () => {
    const left = [
      `build-${machine}-${gone}-aB3dE6`,
      `dev-${machine}-${gone}-aB3dE6`,
      'build-0badcafe-7-oooooo',
      'build-aB3dE6',
    ];
    const kept = [`build-${machine}-1-aB3dE6`, `build-0badcafe-${gone}-aB3dE6`, 'build-xY3dE6', 'build-notes', 'site'];
    for (const name of [...left, ...kept]) await mkdir(join(cache, name));
    for (const name of [...left.slice(2), 'site']) await utimes(join(cache, name), old, old);
    for (const name of ['verdicts-3.txt', `verdicts-3.txt.${gone}`, 'verdicts-4.txt.1'])
      await writeFile(join(cache, name), '');
    await sweep(cache);
    expect((await readdir(cache)).sort()).toEqual([...kept, 'verdicts-3.txt', 'verdicts-4.txt.1'].sort());
  });

  it('is not looked for where there is no cache yet', async () => {
    await expect(sweep(join(cache, 'none'))).resolves.toBeUndefined();
  });
});
