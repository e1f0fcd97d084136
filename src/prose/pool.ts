import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import Tinypool from 'tinypool';
import type { Batch } from './child.ts';
import type { Candidate, GateContext, Verdict } from './gate.ts';

/** Entries a child takes at once; sending them one by one costs four times as much. */
const batchSize = 32;

export interface PoolOptions {
  /** Time one batch, and later one suspect alone, may take. */
  readonly patience?: number;
  /** Called after each batch with how many entries are through. */
  readonly onProgress?: (done: number) => void;
  /** The module the children run; tests put one that aborts in its place. */
  readonly child?: URL;
}

const unreadable = ({ file }: Candidate): Verdict => ({
  entry: null,
  findings: [
    {
      rule: 'unreadable',
      severity: 'error',
      message: 'This file could not be read: reading it took too long, too much memory, or stopped the reader.',
      help: 'Look for long runs of the same sign, deep nesting or very wide tables, and simplify them.',
      file,
      line: 1,
      column: 1,
    },
  ],
});

/**
 * Passes candidates through the gate in child processes, because hostile input can abort, hang or exhaust the parser.
 * A child that dies costs its batch, which is run again one by one: one bad file costs one refused file.
 * Gives one verdict a candidate, in order.
 */
export async function passAll(
  candidates: readonly Candidate[],
  contextOf: (candidate: Candidate) => GateContext,
  { patience = 10_000, onProgress, child = new URL('./child.ts', import.meta.url) }: PoolOptions = {},
): Promise<Verdict[]> {
  if (candidates.length === 0) return [];
  const batches: (readonly Candidate[])[] = [];
  for (let start = 0; start < candidates.length; start += batchSize) batches.push(candidates.slice(start, start + batchSize));
  const pool = new Tinypool({
    filename: fileURLToPath(child),
    runtime: 'child_process',
    serialization: 'advanced',
    minThreads: 1,
    maxThreads: Math.max(1, Math.min(4, availableParallelism(), Math.ceil(batches.length / 4))),
    env: {},
    // The children parse strangers' text: they may read code, and write or start nothing.
    execArgv: ['--permission', '--allow-fs-read=*', '--allow-fs-write=/dev/null', '--allow-addons', '--allow-worker', '--no-warnings'],
  });
  const run = async (batch: readonly Candidate[]): Promise<Verdict[] | null> => {
    try {
      const task: Batch = { candidates: batch, contexts: batch.map(contextOf) };
      return (await pool.run(task, { signal: AbortSignal.timeout(patience) })) as Verdict[];
    } catch {
      return null;
    }
  };
  let done = 0;
  const settle = async (batch: readonly Candidate[]): Promise<Verdict[]> => {
    let verdicts = await run(batch);
    if (verdicts === null) {
      verdicts = [];
      for (const candidate of batch) verdicts.push((await run([candidate]))?.[0] ?? unreadable(candidate));
    }
    done += batch.length;
    onProgress?.(done);
    return verdicts;
  };
  try {
    return (await Promise.all(batches.map(settle))).flat();
  } finally {
    await pool.destroy();
  }
}
