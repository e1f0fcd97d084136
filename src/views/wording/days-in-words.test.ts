import { describe, expect, it } from 'vitest';
import { dayInWords, monthInWords } from './days-in-words.ts';

describe('a day in words', () => {
  it.each([
    ['en-GB', '23 November 2026'],
    ['nl', '23 november 2026'],
    ['de', '23. November 2026'],
  ])('follows the language %s', (language, words) => {
    expect(dayInWords('2026-11-23', language)).toBe(words);
  });

  it('is the same day in every zone', () => {
    expect(dayInWords('2026-01-01', 'en-GB')).toBe('1 January 2026');
    expect(dayInWords('2026-12-31', 'en-GB')).toBe('31 December 2026');
  });

  it('can be a month alone', () => {
    expect(monthInWords('2026-02', 'en-GB')).toBe('February 2026');
  });
});
