import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pagefind from 'pagefind';

const page =
  '<!doctype html><html lang="en"><title>Fog</title><body data-pagefind-body><h1>Fog</h1><p>Sound the horn.</p></body></html>';

/** The index that the installed Pagefind makes of one page. */
export interface SmallIndex {
  readonly folder: string;
  text(name: string): Promise<string>;
  drop(): Promise<void>;
}

/** Has the installed Pagefind make an index of one page. */
export async function smallIndex(): Promise<SmallIndex> {
  const site = await mkdtemp(join(tmpdir(), 'hindsight-pagefind-'));
  const folder = join(site, 'pagefind');
  await writeFile(join(site, 'index.html'), page);
  const { index } = await pagefind.createIndex({});
  await index?.addDirectory({ path: site });
  await index?.writeFiles({ outputPath: folder });
  await pagefind.close();
  return {
    folder,
    text: (name) => readFile(join(folder, name), 'utf8'),
    drop: () => rm(site, { recursive: true, force: true }),
  };
}
