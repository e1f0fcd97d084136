import { stripPictures } from '../src/adapters/files/strip-pictures.ts';
import { readOptions } from './options.ts';

const { values } = readOptions({ options: { content: { type: 'string', default: 'content' } } });

try {
  const changed = await stripPictures(values.content);
  for (const file of changed) process.stdout.write(`${values.content}/${file}: its hidden notes are gone.\n`);
  process.stdout.write(`${changed.length} ${changed.length === 1 ? 'picture' : 'pictures'} changed.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
