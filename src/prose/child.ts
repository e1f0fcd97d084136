import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Candidate } from './candidate.ts';
import type { Fixed } from './change.ts';
import { mendBody } from './mend.ts';
import { validateEntry, type ValidationContext, type Verdict } from './validate.ts';

/** The most memory a child may use, in bytes; a batch of 32 ordinary entries stays under a fifth of it. */
const mostMemory = 700_000_000;

// A native abort prints addresses that help no reader; the parent reports what happened in words.
closeSync(2);
openSync(devNull, 'w');

/** The computing time one file may take, in seconds; an ordinary one takes a thousandth of it. */
const mostSeconds = 1.5;

/** Counts the files begun and ended: odd while one is being read. */
const beat = new Int32Array(new SharedArrayBuffer(4));

/**
 * A thread of its own still runs while the parser hangs or allocates outside the JavaScript heap. It counts computing
 * time, not time by the clock, so that a busy machine refuses nobody.
 */
function watch({ beat, mostMemory, mostSeconds }: { beat: Int32Array; mostMemory: number; mostSeconds: number }): void {
  let seen = 0;
  let since = 0;
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    const now = Atomics.load(beat, 0);
    if (now !== seen) [seen, since] = [now, user + system];
    const tooLong = seen % 2 === 1 && user + system - since > mostSeconds * 1_000_000;
    if (tooLong || process.memoryUsage.rss() > mostMemory) process.kill(process.pid, 'SIGKILL');
  }, 20);
}

new Worker(`(${watch.toString()})(require('node:worker_threads').workerData);`, {
  eval: true,
  workerData: { beat, mostMemory, mostSeconds },
}).unref();

export interface Batch {
  readonly candidates: readonly Candidate[];
  readonly contexts: readonly ValidationContext[];
}

/** Texts to be mended rather than judged. */
export interface MendBatch {
  readonly bodies: readonly string[];
}

/** Counts one file as being read while it is, so that only its own time is measured. */
function beating<T>(read: () => T): T {
  Atomics.add(beat, 0, 1);
  const made = read();
  Atomics.add(beat, 0, 1);
  return made;
}

/** One answer for each text, in order. */
export default function passBatch(batch: MendBatch): Fixed[];
export default function passBatch(batch: Batch, pass?: typeof validateEntry): Verdict[];
export default function passBatch(batch: Batch | MendBatch, pass = validateEntry): Verdict[] | Fixed[] {
  if ('bodies' in batch) return batch.bodies.map((body) => beating(() => mendBody(body)));
  const { candidates, contexts } = batch;
  return candidates.map((candidate, index) => beating(() => pass(candidate, contexts[index] as ValidationContext)));
}
