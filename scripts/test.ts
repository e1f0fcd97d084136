import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { steps } from '../.config/steps.mjs';
import { lastLine, tallyOf } from '../.config/tally.ts';
import { bases, buildArguments, siteFor, type BuiltSite } from '../src/e2e/build-sites.ts';
import { readOptions } from './options.ts';
import { run, wasStopped } from './run.ts';

readOptions({ options: {} });
const work = await mkdtemp(join(tmpdir(), 'hindsight-test-'));
let passed = 0;
let failed = 0;

async function timed(heading: string, work: () => Promise<boolean>): Promise<boolean> {
  if (wasStopped()) return false;
  process.stdout.write(`\n== ${heading}\n`);
  const start = performance.now();
  const good = await work().catch((error: unknown) => (process.stdout.write(`${String(error)}\n`), false));
  process.stdout.write(`${good ? 'passed' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return good;
}

const step = async (heading: string, ...command: readonly [readonly string[], NodeJS.ProcessEnv?]) => {
  const good = await timed(heading, async () => (await run(...command)) === 0);
  if (good) passed += 1;
  else failed += 1;
  return good;
};

async function tests(heading: string, project: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  await timed(heading, async () => {
    const file = join(work, `${project}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await run(['vitest', 'run', '--config', '.config/vitest.ts', '--project', project, ...reporters], env);
    const tally = tallyOf(await readFile(file, 'utf8').catch(() => null), code);
    passed += tally.passed;
    failed += tally.failed;
    for (const name of tally.skipped) process.stdout.write(`skipped: ${name}\n`);
    return tally.failed === 0;
  });
}

for (const { heading, command } of steps) await step(heading, command);
await tests('Unit tests (vitest)', 'unit');
const sites: BuiltSite[] = [];
for (const base of bases) {
  const site = await siteFor(base, work);
  if (await step(`Build under ${base}`, ['node', ...buildArguments(site)])) sites.push(site);
}
if (sites.length === bases.length) {
  await tests('Whole-site tests (vitest and Chromium)', 'e2e', { HINDSIGHT_SITES: JSON.stringify(sites) });
} else {
  failed += 1;
  process.stdout.write('\n== Whole-site tests\nFAILED: there is no built site to test.\n');
}
await rm(work, { recursive: true, force: true });
process.stdout.write(`\n${wasStopped() ? 'Stopped before the end.\n' : ''}${lastLine(passed, failed)}\n`);
process.exitCode = wasStopped() ? 130 : failed > 0 ? 1 : 0;
