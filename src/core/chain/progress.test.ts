import { describe, expect, it } from 'vitest';
import { entryFixture, libraryFixture } from '../library.fixture.ts';
import { byProgress, latestDay } from './progress.ts';

const effect = { measure: 'm', result: 0, checkedOn: '2026-09-04', verdict: 'worked' };
const change = { on: '2026-03-01', lesson: 'b', was: 'go', now: 'wait', kind: 'replace' };

describe('the order of lists', () => {
  it('puts the proven first, the retired last, and among equals the latest first', () => {
    const entries = [
      entryFixture('lessons', 'a', { retired: { on: '2026-11-01', reason: 'Gone.' } }),
      entryFixture('lessons', 'b', { effects: [effect] }),
      entryFixture('lessons', 'c', { reviewedOn: '2026-01-01' }),
      entryFixture('lessons', 'd', { reviewedOn: '2026-02-01' }),
      entryFixture('lessons', 'e'),
      entryFixture('lessons', 'f'),
      entryFixture('lessons', 'g', { validated: { by: 'master', on: '2025-01-01' } }),
    ];
    const library = libraryFixture([...entries, entryFixture('practices', 'p', { changes: [change] })]);
    expect(byProgress(library, entries.toReversed()).map(({ id }) => id)).toEqual(['b', 'g', 'd', 'c', 'e', 'f', 'a']);
  });
});

describe('the latest day of an entry', () => {
  it('is the latest that its fields name', () => {
    expect(latestDay(entryFixture('lessons', 'a', { reviewedOn: '2026-01-01', effects: [effect] }))).toBe('2026-09-04');
    expect(latestDay(entryFixture('practices', 'p', { effectiveFrom: '2026-04-01', changes: [change] }))).toBe(
      '2026-04-01',
    );
    expect(latestDay(entryFixture('reflections', 'r'))).toBe('2026-05-01');
    expect(latestDay(entryFixture('lessons', 'a', { retired: { on: '2026-11-01', reason: 'Gone.' } }))).toBe(
      '2026-11-01',
    );
    expect(latestDay(entryFixture('roles', 'master'))).toBe('');
  });
});
