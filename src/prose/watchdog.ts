import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { Worker as Thread } from 'node:worker_threads';

/** What a child may use before it ends itself. */
export interface Bounds {
  /** Bytes of memory. */
  readonly mostMemory: number;
  /** Seconds of computing for one file. */
  readonly mostSeconds: number;
}

/**
 * A thread of its own still runs while a parser hangs or allocates outside the JavaScript heap. It counts computing
 * time, not time by the clock, so that a busy machine refuses nobody.
 */
function watch({ beat, mostMemory, mostSeconds }: Bounds & { beat: Int32Array }): void {
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

/**
 * Watches this process, a child that reads strangers' files, and ends it when it uses more than it may. Gives what has
 * to be called before and after each file, so that only its own time is measured.
 */
export function watchdog(bounds: Bounds): () => void {
  // A native abort prints addresses that help no reader; the parent reports what happened in words.
  closeSync(2);
  openSync(devNull, 'w');
  /** Counts the files begun and ended: odd while one is being read. */
  const beat = new Int32Array(new SharedArrayBuffer(4));
  new Thread(`(${watch.toString()})(require('node:worker_threads').workerData);`, {
    eval: true,
    workerData: { beat, ...bounds },
  }).unref();
  return () => void Atomics.add(beat, 0, 1);
}
