import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type Served } from '../../adapters/server/serve-folder.ts';
import { launchBrowser } from '../browser.ts';
import { isMoved, onePerLayout, pagesIn, type BuiltPage } from '../output.ts';
import { sites } from '../sites.ts';
import { inTabs, openPage } from '../visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** What holds for the site of any library, on one page of each layout. */
describe.each(sites)('one page of each layout under $base', ({ base, dir }) => {
  let served: Served;
  let pages: BuiltPage[];
  const addressOf = ({ path }: BuiltPage) => served.url + path.slice(1);

  beforeAll(async () => {
    pages = onePerLayout((await pagesIn(dir)).filter((page) => !isMoved(page)));
    served = await serveFolder({ dir, base });
  });

  afterAll(() => served.close());

  it('raises no error and breaks no policy', async () => {
    const { context, problems } = await openPage(browser);
    await inTabs(context, pages, async (page, one) => {
      await page.goto(addressOf(one), { waitUntil: 'load' });
    });
    await context.close();
    expect(problems).toEqual([]);
  });

  it('has text and a way on without script', async () => {
    const { context } = await openPage(browser, { javaScriptEnabled: false });
    await inTabs(context, pages, async (page, one) => {
      await page.goto(addressOf(one));
      expect(await page.locator('main').innerText(), one.path).not.toBe('');
      expect(await page.locator('header nav a').count(), one.path).toBeGreaterThan(2);
    });
    await context.close();
  });

  it('needs no sideways scrolling at 320 pixels', async () => {
    const { context } = await openPage(browser, { viewport: { width: 320, height: 640 } });
    const wide: string[] = [];
    await inTabs(context, pages, async (page, one) => {
      await page.goto(addressOf(one), { waitUntil: 'load' });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) wide.push(`${one.path}: ${String(width)}`);
    });
    await context.close();
    expect(wide).toEqual([]);
  });
});
