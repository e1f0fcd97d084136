import { expect, it } from 'vitest';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { pageTitles } from './page-titles.ts';

it('tells pages of the same title apart by what they are, then by name', () => {
  const titles = pageTitles(
    libraryFixture([
      entryFixture('lessons', 'a', { title: 'Wait' }),
      entryFixture('lessons', 'b', { title: 'Look' }),
      entryFixture('lessons', 'c', { title: 'Look' }),
      entryFixture('practices', 'a', { title: 'Look' }),
      entryFixture('topics', 'fog'),
      entryFixture('signals', 's'),
    ]),
  );
  expect(Object.fromEntries(titles)).toEqual({
    'lessons/a': 'Wait',
    'lessons/b': 'Look (lesson b)',
    'lessons/c': 'Look (lesson c)',
    'practices/a': 'Look (practice)',
    'topics/fog': 'Fog',
  });
});
