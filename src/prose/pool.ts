import { availableParallelism } from 'node:os';
import type { Batch, MendBatch } from './child.ts';
import type { Candidate } from './candidate.ts';
import type { Fixed } from './change.ts';
import { openChildren } from './children.ts';
import type { ValidationContext, Verdict } from './validate.ts';
import { unreadable } from './unreadable.ts';

/** Entries a child takes at once; sending them one by one costs four times as much. */
const batchSize = 32;

export interface PoolOptions {
  /** Milliseconds after which a batch, and later one suspect alone, is given up; what computes too long the child itself ends. */
  readonly patience?: number;
  /** The module the children run; tests put one that misbehaves in its place. */
  readonly child?: URL;
  /** How many children at most. */
  readonly most?: number;
}

/** A pool of children that stays open, for those who ask often. */
export interface Validator {
  /** One verdict a candidate, in order. `onProgress` is told after each batch how many are through. */
  validate(
    candidates: readonly Candidate[],
    contextOf: (candidate: Candidate) => ValidationContext,
    onProgress?: (done: number) => void,
  ): Promise<Verdict[]>;
  /** Texts put right where that has one answer; one that stops its reader, or takes it too long, comes back as it was. */
  mend(bodies: readonly string[]): Promise<Fixed[]>;
  close(): Promise<void>;
}

/**
 * Opens a validator: candidates are passed in child processes, because hostile input can abort, hang or exhaust the parser.
 * A child that dies costs its batch, which is run again one by one: one bad file costs one refused file.
 */
export function openValidator({
  patience = 60_000,
  child = new URL('./child.ts', import.meta.url),
  most = Math.min(4, availableParallelism()),
}: PoolOptions = {}): Validator {
  const pool = openChildren<Batch | MendBatch>(child, most, patience);
  const run = <T = Verdict>(batch: Batch | MendBatch): Promise<T[] | null> => pool.run<T[]>(batch);
  const settle = async (
    batch: readonly Candidate[],
    contextOf: (candidate: Candidate) => ValidationContext,
  ): Promise<Verdict[]> => {
    const together = await run({ candidates: batch, contexts: batch.map(contextOf) });
    if (together !== null) return together;
    const verdicts: Verdict[] = [];
    for (const candidate of batch) {
      const task: Batch = { candidates: [candidate], contexts: [contextOf(candidate)] };
      const start = performance.now();
      let alone = await run(task);
      // The file after a deadly one may be handed to a child that is dying: that fails at once, and is tried again.
      if (alone === null && performance.now() - start < 1_000) alone = await run(task);
      const [verdict] = alone ?? [];
      verdicts.push(verdict ?? unreadable(candidate));
    }
    return verdicts;
  };
  return {
    async validate(candidates, contextOf, onProgress) {
      const starts = Array.from({ length: Math.ceil(candidates.length / batchSize) }, (_, index) => index * batchSize);
      const waiting = starts.values();
      const verdicts: Verdict[] = [];
      let done = 0;
      // A batch is handed over only when a child is free, so that its time never runs while it waits for its turn.
      const work = async (): Promise<void> => {
        for (const start of waiting) {
          const batch = candidates.slice(start, start + batchSize);
          for (const [index, verdict] of (await settle(batch, contextOf)).entries()) verdicts[start + index] = verdict;
          done += batch.length;
          onProgress?.(done);
        }
      };
      await Promise.all(Array.from({ length: pool.most }, work));
      return verdicts;
    },
    async mend(bodies) {
      const mended: Fixed[] = [];
      for (let start = 0; start < bodies.length; start += batchSize) {
        const batch = bodies.slice(start, start + batchSize);
        const together = await run<Fixed>({ bodies: batch });
        if (together) mended.push(...together);
        else
          for (const body of batch) {
            const alone = (await run<Fixed>({ bodies: [body] })) ?? (await run<Fixed>({ bodies: [body] }));
            mended.push(alone?.[0] ?? { text: body, fixes: [] });
          }
      }
      return mended;
    },
    close: () => pool.close(),
  };
}

/** Opens a validator, passes candidates and closes it again. Small libraries get one child, since starting one costs more than 100 entries. */
export async function validateAll(
  candidates: readonly Candidate[],
  contextOf: (candidate: Candidate) => ValidationContext,
  { onProgress, ...options }: PoolOptions & { readonly onProgress?: (done: number) => void } = {},
): Promise<Verdict[]> {
  if (candidates.length === 0) return [];
  const validator = openValidator({
    most: Math.min(4, availableParallelism(), Math.ceil(candidates.length / (4 * batchSize))),
    ...options,
  });
  try {
    return await validator.validate(candidates, contextOf, onProgress);
  } finally {
    await validator.close();
  }
}
