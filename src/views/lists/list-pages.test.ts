import { describe, expect, it } from 'vitest';
import { pageCollections } from '../../schema/index.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { listPages, pageSize } from './list-pages.ts';

const many = Array.from({ length: pageSize + 3 }, (_, index) => entryFixture('articles', `article-${index}`));

describe('the pages of the lists', () => {
  it('exist for every collection, also an empty one', () => {
    const pages = listPages(libraryFixture([]));
    expect(pages.map(({ path }) => path)).toEqual(pageCollections.map((name) => `/${name}/`));
    expect(pages[0]).toMatchObject({ total: 0, page: 1, pages: 1, entries: [] });
  });

  it('go on beyond fifty entries, and so do narrowed lists', () => {
    const pages = listPages(libraryFixture(many)).filter(({ collection }) => collection === 'articles');
    expect(pages.map(({ path }) => path)).toEqual([
      '/articles/',
      '/articles/page/2/',
      '/articles/topic/fog/',
      '/articles/topic/fog/page/2/',
    ]);
    expect(pages[1]).toMatchObject({ first: 51, page: 2, pages: 2, total: 53, root: '/articles/' });
    expect(pages[1]?.entries).toHaveLength(3);
  });

  it('show each entry once in each list', () => {
    const pages = listPages(libraryFixture(many)).filter(({ root }) => root === '/articles/topic/fog/');
    expect(new Set(pages.flatMap(({ entries }) => entries.map(({ id }) => id))).size).toBe(many.length);
  });

  it('hold only what has the value', () => {
    const library = libraryFixture([
      entryFixture('lessons', 'a', { outcome: 'failure' }),
      entryFixture('lessons', 'b', { outcome: 'success' }),
    ]);
    const failures = listPages(library).find(({ path }) => path === '/lessons/outcome/failure/');
    expect(failures?.entries.map(({ id }) => id)).toEqual(['a']);
  });
});
