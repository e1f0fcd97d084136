import { describe, expect, it } from 'vitest';
import { happenings, namesOf } from './happenings.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';

const change = (on: string) => ({ on, lesson: 'wait', was: 'Sail.', now: 'Wait.', kind: 'reverse' });
const effect = (checkedOn: string) => ({ measure: 'Groundings', result: '0', checkedOn, verdict: 'worked' });

const library = libraryFixture([
  entryFixture('lessons', 'wait', { reviewedOn: '2026-03-01', effects: [effect('2026-03-01'), effect('2026-09-01')] }),
  entryFixture('practices', 'fog', { reviewedOn: '2026-02-01', changes: [change('2026-02-01'), change('2026-02-01')] }),
  entryFixture('articles', 'old', {
    reviewedOn: '2026-08-01',
    retired: { on: '2026-10-01', reason: 'Disproved.' },
  }),
  entryFixture('communities', 'watch', { reviewedOn: '2026-12-24' }),
  entryFixture('paths', 'undated'),
  entryFixture('topics', 'fog'),
]);
const told = (today: string, most = 99) =>
  happenings(library, today, most).map(({ on, kind, entry }) => `${on} ${kind} ${entry.id}`);

describe('what happened', () => {
  it('is told newest first, and of one day the weightier first', () => {
    expect(told('2026-11-23')).toEqual([
      '2026-10-01 retired old',
      '2026-09-01 checked wait',
      '2026-03-01 checked wait',
      '2026-03-01 reviewed wait',
      '2026-02-01 changed fog',
      '2026-02-01 changed fog',
      '2026-02-01 reviewed fog',
    ]);
  });

  it('is never told before its day, but on it', () => {
    expect(told('2026-12-23')).not.toContain('2026-12-24 reviewed watch');
    expect(told('2026-12-24')[0]).toBe('2026-12-24 reviewed watch');
  });

  it('is told up to a number', () => {
    expect(told('2026-11-23', 2)).toEqual(['2026-10-01 retired old', '2026-09-01 checked wait']);
  });

  it('has a name of its own each time, the same whatever else is told', () => {
    const all = namesOf(happenings(library, '2026-11-23', 99));
    expect(new Set(all).size).toBe(all.length);
    expect(all.slice(4, 6)).toEqual(['/practices/fog/#changed-2026-02-01', '/practices/fog/#changed-2026-02-01-2']);
    expect(namesOf(happenings(library, '2026-11-23', 5))).toEqual(all.slice(0, 5));
  });
});
