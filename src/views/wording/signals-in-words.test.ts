import { expect, it } from 'vitest';
import { signalsInWords } from './signals-in-words.ts';

it.each([
  [0, 0, ''],
  [0, 1, 'Used once.'],
  [2, 0, 'Happened again twice.'],
  [1, 7, 'Used 7 times, happened again once.'],
])('%i recurrences and %i uses read as "%s"', (recurrence, reuse, words) => {
  expect(signalsInWords({ recurrence, reuse })).toBe(words);
});
