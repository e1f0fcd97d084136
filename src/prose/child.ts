import type { Candidate } from './candidate.ts';
import type { Fixed } from './change.ts';
import { mendBody } from './mend.ts';
import { validateEntry, type ValidationContext, type Verdict } from './validate.ts';
import { watchdog } from './watchdog.ts';

/** A batch of 32 ordinary entries stays under a fifth of this memory; an ordinary entry takes a thousandth of this time. */
const beat = watchdog({ mostMemory: 700_000_000, mostSeconds: 1.5 });

export interface Batch {
  readonly candidates: readonly Candidate[];
  readonly contexts: readonly ValidationContext[];
}

/** Texts to be mended rather than judged. */
export interface MendBatch {
  readonly bodies: readonly string[];
}

function beating<T>(read: () => T): T {
  beat();
  const made = read();
  beat();
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
