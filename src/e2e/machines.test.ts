import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type Served } from '../adapters/server/serve-folder.ts';
import { launchBrowser } from './browser.ts';
import { filesIn, isMoved, pagesIn, type BuiltPage } from './output.ts';
import { sites } from './sites.ts';
import { openPage } from './visit.ts';

/** Texts of the elements of a name, read strictly: throws where the XML is not well-formed. */
function textsOf(xml: string, wanted: string): string[] {
  const texts: string[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', () => (text = ''));
  parser.on('text', (piece) => (text += piece));
  parser.on('cdata', (piece) => (text += piece));
  parser.on('closetag', ({ name }) => {
    if (name === wanted) texts.push(text.trim());
  });
  parser.write(xml).close();
  return texts;
}

describe.each(sites)('what other programs read under $base', ({ base, dir }) => {
  let pages: BuiltPage[];
  let origin: string;
  const read = (file: string) => readFile(join(dir, file), 'utf8');
  /** The path below the base of a full address of this site; fails for any other address. */
  const below = (address: string): string => {
    expect(address.startsWith(`${origin}${base}`), address).toBe(true);
    return decodeURI(address.slice(origin.length + base.length - 1));
  };

  beforeAll(async () => {
    pages = await pagesIn(dir);
    const robots = await read('robots.txt');
    origin = new URL(/^Sitemap: (.*)$/mu.exec(robots)?.[1] ?? '').origin;
    expect(robots).toContain(`Sitemap: ${origin}${base}sitemap-index.xml`);
  });

  it('lists in the sitemap every page to keep, and none that leads on or stands for an error', async () => {
    const [first = '', ...more] = textsOf(await read('sitemap-index.xml'), 'loc');
    expect(more).toEqual([]);
    const listed = textsOf(await read(below(first)), 'loc').map(below);
    const kept = pages.filter(({ html }) => !/<meta name="robots" content="[^"]*noindex/u.test(html));
    expect(listed.sort()).toEqual(kept.map(({ path }) => path).sort());
    expect(listed.some((path) => pages.some((page) => page.path === path && isMoved(page)))).toBe(false);
  });

  it('tells in three feeds of the same pages, each of which is there', async () => {
    const json = JSON.parse(await read('feed.json')) as { items: { url: string; id: string; title: string }[] };
    expect(json.items.length).toBeGreaterThan(10);
    for (const { url } of json.items) expect(pages.some(({ path }) => path === below(url))).toBe(true);
    expect(new Set(json.items.map(({ id }) => id)).size).toBe(json.items.length);
    expect(textsOf(await read('rss.xml'), 'guid')).toEqual(json.items.map(({ id }) => id));
    expect(textsOf(await read('atom.xml'), 'id').slice(1)).toEqual(json.items.map(({ id }) => id));
  });

  it('links from llms.txt to every Markdown twin, and from each page to its own', async () => {
    const twins = (await filesIn(dir, '*/*/index.md')).map((file) => `/${file}`);
    expect(twins.length).toBeGreaterThan(30);
    const linked = [...(await read('llms.txt')).matchAll(/^- \[.*?\]\((http[^)]*)\)/gmu)].map(([, to]) =>
      below(String(to)),
    );
    expect(linked.sort()).toEqual(twins.sort());
    for (const twin of twins) {
      const page = pages.find(({ path }) => path === twin.replace(/index\.md$/u, ''));
      expect(page?.html, twin).toContain(`type="text/markdown" href="${base}${twin.slice(1)}"`);
    }
  });

  it('writes twins that start with their title, hold no HTML and no fields, and link to pages that are there', async () => {
    for (const file of await filesIn(dir, '*/*/index.md')) {
      const twin = await read(file);
      expect(twin, file).toMatch(/^# \S/u);
      expect(twin.replaceAll(/`[^`]*`/gu, ''), file).not.toMatch(/(?<!\\)<(?!\/?su[bp]>|https?:)[a-z/]/u);
      for (const [, address = ''] of twin.matchAll(/\]\((http[^)\s]*)\)/gu)) {
        if (!address.startsWith(`${origin}${base}`) || address.includes('/media/')) continue;
        const [path = ''] = below(address).split('#');
        expect(
          pages.some((page) => page.path === path),
          `${address} in ${file}`,
        ).toBe(true);
      }
    }
  });
});

describe('a wrong address', () => {
  let browser: Browser;
  const served: Served[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    for (const site of served) await site.close();
  });

  it.each(sites)('under $base is met with the pages most like it and a filled search box', async ({ base, dir }) => {
    const site = await serveFolder({ dir, base });
    served.push(site);
    const { entries } = JSON.parse(await readFile(join(dir, 'api/entries.json'), 'utf8')) as {
      entries: { collection: string; id: string; url: string }[];
    };
    const entry = entries.find(({ id }) => id.split('-').length > 3);
    const mistyped = `${entry?.collection ?? ''}/${entry?.id.replace(/^(.)(.)/u, '$2$1') ?? ''}/`;
    const { page } = await openPage(browser);
    const response = await page.goto(`${site.url}${mistyped}`);
    expect(response?.status()).toBe(404);
    await page.waitForSelector('#closest:not([hidden])');
    expect(await page.locator('#closest a').first().getAttribute('href')).toBe(entry?.url);
    expect(await page.locator('#q').inputValue()).toContain(entry?.id.split('-').at(-1) ?? '?');
    await page.context().close();
  });

  it('still offers search and the sections without script', async () => {
    const [first] = sites;
    const site = await serveFolder({ dir: String(first?.dir), base: String(first?.base) });
    served.push(site);
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${site.url}nowhere/`);
    expect(await page.locator('#closest').isVisible()).toBe(false);
    expect(await page.locator('form[role=search] button').isVisible()).toBe(true);
    expect(await page.locator('main .sections a').count()).toBeGreaterThan(4);
    await page.context().close();
  });
});
