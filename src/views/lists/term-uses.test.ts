import { expect, it } from 'vitest';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { termUses } from './term-uses.ts';

it('lists, for each term, the texts that point at it, each once', () => {
  const twice = '<a href="/glossary/#fairway">fairway</a> and <a href="/glossary/#fairway">again</a>';
  const library = libraryFixture([
    entryFixture('lessons', 'b', {}, twice),
    entryFixture('lessons', 'a', {}, '<a href="/glossary/#fairway">x</a> <a href="/glossary/">all</a>'),
    entryFixture('practices', 'c', {}, '<a href="https://x.example/glossary/#fairway">elsewhere</a>'),
    entryFixture('glossary', 'fairway'),
  ]);
  expect([...termUses(library)].map(([term, users]) => [term, ...users.map(({ id }) => id)])).toEqual([
    ['fairway', 'a', 'b'],
  ]);
});
