import { expect, it } from 'vitest';
import { createLimits } from './limits.ts';

const hour = 3_600_000;

it('takes as many as an hour allows, from all and from each, and says how long to wait', () => {
  const limits = createLimits({ all: 3, each: 2 });
  expect([limits.take('a', hour), limits.take('a', hour), limits.take('a', hour + 1)]).toEqual([0, 0, 3600]);
  expect(limits.take('b', hour + 1000)).toBe(0);
  expect(limits.take('c', hour + 1000)).toBe(3599);
  expect(limits.take('c', 2 * hour)).toBe(0);
});

it('answers two hundred a minute from fifty places with a bounded number', () => {
  const limits = createLimits({ all: 60, each: 10 });
  const answers = Array.from({ length: 200 }, (_, count) => limits.take(`place ${count % 50}`, hour + count * 300));
  expect(answers.filter((wait) => wait === 0)).toHaveLength(60);
  expect(answers.filter((wait) => wait > 0).every((wait) => wait <= 3600)).toBe(true);
});
