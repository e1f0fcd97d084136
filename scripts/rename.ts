import { RenameRefusal, renameEntry } from '../src/adapters/files/rename-entry.ts';
import { localDay } from '../src/core/local-day.ts';
import { readOptions } from './options.ts';

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: { content: { type: 'string', default: 'content' }, today: { type: 'string' } },
});
const [from, to] = positionals;

try {
  if (from === undefined || to === undefined || positionals.length > 2)
    throw new Error('Write npm run rename -- lessons/old-name lessons/new-name');
  const renamed = await renameEntry(values.content, from, to, values.today ?? localDay(new Date()));
  process.stdout.write(
    `${renamed.from} is now ${renamed.to}: ${renamed.references} references and ${renamed.links} links lead to it, and so does its old address.\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof RenameRefusal ? 1 : 2;
}
