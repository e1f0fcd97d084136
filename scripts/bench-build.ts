import { setTimeout } from 'node:timers/promises';
import { buildSite } from '../src/adapters/build/build-site.ts';
import { openOutput } from '../src/adapters/build/output-folder.ts';
import { checkContent } from '../src/adapters/files/check-content.ts';
import { publishPictures } from '../src/adapters/files/publish-pictures.ts';
import { writeSnapshot } from '../src/adapters/files/snapshot.ts';
import { indexSite } from '../src/adapters/search/index-site.ts';

/** One build for scripts/bench.ts, in a process of its own so that its computing can be counted: CONTENT OUT [no-search] */
const [content = '', out = '', search] = process.argv.slice(2);
const today = '2026-11-23';
const { library } = await checkContent(content, { today });
if (library === null) throw new Error('The generated library does not pass the checks.');
const pages = await buildSite({
  library,
  content,
  out: (await openOutput(out)).target,
  today,
  writeSnapshot: (path) => writeSnapshot(path, library),
  drawPictures: (folder) => publishPictures(library, content, folder),
  index: async (dir) => {
    if (search !== 'no-search') await indexSite({ dir });
  },
});
// Pagefind's own process ends a moment later than it is told to; only what has ended is counted.
await setTimeout(1000);
process.stdout.write(String(pages));
