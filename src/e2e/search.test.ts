import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveFolder, type Served } from '../adapters/server/serve-folder.ts';
import { launchBrowser } from './browser.ts';
import { contentFiles, hasPages, type ContentFile } from './content-files.ts';
import { createRandom } from './random.ts';
import { ask, listen, openSearch, said } from './search-page.ts';
import { sites } from './sites.ts';
import { misspell, slips } from './typos.ts';
import { openPage } from './visit.ts';

/** Kinds of pages that can be found. */
const isFound = (file: ContentFile): boolean => hasPages(file) && !['roles', 'topics'].includes(file.collection);
const titleOf = ({ fields }: ContentFile): string => String(fields.title ?? fields.name);
const isLive = ({ fields }: ContentFile): boolean => fields.retired === undefined;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe.each(sites)('search under $base', ({ base, dir, content }) => {
  let served: Served;
  let files: ContentFile[];
  let page: Page;
  let problems: string[];

  const pathOf = ({ collection, id }: ContentFile) => `${base}${collection}/${id}/`;
  const results = () => page.locator('pagefind-results li.card');
  const box = () => page.getByRole('searchbox');
  const summary = () => page.locator('pagefind-summary');
  const note = () => page.locator('[data-note]');

  beforeAll(async () => {
    served = await serveFolder({ dir, base });
    files = (await contentFiles(content)).filter(isFound);
    ({ page, problems } = await openPage(browser));
  });

  beforeEach(() => openSearch(page, served.url));

  afterAll(async () => {
    await page.context().close();
    await served.close();
    expect(problems).toEqual([]);
  });

  it('shows kind, state and summary of what it finds, and says how many', async () => {
    const [lesson] = files.filter((file) => file.collection === 'lessons' && isLive(file));
    await listen(page);
    await box().fill(titleOf(lesson!));
    const first = results()
      .filter({ hasText: titleOf(lesson!) })
      .first();
    await first.waitFor();
    expect(await first.getByRole('link').getAttribute('href')).toBe(pathOf(lesson!));
    expect(await first.innerText()).toContain('Lesson');
    expect(await first.locator('.sign').first().innerText()).not.toBe('');
    expect(await first.locator('.sign svg').count()).toBeGreaterThan(0);
    expect((await first.locator('p').first().innerText()).length).toBeGreaterThan(20);
    expect(await summary().innerText()).toMatch(/^\d+ pages?$/u);
    await expect.poll(() => said(page)).toContain(await summary().innerText());
  });

  it('says what it searched for instead, and searches for what was typed when asked', async () => {
    await box().fill('checlkist');
    const instead = note().getByRole('link', { name: 'checlkist' });
    await instead.waitFor();
    expect(await note().innerText()).toContain('Showing results for checklist. Search instead for checlkist.');
    await results().first().waitFor();
    await instead.click();
    await page.locator('.search[data-ready]').waitFor();
    await expect.poll(() => summary().innerText()).toBe('No page found');
    expect(
      await note()
        .innerText()
        .catch(() => ''),
    ).not.toContain('Showing results');
    expect(await box().inputValue()).toBe('checlkist');
  });

  it('gives the best partial matches, said as such, when no page has all the words', async () => {
    const [one, two] = files.filter(({ collection }) => collection === 'lessons').map(titleOf);
    await box().fill(`${String(one)} ${String(two)}`);
    await results().first().waitFor();
    expect(await note().innerText()).toMatch(/^No page has all your words\. These have (?:most|some) of them\.$/u);
  });

  it('says so when nothing is found at all', async () => {
    await box().fill('qqqqzzzz');
    await expect.poll(() => summary().innerText()).toBe('No page found');
    expect(await results().count()).toBe(0);
    expect(await page.locator('[data-nothing]').getByRole('link').count()).toBe(2);
  });

  it('narrows by filters, several values of one widening it, and keeps all of it in the address', async () => {
    const count = (collection: string) => files.filter((file) => file.collection === collection).length;
    const values = ['Lessons', 'Practices'];
    await page.getByRole('checkbox', { name: 'Lessons' }).check();
    await expect.poll(() => summary().innerText()).toBe(`${String(count('lessons'))} pages`);
    await page.getByRole('checkbox', { name: 'Practices' }).check();
    const both = `${String(count('lessons') + count('practices'))} pages`;
    await expect.poll(() => summary().innerText()).toBe(both);
    expect(new URL(page.url()).searchParams.getAll('collection')).toEqual(values);
    await page.getByRole('checkbox', { name: 'Superseded' }).check();
    const superseded = files.filter(({ collection, fields }) => {
      const retired = fields.retired as { replacedBy?: string } | undefined;
      return ['lessons', 'practices'].includes(collection) && retired?.replacedBy !== undefined;
    });
    const expected = `${String(superseded.length)} page${superseded.length === 1 ? '' : 's'}`;
    await expect.poll(() => summary().innerText()).toBe(expected);
    await page.reload();
    await expect.poll(() => summary().innerText()).toBe(expected);
    expect(await page.getByRole('checkbox', { name: 'Superseded' }).isChecked()).toBe(true);
    await page.getByRole('checkbox', { name: 'Superseded' }).uncheck();
    await expect.poll(() => summary().innerText()).toBe(both);
  });

  it('offers every filter', async () => {
    for (const name of ['Collection', 'Topic', 'Outcome', 'State', 'Setting', 'Year']) {
      expect(await page.locator('pagefind-filter-pane summary', { hasText: name }).count(), name).toBe(1);
    }
  });

  it('can be linked to, and goes back to what was found', async () => {
    const [entry] = files.filter(isLive);
    await openSearch(page, served.url, `?q=${encodeURIComponent(titleOf(entry!))}`);
    const link = results().getByRole('link', { name: titleOf(entry!) });
    await link.click();
    await page.waitForURL(`**${pathOf(entry!)}`);
    await page.goBack();
    await link.waitFor();
    expect(await box().inputValue()).toBe(titleOf(entry!));
  });

  it('can be used with the keyboard alone, from the home page to an entry', async () => {
    await page.goto(served.url);
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('main input[name="q"]') ?? false)) break;
    }
    const [entry] = files.filter((file) => file.collection === 'practices' && isLive(file));
    await page.keyboard.type(titleOf(entry!));
    await page.keyboard.press('Enter');
    await results().first().waitFor();
    expect(new URL(page.url()).pathname).toBe(`${base}search/`);
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('.pf-input') ?? false)) break;
    }
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(titleOf(entry!));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${pathOf(entry!)}`);
    expect(await page.locator('h1').innerText()).toBe(titleOf(entry!));
  });

  it('has no shortcut of a single letter', async () => {
    await box().fill('lesson');
    await results().first().waitFor();
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const before = await focused();
    for (const key of ['/', 's', 'k', 'Backspace']) await page.keyboard.press(key);
    expect(await focused()).toBe(before);
    expect(await box().inputValue()).toBe('lesson');
    await page.goto(served.url);
    for (const key of ['/', 's', 'k']) await page.keyboard.press(key);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  it('shows contributed text as text', async () => {
    await box().fill('lesson');
    await results().first().waitFor();
    expect(await results().locator('script, img, iframe, style').count()).toBe(0);
  });

  it('still searches when the words for correction cannot be fetched', async () => {
    const { page: other } = await openPage(browser);
    await other.route('**/vocabulary.json', (route) => route.abort());
    await openSearch(other, served.url, '?q=lesson');
    await other.locator('pagefind-results li.card').first().waitFor();
    await other.context().close();
  });
});

describe('what is found in the whole library', () => {
  // The index is the same under any base path.
  const { base, dir, content } = sites[0] ?? { base: '/', dir: '', content: '' };
  const pathOf = ({ collection, id }: ContentFile) => `${base}${collection}/${id}/`;
  let served: Served;
  let files: ContentFile[];
  let page: Page;

  beforeAll(async () => {
    served = await serveFolder({ dir, base });
    files = (await contentFiles(content)).filter(isFound);
    ({ page } = await openPage(browser));
    await openSearch(page, served.url);
  });

  afterAll(async () => {
    await page.context().close();
    await served.close();
  });

  it('finds every live page by its title, among the first three', async () => {
    const live = files.filter(isLive);
    const answers = await ask(page, live.map(titleOf));
    const missed = live.filter((file, at) => !answers[at]?.paths.slice(0, 3).includes(pathOf(file)));
    expect(missed.map(titleOf)).toEqual([]);
  });

  it('finds a page by words that stand in its text alone', async () => {
    const texts = files.map(({ text }) => text.toLowerCase());
    const tries = files.flatMap((file, at) => {
      const words = texts[at]?.match(/(?<![\w/-])[a-z]{8,}(?![\w/-])/gu) ?? [];
      // Not even another form of the word stands anywhere else.
      const own = [...new Set(words)].filter(
        (word) => !texts.some((other, place) => place !== at && other.includes(word.slice(0, 6))),
      );
      return isLive(file) && own.length > 1 ? [{ file, query: own.slice(0, 2).join(' ') }] : [];
    });
    expect(tries.length).toBeGreaterThan(3);
    const answers = await ask(
      page,
      tries.map(({ query }) => query),
    );
    const missed = tries.filter(({ file }, at) => !answers[at]?.paths.slice(0, 3).includes(pathOf(file)));
    expect(missed.map(({ file, query }) => `${query}: ${pathOf(file)}`)).toEqual([]);
  });

  it('finds a page by its other names', async () => {
    const tries = files
      .filter(isLive)
      .flatMap((file) => ((file.fields.aliases ?? []) as string[]).map((alias) => ({ file, alias })));
    expect(tries.length).toBeGreaterThan(10);
    const answers = await ask(
      page,
      tries.map(({ alias }) => alias),
    );
    const missed = tries.filter(({ file }, at) => !answers[at]?.paths.includes(pathOf(file)));
    expect(missed.map(({ file, alias }) => `${alias}: ${pathOf(file)}`)).toEqual([]);
  });

  it('finds nine of ten pages by a title with two misspelt words', async () => {
    const random = createRandom(2026);
    const tries = files.filter(isLive).map((file) => {
      const words =
        titleOf(file)
          .toLowerCase()
          .match(/[a-z]{5,}/gu) ?? [];
      const wrong = new Set(random.sample(words, 2));
      return {
        file,
        query: words.map((word) => (wrong.has(word) ? misspell(word, random.pick(slips), random) : word)).join(' '),
      };
    });
    const answers = await ask(
      page,
      tries.map(({ query }) => query),
    );
    const found = tries.filter(({ file }, at) => answers[at]?.paths.slice(0, 3).includes(pathOf(file)));
    expect(found.length / tries.length).toBeGreaterThanOrEqual(0.9);
  });
});
