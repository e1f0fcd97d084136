import { describe, expect, it } from 'vitest';
import { indexPages } from './index-pages.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';

const library = libraryFixture([
  entryFixture('lessons', 'wait', { title: 'Wait in fog', aliases: ['Mist'] }),
  entryFixture('topics', 'fog', { name: 'Fog' }),
]);

describe('the A to Z', () => {
  it('files titles and other names under their letters', () => {
    expect(
      indexPages(library).letters.map(({ letter, items }) => [letter, ...items.map(({ words }) => words)]),
    ).toEqual([
      ['F', 'Fog'],
      ['M', 'Mist'],
      ['W', 'Wait in fog'],
    ]);
  });

  it('stands on one page until there are too many lines for it', () => {
    expect(indexPages(library, 3).split).toBe(false);
    expect(indexPages(library, 2).split).toBe(true);
  });
});
