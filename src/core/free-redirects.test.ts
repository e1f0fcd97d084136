import { expect, it } from 'vitest';
import { freeRedirects } from './free-redirects.ts';
import { entryFixture, libraryFixture } from './library.fixture.ts';

it('leads old addresses on, and leaves alone what is a page today', () => {
  const library = libraryFixture([
    entryFixture('lessons', 'wait', { formerly: ['lessons/stay', '/about', '/lessons/other/', '/tips/old-tip/'] }),
    entryFixture('lessons', 'other'),
  ]);
  expect(freeRedirects(library, ['/about/', '/']).map(({ from, to }) => `${from} -> ${to}`)).toEqual([
    '/lessons/stay/ -> /lessons/wait/',
    '/tips/old-tip/ -> /lessons/wait/',
  ]);
});
