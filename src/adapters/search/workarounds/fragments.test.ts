import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { moved } from '../../../../.config/workarounds.ts';
import { fragmentsIn } from './fragments.ts';
import { smallIndex } from './pagefind.fixture.ts';

const folder = await mkdtemp(join(tmpdir(), 'hindsight-fragments-'));
const put = async (index: string, text: string): Promise<string> => {
  await mkdir(join(folder, index, 'fragment'), { recursive: true });
  await writeFile(join(folder, index, 'fragment', 'en_1.pf_fragment'), gzipSync(text));
  return join(folder, index);
};

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the fragments of an index', () => {
  it('are read as the installed Pagefind writes them', async () => {
    const index = await smallIndex();
    const found = await fragmentsIn(index.folder).catch(() => []);
    await index.drop();
    expect(found, moved(import.meta.url)).toMatchObject([{ meta: { title: 'Fog' } }]);
    expect(found[0]?.content, moved(import.meta.url)).toContain('Sound the horn.');
  });

  it('may hold many pages in one file', async () => {
    const pages = { a: { content: 'one', meta: {} }, b: { content: 'two', meta: {} } };
    const found = await fragmentsIn(await put('many', `pagefind_dcd${JSON.stringify(pages)}`));
    expect(found.map(({ content }) => content)).toEqual(['one', 'two']);
  });

  it('are refused when they are written another way, rather than read wrong', async () => {
    await expect(fragmentsIn(await put('other', 'pagefind_xyz{}'))).rejects.toThrow('that this version can read');
  });

  it('are none where there is no index', async () => {
    expect(await fragmentsIn(join(folder, 'nowhere'))).toEqual([]);
  });
});
