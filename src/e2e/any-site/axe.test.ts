import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type Served } from '../../adapters/server/serve-folder.ts';
import { launchBrowser } from '../browser.ts';
import { onePerLayout, pagesIn } from '../output.ts';
import { sites } from '../sites.ts';
import { inTabs, openPage } from '../visit.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Not to gather what is in order, which takes longest. */
const onlyViolations = { resultTypes: ['violations' as const] };

// What axe looks at is the same under any base path.
const { dir = '', base = '/' } = sites[0] ?? {};
let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveFolder({ dir, base })]);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

/** The other scheme changes colours and nothing else. */
const ofColours = ['color-contrast', 'link-in-text-block'];

describe.each([
  ['light', []],
  ['dark', ofColours],
] as const)('axe in %s', (colorScheme, rules) => {
  it('finds nothing on one page of each layout, nor on results of a search', async () => {
    const { context } = await openPage(browser, { colorScheme });
    const paths = onePerLayout(await pagesIn(dir)).map(({ path }) => path);
    const found: string[] = [];
    // axe works hard itself: two pages fill two cores.
    await inTabs(
      context,
      [...paths, '/search/?q=lesonn'],
      async (page, path) => {
        await page.goto(served.url + path.slice(1), { waitUntil: 'load' });
        if (path.startsWith('/search/')) await page.locator('.search[data-ready]').waitFor();
        if (path.includes('?'))
          await page.locator('pagefind-results a, pagefind-summary:has-text("No page found")').first().waitFor();
        const axe = new AxeBuilder({ page }).options(onlyViolations);
        const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe.withTags(standards)).analyze();
        found.push(
          ...violations.map(
            ({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
          ),
        );
      },
      2,
    );
    await context.close();
    expect(found).toEqual([]);
  }, 300_000);
});
