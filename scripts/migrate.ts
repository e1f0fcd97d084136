import { readFile } from 'node:fs/promises';
import { migrationsSince } from '../src/schema/migrations/migrations.ts';
import { migrateContent } from '../src/adapters/upgrade/migrate-content.ts';
import { readOptions } from './options.ts';

/** Carries content/ over from an older version. `npm run upgrade` of that version calls it and reads the JSON. */
const { values } = readOptions({
  options: { since: { type: 'string' }, content: { type: 'string', default: 'content' } },
});
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

if (values.since === undefined) {
  process.stderr.write('Say of which version the content is: npm run migrate -- --since 0.1.0\n');
  process.exitCode = 2;
} else {
  const migrations = migrationsSince(values.since);
  const files = await migrateContent(values.content, migrations);
  const changes = migrations.map(({ changes: words }) => words);
  process.stdout.write(`${JSON.stringify({ since: values.since, version, changes, files })}\n`);
}
