import { expect, it } from 'vitest';
import { kindInWords } from './kind-in-words.ts';
import { entryFixture } from '../../core/library.fixture.ts';

it.each([
  [entryFixture('lessons', 'a'), 'Lesson'],
  [entryFixture('case-studies', 'a'), 'Case study'],
  [entryFixture('case-studies', 'a', { kind: 'experiment' }), 'Experiment'],
  [entryFixture('reflections', 'a'), 'After Action Review'],
  [entryFixture('articles', 'a', { kind: 'research-study' }), 'Research study'],
])('an entry is called by its kind', (entry, words) => {
  expect(kindInWords(entry)).toBe(words);
});
