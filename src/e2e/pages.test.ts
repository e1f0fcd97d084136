import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { crawl } from './crawl.ts';
import { isMoved, pagesIn } from './output.ts';
import { sites } from './sites.ts';

// What stands on a page is the same under any base path; any-site/ looks at addresses under each.
const { dir = '', base = '/' } = sites[0] ?? {};
const twice = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];

describe('the pages of a library in which no two entries have one title', () => {
  it('have a title and a description that no other page has', async () => {
    const pages = await pagesIn(dir);
    expect(pages.length).toBeGreaterThan(100);
    expect(twice(pages.map(({ title }) => title))).toEqual([]);
    expect(twice(pages.map(({ description }) => description))).toEqual([]);
  });
});

describe('the pages of a library in which nothing is empty', () => {
  it('are all reached from the home page', async () => {
    const { reached } = await crawl({ dir, base });
    const wanted = (await pagesIn(dir)).filter((page) => !isMoved(page) && page.path !== '/404.html');
    expect(wanted.filter(({ path }) => !reached.has(path)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the HTML of every page', () => {
  it('is valid', async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        root: true,
        extends: ['html-validate:recommended', 'html-validate:a11y'],
        rules: {
          // Titles are what people search for; cutting them at 70 characters serves nobody.
          'long-title': 'off',
          // A table that scrolls sideways is a region that the keyboard can reach.
          'prefer-native-element': ['error', { exclude: ['region'] }],
        },
      }),
    );
    const found: string[] = [];
    for (const { path, html } of await pagesIn(dir)) {
      const { results } = await validator.validateString(html);
      for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
        found.push(`${path} ${ruleId}: ${message} (${String(selector)})`);
      }
    }
    expect(found).toEqual([]);
  }, 240_000);
});
