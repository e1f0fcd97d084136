import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { localDay } from '../src/core/local-day.ts';
import { checkContent } from '../src/adapters/files/check-content.ts';
import { emptyLibrary } from '../src/adapters/init/empty-library.ts';
import { leaveSample } from '../src/adapters/init/leave-sample.ts';
import { isSample, settable, writeSettings, type Settings } from '../src/adapters/init/portal-file.ts';
import { unsaved } from '../src/adapters/init/unsaved.ts';
import { renderTerminal } from '../src/adapters/reports/terminal.ts';
import { sample } from '../src/schema/owners.ts';
import { exitWith } from './exit.ts';
import { readOptions } from './options.ts';

const usage = `Makes the portal yours by writing content/portal.yaml.

  npm run init -- --name "Our portal" --organisation "Our organisation" [more]

  --name --organisation --tagline --notice --language --discussion --site
  --repository URL   adds links for editing and history; on GitHub it gives the site its address
  --empty            removes the sample library (--force: even if files would be lost)
  --content DIR      another content folder than content/
`;
const text = { type: 'string' } as const;
const words = Object.fromEntries(settable.map((name) => [name, text])) as Record<keyof Settings, typeof text>;

function refuse(reason: string): number {
  process.stderr.write(`${reason}\nNothing was changed.\n`);
  return 2;
}

async function main(): Promise<number> {
  const { values } = readOptions({
    options: {
      ...words,
      content: { type: 'string', default: 'content' },
      empty: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
    },
  });
  const { content, empty, force, ...settings } = values;
  if (!empty && Object.keys(settings).length === 0) return refuse(usage);
  if (empty && !(settings.name && settings.organisation)) {
    return refuse('Say whose portal it will be: --empty needs --name and --organisation.');
  }
  const loss = empty && !force ? await unsaved(content) : null;
  if (loss) return refuse(`${loss}, so removing the library could lose work. Commit first, or add --force.`);
  const file = join(content, 'portal.yaml');
  const before = await readFile(file, 'utf8').catch(() => '');
  const written = writeSettings(before, settings, { empty });
  if ('problems' in written) return refuse(written.problems.join('\n'));
  await mkdir(content, { recursive: true });
  if (empty) await emptyLibrary(content);
  else if (isSample(before) && !isSample(written.text)) await leaveSample(content);
  await writeFile(file, written.text);
  // What is true of the sample alone is tested no longer once the library is somebody's own.
  if (!isSample(written.text)) await rm(join(dirname(content), sample.tests), { recursive: true, force: true });
  process.stdout.write(`${written.portal.name} of ${written.portal.organisation}: ${file} is written.\n`);
  const report = await checkContent(content, { today: localDay(new Date()) });
  process.stdout.write(renderTerminal(report, content));
  return report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

await exitWith(main);
