import { stripPictures } from '../src/adapters/files/strip-pictures.ts';
import { readOptions } from './options.ts';

const { values } = readOptions({ options: { content: { type: 'string', default: 'content' } } });

try {
  const { changed, refused } = await stripPictures(values.content);
  for (const file of changed) process.stdout.write(`${values.content}/${file}: its hidden notes are gone.\n`);
  for (const { file, why } of refused) process.stderr.write(`${values.content}/${file}: left as it is. ${why}\n`);
  process.stdout.write(`${changed.length} ${changed.length === 1 ? 'picture' : 'pictures'} changed.\n`);
  if (refused.length > 0) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
