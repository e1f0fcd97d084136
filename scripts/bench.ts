import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateLibrary } from '../src/e2e/generate-library.ts';
import { costOf } from './cpu-time.ts';
import { readOptions } from './options.ts';

/** Builds a library made up of `--entries` entries and prints what that took, with and without the search index. */
const { values } = readOptions({ options: { entries: { type: 'string', default: '1000' } } });
const count = Number(values.entries);
if (!Number.isInteger(count) || count < 1) {
  process.stderr.write('Write --entries as a whole number, for example 1000.\n');
  process.exit(2);
}
const work = await mkdtemp(join(tmpdir(), 'hindsight-bench-'));
const content = join(work, 'content');
try {
  const { files } = await generateLibrary(content, { count });
  process.stdout.write(`${String(files)} files, entries of about 540 words, Node ${process.version}\n`);
  for (const search of ['search', 'no-search']) {
    const { wall, cpu, output: pages } = await costOf('scripts/bench-build.ts', content, join(work, search), search);
    process.stdout.write(
      `${search === 'search' ? 'with search   ' : 'without search'}  ${pages} pages  ${wall.toFixed(1)} s by the clock  ` +
        `${cpu === null ? 'CPU time not known here' : `${cpu.toFixed(1)} CPU s, user and system, children too`}\n`,
    );
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
