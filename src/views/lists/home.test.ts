import { describe, expect, it } from 'vitest';
import { dueForReview, latelyAdded, lessonsDecided, tallyOf } from './home.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';

const today = '2026-11-23';
const effect = { measure: 'm', result: 0, checkedOn: '2026-09-04', verdict: 'worked' };
const change = { on: '2026-03-01', lesson: 'a', was: 'Go.', now: 'Wait.', kind: 'replace' };

const library = libraryFixture([
  entryFixture('lessons', 'a', { effects: [effect], summary: 'When it is foggy, wait, because nobody sees.' }),
  entryFixture('lessons', 'b', { effects: [{ ...effect, checkedOn: '2026-10-01' }] }),
  entryFixture('lessons', 'c', { effects: [{ ...effect, verdict: 'no-effect' }] }),
  entryFixture('lessons', 'd', { reviewedOn: '2026-11-01' }),
  entryFixture('lessons', 'e', { reviewedOn: '2025-10-01' }),
  entryFixture('lessons', 'f', {
    title: 'Sound the horn',
    retired: { on: '2026-05-01', reason: 'Nobody hears it.', replacedBy: 'lessons/d' },
  }),
  entryFixture('lessons', 'g', { title: 'Row', retired: { on: '2026-04-01', reason: 'Engines came.' } }),
  entryFixture('practices', 'p', {
    changes: [
      change,
      { ...change, on: '2026-04-01', lesson: 'b', kind: 'start' },
      { ...change, on: '2027-01-01', kind: 'stop' },
      { ...change, on: '2026-02-01', lesson: 'unknown' },
    ],
  }),
]);

describe('the tally of lessons', () => {
  it('counts each lesson where it stands', () => {
    expect(Object.fromEntries(tallyOf(library))).toEqual({
      learned: 2,
      contested: 1,
      identified: 2,
      superseded: 1,
      retired: 1,
    });
    expect(tallyOf(libraryFixture([])).size).toBe(0);
  });
});

describe('lessons that are proven or in doubt', () => {
  it('come with what was decided last first', () => {
    expect(lessonsDecided(library, 'proven').map(({ id }) => id)).toEqual(['b', 'a']);
    expect(lessonsDecided(library, 'doubt').map(({ id }) => id)).toEqual(['c']);
  });
});

describe('what was noted lately', () => {
  it('is live, past and not left out', () => {
    const shown = new Set(library.entries.filter(({ id }) => id === 'b'));
    expect(latelyAdded(library, today, shown).map(({ id }) => id)).toEqual(['d', 'a', 'c', 'e']);
  });
});

describe('what is due for review', () => {
  it('is overdue or due soon, the longest overdue first', () => {
    const due = dueForReview(
      libraryFixture([
        entryFixture('lessons', 'soon', { reviewedOn: '2025-12-01' }),
        entryFixture('lessons', 'late', { reviewedOn: '2025-10-01' }),
        entryFixture('lessons', 'fresh', { reviewedOn: '2026-10-01' }),
        entryFixture('lessons', 'never'),
      ]),
      today,
    );
    expect(due.map(({ entry, on, overdue }) => [entry.id, on, overdue])).toEqual([
      ['late', '2026-10-01', true],
      ['soon', '2026-12-01', false],
    ]);
  });
});
