import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type Served } from '../adapters/server/serve-folder.ts';
import { launchBrowser } from './browser.ts';
import { contentFiles, hasPages } from './content-files.ts';
import { generateLibrary, type GeneratedEntry, type GeneratedLibrary } from './generate-library.ts';
import { pagesIn } from './output.ts';
import { createRandom } from './random.ts';
import { runBuild, type BuildRun } from './run-build.ts';
import { ask, openSearch } from './search-page.ts';
import { misspell, slips } from './typos.ts';
import { openPage } from './visit.ts';

const pathOf = ({ collection, id }: GeneratedEntry): string => `/${collection}/${id}/`;

/** The words of a title that tell what it is about. */
const telling = ({ title }: GeneratedEntry): string[] =>
  title
    .toLowerCase()
    .match(/[a-z]{4,}/gu)
    ?.filter((word) => !['before', 'after', 'every'].includes(word)) ?? [];

describe('a library of 1,000 entries', () => {
  let work: string;
  let library: GeneratedLibrary;
  let build: BuildRun;
  let served: Served | undefined;
  let browser: Browser | undefined;
  let page: Page;

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'hindsight-scale-'));
    library = await generateLibrary(join(work, 'content'), { count: 1000, twins: 10 });
    build = await runBuild('--content', join(work, 'content'), '--out', join(work, 'site'), '--today', '2026-11-23');
    served = await serveFolder({ dir: join(work, 'site') });
    browser = await launchBrowser();
    ({ page } = await openPage(browser));
    if (build.code === 0) await openSearch(page, served.url);
  }, 400_000);

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await rm(work, { recursive: true, force: true });
  });

  it('is built without a word of complaint', () => {
    expect(build).toMatchObject({ code: 0, err: '' });
    expect(build.out).toContain(`from ${String(library.files)} entries`);
  });

  it('has a page for every file', async () => {
    const pages = new Set((await pagesIn(join(work, 'site'))).map(({ path }) => path));
    const files = await contentFiles(join(work, 'content'));
    expect(files).toHaveLength(library.files);
    const lost = files.filter(hasPages).filter(({ collection, id }) => !pages.has(`/${collection}/${id}/`));
    expect(lost).toEqual([]);
  });

  it.each([1280, 320])('has a map on which no mark hides another, at a width of %i', async (width) => {
    const { page: map, problems } = await openPage(browser as Browser);
    await map.setViewportSize({ width, height: 900 });
    await map.goto(`${served?.url ?? ''}map/`);
    const { diagrams, hidden, cramped, small, wide } = await map.evaluate(() => {
      const drawings = [...document.querySelectorAll('.diagram')].map((drawing) =>
        [...drawing.querySelectorAll('a')].map((link) => ({
          name: link.getAttribute('aria-label'),
          mark: (link.querySelector('circle, rect') as Element).getBoundingClientRect(),
          text: (link.querySelector('text') as Element).getBoundingClientRect(),
        })),
      );
      const all = drawings.flat();
      const meet = (a: DOMRect, b: DOMRect) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      return {
        diagrams: drawings.map((marks) => marks.length),
        hidden: drawings.flatMap((marks) =>
          marks.filter((one, at) => marks.slice(at + 1).some(({ mark }) => meet(one.mark, mark))),
        ),
        cramped: all.filter(({ mark, text }) => text.left < mark.left || text.right > mark.right),
        small: all.filter(({ mark }) => mark.width < 24 || mark.height < 24),
        wide: document.documentElement.scrollWidth,
      };
    });
    await map.context().close();
    expect(problems).toEqual([]);
    // Topic by topic, so that no drawing holds more than an eye can follow.
    expect(diagrams.length).toBeGreaterThan(10);
    expect(Math.max(...diagrams)).toBeLessThan(120);
    expect(diagrams.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(600);
    expect({ hidden, cramped, small, wide }).toEqual({ hidden: [], cramped: [], small: [], wide: width });
  });

  it.each([2, 3, 4])(
    'is searched with %i words, two of them misspelt, and 90 of 100 times the page is among the first three',
    async (count) => {
      const random = createRandom(100 + count);
      const tries = Array.from({ length: 100 }, () => {
        const entry = random.pick(library.entries);
        const words = random.sample(telling(entry), count);
        const wrong = new Set(random.sample([...words.keys()], 2));
        const typed = words.map((word, at) => (wrong.has(at) ? misspell(word, random.pick(slips), random) : word));
        return { entry, query: typed.join(' ') };
      });
      const answers = await ask(
        page,
        tries.map(({ query }) => query),
      );
      const found = tries.filter(({ entry }, at) => answers[at]?.paths.slice(0, 3).includes(pathOf(entry)));
      expect(found.length).toBeGreaterThanOrEqual(90);
    },
    180_000,
  );

  it('puts what is retired below what holds and has the same words', async () => {
    for (const take of [0, 2]) {
      const answers = await ask(
        page,
        library.twins.map((entry) => telling(entry).slice(take).join(' ')),
      );
      library.twins.forEach((entry, at) => {
        const { paths = [] } = answers[at] ?? {};
        const live = paths.indexOf(pathOf(entry));
        const gone = paths.indexOf(pathOf({ ...entry, id: `${entry.id}-before` }));
        expect(live, entry.title).toBeGreaterThanOrEqual(0);
        expect(gone, entry.title).toBeGreaterThan(live);
      });
    }
  });

  it('does so in the search engine alone, too', async () => {
    const [entry] = library.twins;
    // As text, because the test runner would rewrite the import.
    const order = await page.evaluate<string[]>(`(async () => {
      const engine = await import(new URL('../pagefind/pagefind.js', location.href).href);
      const { results } = await engine.search(${JSON.stringify(entry?.title)});
      return Promise.all(results.map(async (result) => (await result.data()).url));
    })()`);
    expect(order.slice(0, 2)).toEqual([pathOf(entry!), pathOf({ ...entry!, id: `${entry!.id}-before` })]);
  });
});
