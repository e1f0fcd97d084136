import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { Worker } from 'node:worker_threads';
import { passGate, type Candidate, type GateContext, type Verdict } from './gate.ts';

/** The most memory a child may use, in bytes; a batch of 32 ordinary entries stays under a fifth of it. */
const mostMemory = 700_000_000;

// A native abort prints addresses that help no reader; the parent reports what happened in words.
closeSync(2);
openSync(devNull, 'w');

// A thread of its own still runs while the parser hangs or allocates outside the JavaScript heap.
new Worker(
  `setInterval(() => { if (process.memoryUsage.rss() > ${mostMemory}) process.kill(process.pid, 'SIGKILL'); }, 20);`,
  { eval: true },
).unref();

export interface Batch {
  readonly candidates: readonly Candidate[];
  readonly contexts: readonly GateContext[];
}

/** One verdict a candidate, in order. */
export default function passBatch({ candidates, contexts }: Batch): Verdict[] {
  return candidates.map((candidate, index) => passGate(candidate, contexts[index] as GateContext));
}
