import { describe, expect, it } from 'vitest';
import { hasPassed, localDay } from './local-day.ts';

describe('the day of the reader', () => {
  it('is the local one, with two digits for month and day', () => {
    expect(localDay(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
    expect(localDay(new Date(2026, 10, 23, 23, 59))).toBe('2026-11-23');
  });

  it('leaves a day that is due in time until it is over', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-24'].map((day) => hasPassed(day, '2026-11-23'))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
