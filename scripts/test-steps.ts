import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tallyOf } from '../.config/tally.ts';
import { run, wasStopped } from './run.ts';

/** Where a step writes: straight on, or kept until its end because another step runs beside it. */
type Say = (words: string | Uint8Array) => unknown;

/** One step of `npm test`. It tells whether it went well, and counts what passed and what failed. */
export type Step = (say: Say, straight: boolean) => Promise<boolean>;

/** What has passed and failed so far. */
export const counted = { passed: 0, failed: 0 };

const aloud: Say = (words) => process.stdout.write(words);

async function timed(heading: string, say: Say, work: () => Promise<boolean>): Promise<boolean> {
  if (wasStopped()) return false;
  say(`\n-- ${heading}\n`);
  const start = performance.now();
  const good = await work().catch((error: unknown) => (say(`${String(error)}\n`), false));
  say(`${good ? 'passed' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return good;
}

/** A command that counts as one test. */
export const command =
  (heading: string, words: readonly string[]): Step =>
  async (say, straight) => {
    const good = await timed(heading, say, async () => (await run(words, {}, straight ? undefined : say)) === 0);
    counted[good ? 'passed' : 'failed'] += 1;
    return good;
  };

/** The tests of one project of Vitest, or of all whose names begin like it (`unit*`), counted one by one. */
export const tests =
  (heading: string, project: string, work: string, env: NodeJS.ProcessEnv = {}): Step =>
  (say, straight) =>
    timed(heading, say, async () => {
      const file = join(work, `${project.replace('*', '')}.json`);
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const words = ['vitest', 'run', '--config', '.config/vitest.ts', '--project', project, ...reporters];
      const code = await run(words, env, straight ? undefined : say);
      const tally = tallyOf(await readFile(file, 'utf8').catch(() => null), code);
      counted.passed += tally.passed;
      counted.failed += tally.failed;
      for (const name of tally.skipped) say(`skipped: ${name}\n`);
      return tally.failed === 0;
    });

/** Runs a step by itself; what it says is seen at once. */
export const alone = (step: Step): Promise<boolean> => step(aloud, true);

/** Runs rows of steps beside each other, each row in its order. What a step says comes whole, when it has ended. */
export async function besideEachOther(...rows: readonly (readonly Step[])[]): Promise<boolean> {
  const ends = await Promise.all(
    rows.map(async (row) => {
      let good = true;
      for (const step of row) {
        const said: Uint8Array[] = [];
        good = (await step((words) => said.push(Buffer.from(words)), false)) && good;
        aloud(Buffer.concat(said));
      }
      return good;
    }),
  );
  return ends.every(Boolean);
}
