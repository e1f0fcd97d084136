import { expect, it } from 'vitest';
import { entryFixture } from '../../core/library.fixture.ts';
import { minutesToRead } from './reading-time.ts';

const withWords = (words: number) => {
  const entry = entryFixture('lessons', 'a');
  return { ...entry, prose: { ...entry.prose!, words } };
};

it.each([
  [0, 1],
  [1, 1],
  [200, 1],
  [201, 2],
  [450, 3],
])('%i words take %i minutes', (words, minutes) => {
  expect(minutesToRead(withWords(words))).toBe(minutes);
});

it('gives a minute to what has no text', () => {
  expect(minutesToRead(entryFixture('roles', 'master'))).toBe(1);
});
