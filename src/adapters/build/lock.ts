import { unlinkSync } from 'node:fs';
import { link, mkdir, readFile, rmdir, stat, unlink, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { isRunning, machine } from './owned-by.ts';

/** Thrown when another command holds on to what is wanted; commands end with exit code 2. */
export class LockedError extends Error {}

interface Holder {
  readonly pid: number;
  readonly machine: string;
  readonly since: string;
}

async function holderOf(file: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';
const isGone = (holder: Holder): boolean => holder.machine === machine && !isRunning(holder.pid);

let tries = 0;

/** Puts a lock of ours there in one step, with its words in it. False when somebody else has one. */
async function put(file: string): Promise<boolean> {
  const mine = `${file}-${process.pid}-${(tries += 1)}`;
  const words = JSON.stringify({ pid: process.pid, machine, since: new Date().toISOString() });
  await writeFile(mine, words);
  try {
    // A disk without hard links gets its lock in two steps.
    await link(mine, file).catch((error: unknown) => {
      if (isTaken(error)) throw error;
      return writeFile(file, words, { flag: 'wx' });
    });
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  } finally {
    await unlink(mine);
  }
}

/** Milliseconds after which somebody who was taking a lock away must have been killed in that very moment. */
const takingAway = 10_000;

/**
 * Takes a lock away whose process is gone. One at a time may: who looked at it a moment ago would else take away the
 * one that another has put there since.
 */
async function takeAway(file: string): Promise<void> {
  const turn = `${file}-turn`;
  try {
    await mkdir(turn);
  } catch {
    const facts = await stat(turn).catch(() => null);
    if (facts !== null && Date.now() - facts.mtimeMs > takingAway) await rmdir(turn).catch(() => undefined);
    return;
  }
  try {
    const holder = await holderOf(file);
    if (holder !== null && isGone(holder)) await unlink(file);
  } finally {
    await rmdir(turn);
  }
}

export interface Patience {
  /** Milliseconds to wait for another at most. */
  readonly most: number;
  /** Milliseconds between two looks. */
  readonly every: number;
  /** Told once, when there is something to wait for. */
  readonly onWait?: (words: string) => void;
}

/**
 * Holds a lock until the answer is called or the process ends. Waits while another process holds it; a lock whose
 * process is gone is taken over. Throws LockedError, with words, when it takes too long.
 */
export async function lock(file: string, { most, every, onWait }: Patience): Promise<() => void> {
  const start = performance.now();
  let told = false;
  while (!(await put(file))) {
    const holder = await holderOf(file);
    if (holder !== null && isGone(holder)) {
      await takeAway(file);
      await setTimeout(1);
      continue;
    }
    const who = holder === null ? 'Another command' : `Another command (process ${holder.pid}, since ${holder.since})`;
    if (performance.now() - start > most)
      throw new LockedError(`${who} is at work there. If none is, delete ${file} and try again.`);
    if (!told) onWait?.(`${who} is at work there; waiting until it is done.`);
    told = true;
    await setTimeout(every);
  }
  let held = true;
  const release = (): void => {
    if (!held) return;
    held = false;
    process.off('exit', release);
    try {
      unlinkSync(file);
    } catch {
      // Gone already: somebody deleted it, as the words above say one may.
    }
  };
  process.once('exit', release);
  return release;
}
