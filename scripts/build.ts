import { performance } from 'node:perf_hooks';
import { localDay } from '../src/core/local-day.ts';
import { buildSite } from '../src/adapters/build/build-site.ts';
import { openOutput } from '../src/adapters/build/output-folder.ts';
import { assertBuildable } from '../src/adapters/build/project-folder.ts';
import { checkContent } from '../src/adapters/files/check-content.ts';
import { publishPictures } from '../src/adapters/files/publish-pictures.ts';
import { writeSnapshot } from '../src/adapters/files/snapshot.ts';
import { renderTerminal } from '../src/adapters/reports/terminal.ts';
import { indexSite } from '../src/adapters/search/index-site.ts';
import { exitWith } from './exit.ts';
import { readOptions } from './options.ts';
import { assertSettings } from './settings.ts';
import { progress } from './terminal.ts';

async function main(): Promise<number> {
  const { values } = readOptions({
    options: {
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: 'dist' },
      today: { type: 'string', default: localDay(new Date()) },
    },
  });
  const { content, out, today } = values;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new Error('Write --today as year-month-day, for example 2026-11-23.');
  assertSettings();
  assertBuildable(process.cwd());
  const say = (words: string) => process.stdout.write(`${words}\n`);
  const { target } = await openOutput(out, { onWait: say });
  const start = performance.now();
  const { library, entries, findings } = await checkContent(content, {
    today,
    onProgress: progress('Checking entries'),
  });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (library === null || errors.length > 0) {
    process.stderr.write(renderTerminal({ entries, findings: errors }, content.replace(/\/+$/, '')));
    process.stderr.write('Nothing was built; what was published before is as it was.\n');
    return 1;
  }
  let searchBytes = 0;
  const pages = await buildSite({
    library,
    content,
    out: target,
    today,
    writeSnapshot: (path) => writeSnapshot(path, library),
    drawPictures: (folder) => publishPictures(library, content, folder),
    index: async (dir) => {
      searchBytes = (await indexSite({ dir })).bytes;
    },
    onStage: (stage) => say(`${stage} ...`),
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(
    `Built ${pages} pages from ${entries} entries in ${seconds} s; search ${Math.round(searchBytes / 1000)} KB; in ${out}/\n`,
  );
  return 0;
}

await exitWith(main);
