import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contentFiles, type ContentFile } from '../e2e/content-files.ts';
import { filesIn } from '../e2e/output.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const content = join(root, 'content');
let files: ContentFile[];

beforeAll(async () => {
  files = await contentFiles(content);
});

describe('the sample library', () => {
  it('names the sources of every page of knowledge, or says that it is an illustration', () => {
    const needed = ['lessons', 'case-studies', 'reflections', 'practices', 'articles'];
    const pages = files.filter(({ collection }) => needed.includes(collection));
    expect(pages.length).toBeGreaterThan(80);
    const bare = pages.filter(
      ({ fields, text }) => fields['sources'] === undefined && !text.includes('kind="illustration"'),
    );
    expect(bare.map(({ collection, id }) => `${collection}/${id}`)).toEqual([]);
  });

  it('lends no word of its own to the engine', async () => {
    const portal = parse(await readFile(join(content, 'portal.yaml'), 'utf8')) as Record<string, string>;
    // Terms of the method itself (After Action Review) stand in every portal.
    const own = files.filter(({ collection }) => collection !== 'glossary');
    const words = [
      portal['site'],
      portal['notice'],
      ...own.map(({ fields }) => String(fields['title'] ?? fields['name'])),
    ]
      // A single word (Handover, Surgery) may stand in a guide for anybody.
      .filter((name): name is string => name?.trim().includes(' ') === true || name?.startsWith('https://') === true);
    expect(words.length).toBeGreaterThan(100);
    const engine = (await filesIn(root, '{src,public,scripts}/**/*.{ts,mjs,astro,mdx,css,html}')).filter(
      (file) => !/^src.(?:sample|fixtures|e2e)\b|\.test\.ts$/u.test(file),
    );
    expect(engine.length).toBeGreaterThan(200);
    const found: string[] = [];
    for (const file of engine) {
      const text = (await readFile(join(root, file), 'utf8')).toLowerCase();
      found.push(...words.filter((word) => text.includes(word.toLowerCase())).map((word) => `${word} in ${file}`));
    }
    expect(found).toEqual([]);
  });
});
