import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localDay } from '../src/core/local-day.ts';
import { checkContent } from '../src/adapters/files/check-content.ts';
import { keyOf, type AnyEntry } from '../src/core/entry.ts';
import { stateOf } from '../src/core/lifecycle.ts';
import { knowledgeCollections } from '../src/schema/index.ts';
import { exitWith } from './exit.ts';
import { readOptions } from './options.ts';
import { progress } from './terminal.ts';

/** Paths only put other pages in order; whatever they say is sourced there. */
const needsSource = ({ collection }: AnyEntry): boolean =>
  collection !== 'paths' && (knowledgeCollections as readonly string[]).includes(collection);

/** Ids that editors write as a comment behind a source, for example `# S01`. */
const idsIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/#\s*(S\d+)\b/g)].map(([, id]) => id as string))].sort();

async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = readOptions({ options: { content: text, today: text } });
  const { content = 'content', today = localDay(new Date()) } = values;
  const { library } = await checkContent(content, { today, onProgress: progress('Reading entries') });
  if (library === null) throw new Error(`${content}/portal.yaml cannot be read. Run npm run check.`);
  let bare = 0;
  for (const entry of library.entries) {
    if (!(knowledgeCollections as readonly string[]).includes(entry.collection)) continue;
    const raw = await readFile(join(content, entry.file), 'utf8');
    const sources = 'sources' in entry.data ? entry.data.sources.length : 0;
    const illustration = raw.includes('kind="illustration"');
    const missing = needsSource(entry) && sources === 0 && !illustration;
    if (missing) bare += 1;
    const told = missing ? 'NO SOURCE' : [...idsIn(raw), ...(illustration ? ['illustration'] : [])].join(' ');
    process.stdout.write(
      `${keyOf(entry).padEnd(64)} ${String(entry.prose?.words ?? 0).padStart(4)} words  ${stateOf(library, entry).padEnd(11)} ${told}\n`,
    );
  }
  process.stdout.write(
    bare === 0
      ? 'Every entry names its sources or is marked as an illustration.\n'
      : `${bare} entries name no source.\n`,
  );
  return bare === 0 ? 0 : 1;
}

await exitWith(main);
