import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexSite, type IndexedSite } from './index-site.ts';
import { countWords, type Vocabulary } from './vocabulary.ts';

const page = (title: string, text: string, body = ' data-pagefind-body') =>
  `<!doctype html><html lang="en-GB"><head><title>${title}</title></head><body><nav>Menu</nav>` +
  `<article${body}><span hidden data-aliases="stop moment" data-pagefind-meta="aliases[data-aliases]"></span>` +
  `<h1>${title}</h1><p>${text}</p></article></body></html>`;

let dir: string;
const vocabulary = async () => JSON.parse(await readFile(join(dir, 'pagefind/vocabulary.json'), 'utf8')) as Vocabulary;

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), text);
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hindsight-index-'));
  await put('lessons/a/index.html', page('Use a checklist', 'Read it aloud; a near-miss taught us.'));
  await put('lessons/b/index.html', page('Count swabs', 'Count aloud, 12 of them.'));
  await put('lessons/index.html', page('Lessons', 'Overview', ''));
});

afterAll(() => rm(dir, { recursive: true, force: true }));

describe('the index of a site', () => {
  let made: IndexedSite;

  beforeAll(async () => {
    await put('pagefind/left-over.txt', 'from an older build');
    made = await indexSite({ dir });
  });

  it('counts the pages that are marked for search and no others', () => {
    expect(made.pages).toBe(2);
  });

  it('says how much it weighs and how many words it knows', async () => {
    expect(made.bytes).toBeGreaterThan(50_000);
    expect(made.words).toBe(Object.keys((await vocabulary()).words).length);
  });

  it('has the components and the engine, nothing unused and nothing left over', async () => {
    const names = await readdir(join(dir, 'pagefind'));
    expect(names).toEqual(
      expect.arrayContaining(['pagefind.js', 'pagefind-component-ui.js', 'pagefind-component-ui.css']),
    );
    expect(names.filter((name) => /^pagefind-(?:ui|modular|highlight)|left-over/u.test(name))).toEqual([]);
  });

  it('keeps a vocabulary of text, titles and aliases with the number of pages', async () => {
    const { pages, words } = await vocabulary();
    expect(pages).toBe(2);
    expect(words).toMatchObject({ aloud: 2, checklist: 1, near: 1, miss: 1, nearmiss: 1, swabs: 1, moment: 2 });
    expect(words).not.toHaveProperty('menu');
    expect(words).not.toHaveProperty('overview');
  });

  it('is the same when made again', async () => {
    const before = await vocabulary();
    await indexSite({ dir });
    expect(await vocabulary()).toEqual(before);
  });

  it('fails in words when there is no such folder', async () => {
    await expect(indexSite({ dir: join(dir, 'nowhere') })).rejects.toThrow('there is no page in');
  });
});

describe('a vocabulary', () => {
  it('leaves out numbers and words of one or two letters', () => {
    expect(countWords(['B12 is in 3 of the doses']).words).toEqual({ doses: 1, the: 1 });
  });

  it('counts a word once a page', () => {
    expect(countWords(['dose dose', 'dose']).words).toEqual({ dose: 2 });
  });
});
