import { fileURLToPath } from 'node:url';
import { upgrade } from '../src/adapters/upgrade/upgrade.ts';
import { readOptions } from './options.ts';
import { run, wasStopped } from './run.ts';

const { values } = readOptions({ options: { from: { type: 'string' }, to: { type: 'string' } } });

async function main(): Promise<number> {
  const made = await upgrade({
    root: fileURLToPath(new URL('..', import.meta.url)),
    from: values.from,
    to: values.to,
    run: (command, hear) => run(command, { HUSKY: '0' }, hear),
    say: (line) => void process.stdout.write(`${line}\n`),
  });
  if (made === null) {
    process.stdout.write('This portal has that version already. Nothing was changed.\n');
    return 0;
  }
  const { tag, branch, changes, files } = made;
  const carried =
    files.length === 0
      ? ['Your content needed no change.']
      : ['Changed in your content:', ...changes.map((change) => `  ${change}`), ...files.map((file) => `  ${file}`)];
  const next = [`Look at it: git switch ${branch}, then npm start. Take it: merge ${branch} like any other change.`];
  process.stdout.write(`${[`${tag} is ready and checked on the branch ${branch}.`, ...carried, ...next].join('\n')}\n`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const words = wasStopped() ? 'The upgrade was stopped.' : error instanceof Error ? error.message : String(error);
  process.stderr.write(`${words}\nNothing was changed.\n`);
  process.exitCode = 2;
}
