import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type Served } from '../adapters/server/serve-folder.ts';
import { launchBrowser } from './browser.ts';
import { isMoved, onePerLayout, pagesIn, type BuiltPage } from './output.ts';
import { sites } from './sites.ts';
import { inTabs, openPage } from './visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe.each(sites)('reading the site under $base', ({ base, dir }) => {
  let served: Served;
  let pages: BuiltPage[];
  const addressOf = ({ path }: BuiltPage) => served.url + path.slice(1);

  beforeAll(async () => {
    pages = (await pagesIn(dir)).filter((page) => !isMoved(page));
    served = await serveFolder({ dir, base });
  });

  afterAll(() => served.close());

  it('leads from an old address to the new one', async () => {
    const moved = (await pagesIn(dir)).find(isMoved);
    const { page, problems } = await openPage(browser);
    await page.goto(served.url + String(moved?.path.slice(1)));
    await page.waitForSelector('article[data-id]');
    await page.context().close();
    expect(problems).toEqual([]);
  });

  it('works without script: the parts of a text, and another way than search', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    const [entry] = pages.filter(({ layout }) => layout === 'entry-lessons');
    await page.goto(served.url + String(entry?.path.slice(1)));
    expect(await page.locator('article .prose h2').count()).toBeGreaterThan(1);
    await page.goto(`${served.url}search/`);
    await page.getByRole('main').getByRole('link', { name: 'A to Z' }).click();
    expect(page.url()).toBe(`${served.url}a-z/`);
    await page.context().close();
  });

  it('needs no sideways scrolling at 320 pixels in any guide', async () => {
    const { context } = await openPage(browser, { viewport: { width: 320, height: 640 } });
    const wide: string[] = [];
    const guides = pages.filter(({ path }) => /^\/contribute\/[a-z-]+\/$/.test(path));
    expect(guides.length).toBeGreaterThan(3);
    await inTabs(context, guides, async (page, one) => {
      await page.goto(addressOf(one), { waitUntil: 'load' });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) wide.push(`${one.path}: ${String(width)}`);
    });
    await context.close();
    expect(wide).toEqual([]);
  });

  it('breaks a word that is wider than a narrow screen', async () => {
    const { context } = await openPage(browser, { viewport: { width: 320, height: 640 } });
    const cut: string[] = [];
    await inTabs(context, onePerLayout(pages), async (page, one) => {
      await page.goto(addressOf(one), { waitUntil: 'load' });
      const wide = await page.evaluate(() => {
        const texts = [
          ...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, p, li, dd):not(table *)'),
        ].filter(({ childElementCount, offsetWidth }) => childElementCount === 0 && offsetWidth > 1);
        for (const text of texts) text.textContent = 'Donaudampfschifffahrt'.repeat(4);
        return texts.filter((text) => text.getBoundingClientRect().right > 320 || text.scrollWidth > text.offsetWidth);
      });
      if (wide.length > 0) cut.push(`${one.path}: ${String(wide.length)}`);
    });
    await context.close();
    expect(cut).toEqual([]);
  });

  it('prints without the frame of the site', async () => {
    const { page } = await openPage(browser);
    await page.emulateMedia({ media: 'print' });
    const [entry] = pages.filter(({ layout }) => layout === 'entry-lessons');
    await page.goto(served.url + String(entry?.path.slice(1)));
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('article .prose').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('keeps the choice of light or dark from page to page', async () => {
    const { page } = await openPage(browser, { colorScheme: 'light' });
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.goto(served.url);
    const light = await background();
    await page.getByRole('radio', { name: 'Dark' }).check();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.goto(`${served.url}about/`);
    expect(await background()).toBe(dark);
    expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'Light' }).check();
    expect(await background()).toBe(light);
    await page.context().close();
  });

  it('follows the device when nothing was chosen', async () => {
    const { page } = await openPage(browser, { colorScheme: 'dark' });
    await page.goto(served.url);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(
      'rgb(255, 255, 255)',
    );
    const dark = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(dark);
    await page.context().close();
  });

  it('lets the keyboard skip to the text first', async () => {
    const { page } = await openPage(browser);
    await page.goto(served.url);
    await page.keyboard.press('Tab');
    await page.locator('a[href="#main"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#main$/u);
    await page.context().close();
  });
});

/** Under another base path it is enough to see one page of each layout, which any-site/ does. */
it('every page raises no error and breaks no policy', async () => {
  const { dir = '', base = '/' } = sites[0] ?? {};
  const served = await serveFolder({ dir, base });
  const pages = (await pagesIn(dir)).filter((page) => !isMoved(page));
  const { context, problems } = await openPage(browser);
  await inTabs(context, pages, async (page, { path }) => {
    await page.goto(served.url + path.slice(1), { waitUntil: 'load' });
  });
  await context.close();
  await served.close();
  expect(problems).toEqual([]);
}, 240_000);
