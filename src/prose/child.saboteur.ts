import passBatch, { type Batch } from './child.ts';
import { validateEntry, type Verdict } from './validate.ts';
import { trespass } from './trespass.fixture.ts';

/** A child that misbehaves on files of certain names, as the parser does on certain texts. For the pool's tests. */
export default function saboteur(batch: Batch): Verdict[] {
  for (const { id, file } of batch.candidates) {
    if (id === 'abort') process.abort();
    if (id === 'hang') for (;;);
    if (id === 'gorge') for (const hoard: Buffer[] = []; ;) hoard.push(Buffer.alloc(50_000_000, 1));
    if (id === 'linger') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600);
    if (id === 'throw') throw new Error('a bug');
    if (id === 'trespass' && batch.candidates.length === 1) {
      const messages = [
        ...trespass(),
        `environment: ${Object.keys(process.env)
          .filter((name) => !name.startsWith('TINYPOOL'))
          .join()}`,
      ];
      return [
        {
          entry: null,
          passages: [],
          findings: messages.map((message) => ({
            rule: 'told',
            severity: 'error',
            message,
            help: '',
            file,
            line: 1,
            column: 1,
          })),
        },
      ];
    }
    if (id === 'trespass') throw new Error('alone, please');
  }
  return passBatch(batch, (candidate, context) => {
    if (candidate.id === 'compute') for (;;);
    return validateEntry(candidate, context);
  });
}
