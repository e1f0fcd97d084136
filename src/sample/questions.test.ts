import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { serveFolder } from '../adapters/server/serve-folder.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { ask, openSearch } from '../e2e/search-page.ts';
import { sites } from '../e2e/sites.ts';
import { openPage } from '../e2e/visit.ts';

it('the sample library answers what its staff would type', async () => {
  const { base = '/', dir = '' } = sites[0] ?? {};
  const questions = JSON.parse(await readFile(new URL('questions.json', import.meta.url), 'utf8')) as {
    q: string;
    answers: string[];
  }[];
  const [served, browser] = await Promise.all([serveFolder({ dir, base }), launchBrowser()]);
  const { page } = await openPage(browser);
  await openSearch(page, served.url);
  const answers = await ask(
    page,
    questions.map(({ q }) => q),
  );
  await browser.close();
  await served.close();
  const missed = questions.filter(
    ({ answers: wanted }, at) =>
      !answers[at]?.paths.slice(0, 3).some((path) => wanted.some((key) => path === `${base}${key}/`)),
  );
  expect(questions.length).toBeGreaterThan(50);
  // One in twenty may be asked in words that no page has.
  expect(missed.length, missed.map(({ q }) => q).join('; ')).toBeLessThanOrEqual(questions.length / 20);
});
