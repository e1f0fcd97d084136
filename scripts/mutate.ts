import { Stryker } from '@stryker-mutator/core';
import { least, modules } from '../.config/mutants.mjs';
import { readOptions } from './options.ts';

const { values } = readOptions({ options: { module: { type: 'string', multiple: true } } });
const names = values.module ?? Object.keys(modules);

/** Killed and timed-out mutants against all that a test could have noticed. */
async function scoreOf(name: keyof typeof modules) {
  const { mutate, tests } = modules[name];
  process.env.MUTANT_TESTS = tests.join(',');
  const stryker = new Stryker({
    mutate: [...mutate, '!**/*.test.ts', '!**/*.fixture.ts'],
    configFile: '.config/stryker.json',
  });
  const mutants = await stryker.runMutationTest();
  const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const left = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  return { noticed, left };
}

for (const name of names) {
  if (!(name in modules)) {
    process.stderr.write(`There is no module ${name}. There is: ${Object.keys(modules).join(', ')}.\n`);
    process.exit(2);
  }
  const { noticed, left } = await scoreOf(name as keyof typeof modules);
  const score = (100 * noticed) / (noticed + left.length || 1);
  process.stdout.write(`${name.padEnd(12)} ${score.toFixed(1)} % of ${noticed + left.length}\n`);
  for (const { fileName, location, replacement = '' } of left) {
    const place = `${fileName.replace(`${process.cwd()}/`, '')}:${location.start.line}:${location.start.column}`;
    process.stdout.write(`  ${place}  ${replacement.replaceAll(/\s+/gu, ' ').slice(0, 80)}\n`);
  }
  if (score < least) process.exitCode = 1;
}
