import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, daysBetween, dueOn, freshnessOf, type Freshness } from './freshness.ts';
import { entryFixture, libraryFixture } from './library.fixture.ts';

const { portal } = libraryFixture([]);
const every = portal.reviewEvery.lessons;

describe('adding months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-11-23', 12, '2026-11-23'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months is %s', (day, months, result) => expect(addMonths(day, months)).toBe(result));

  it('counts days across a leap day', () => expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2));
});

describe('the due date of an entry', () => {
  it('is the last review and the interval of its kind', () => {
    expect(dueOn(portal, entryFixture('lessons', 'x', { reviewedOn: '2026-01-15' }))).toBe(
      addMonths('2026-01-15', every),
    );
  });
  it('is the last review and its own interval where it has one', () => {
    expect(dueOn(portal, entryFixture('lessons', 'x', { reviewedOn: '2026-01-15', reviewEvery: 2 }))).toBe(
      '2026-03-15',
    );
  });
  it('is unknown without a review', () => expect(dueOn(portal, entryFixture('lessons', 'x'))).toBeNull());
  it('is none for what is retired', () => {
    const retired = { on: '2026-02-01', reason: 'r' };
    expect(dueOn(portal, entryFixture('lessons', 'x', { reviewedOn: '2026-01-15', retired }))).toBeNull();
  });
  it('is none for roles, topics and terms', () => expect(dueOn(portal, entryFixture('roles', 'x'))).toBeNull());
});

describe('freshness', () => {
  const entry = entryFixture('lessons', 'x', { reviewedOn: '2026-01-31', reviewEvery: 6 });
  it.each([
    ['2026-02-01', 'fresh'],
    ['2026-05-31', 'fresh'],
    ['2026-06-01', 'due-soon'],
    ['2026-07-31', 'due-soon'],
    ['2026-08-01', 'overdue'],
  ])('on %s is %s', (today, freshness) => expect(freshnessOf(portal, entry, today)).toBe(freshness));

  it('never improves as days go by', () => {
    const rank: Record<Freshness, number> = { retired: 0, unknown: 0, fresh: 1, 'due-soon': 2, overdue: 3 };
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, fc.integer({ min: 1, max: 120 }), (reviewedOn, one, other, reviewEvery) => {
        const tested = entryFixture('lessons', 'x', { reviewedOn, reviewEvery });
        const [earlier, later] = one < other ? [one, other] : [other, one];
        expect(rank[freshnessOf(portal, tested, later)]).toBeGreaterThanOrEqual(
          rank[freshnessOf(portal, tested, earlier)],
        );
      }),
    );
  });
});

describe('an entry that nobody has to review', () => {
  it('is retired, whatever its interval', () => {
    const retired = { on: '2026-02-01', reason: 'r' };
    const entry = entryFixture('lessons', 'x', { reviewedOn: '2026-01-15', retired });
    expect(dueOn(portal, entry)).toBeNull();
    expect(freshnessOf(portal, entry, '2026-11-23')).toBe('retired');
  });
  it('was never reviewed, so that nothing is known of it', () =>
    expect(freshnessOf(portal, entryFixture('lessons', 'x', { reviewedOn: undefined }), '2026-11-23')).toBe('unknown'));
  it('is of a kind without reviews', () =>
    expect(freshnessOf(portal, entryFixture('roles', 'x'), '2026-11-23')).toBe('unknown'));
});
