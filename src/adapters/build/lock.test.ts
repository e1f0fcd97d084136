import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lock } from './lock.ts';
import { isRunning, machine } from './owned-by.ts';

const patience = { most: 20, every: 5 };
const gone = 4_194_303;
let home: string;
let file: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hindsight-lock-'));
  file = join(home, 'lock');
});
afterEach(() => rm(home, { recursive: true }));
const hold = (holder: object) => writeFile(file, JSON.stringify({ pid: gone, machine, since: 'then', ...holder }));

describe('a lock', () => {
  it('says who holds it, and goes when it is released', async () => {
    const release = await lock(file, patience);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ pid: process.pid, machine });
    release();
    release();
    expect(await readdir(home)).toEqual([]);
  });

  it('of a process that is gone is taken over', async () => {
    expect(isRunning(gone)).toBe(false);
    await hold({});
    (await lock(file, patience))();
    expect(await readdir(home)).toEqual([]);
  });

  it.each([
    ['of a process that runs', { pid: 1 }],
    ['of another machine, whose processes cannot be seen', { machine: 'elsewhere' }],
  ])('%s is waited for, then refused in words', async (_, holder) => {
    await hold(holder);
    await expect(lock(file, patience)).rejects.toThrow(/since then\) is at work there\. If none is, delete .*lock/u);
    expect(await readdir(home)).toEqual(['lock']);
  });

  it('that nobody can read is no lock of a dead process', async () => {
    await writeFile(file, '');
    await expect(lock(file, patience)).rejects.toThrow('Another command is at work there.');
  });

  it('is had by one of many who want it at once', async () => {
    await hold({});
    let held = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      const release = await lock(file, { most: 5_000, every: 2 });
      held += 1;
      most = Math.max(most, held);
      await new Promise((done) => setTimeout(done, 3));
      held -= 1;
      release();
    };
    await Promise.all(Array.from({ length: 8 }, work));
    expect(most).toBe(1);
  });
});
