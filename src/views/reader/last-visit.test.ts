import { describe, expect, it } from 'vitest';
import { isNewSince, noteVisit, readVisits, writeVisits } from './last-visit.ts';

describe('the last visit', () => {
  it('is unknown on the first, and the day of the first on the second', () => {
    const first = noteVisit(null, '2026-11-20');
    expect(first).toEqual({ latest: '2026-11-20', before: null });
    expect(noteVisit(first, '2026-11-23')).toEqual({ latest: '2026-11-23', before: '2026-11-20' });
  });

  it('stays what it was when somebody comes back on the same day', () => {
    const visits = { latest: '2026-11-23', before: '2026-11-20' };
    expect(noteVisit(visits, '2026-11-23')).toEqual(visits);
  });

  it('starts again when the clock was set back', () => {
    expect(noteVisit({ latest: '2027-01-01', before: '2026-11-20' }, '2026-11-23')).toEqual({
      latest: '2026-11-23',
      before: null,
    });
  });

  it.each([
    { latest: '2026-11-23', before: null },
    { latest: '2026-11-23', before: '2026-11-20' },
  ])('is read back as it was stored', (visits) => {
    expect(readVisits(writeVisits(visits))).toEqual(visits);
  });

  it.each([null, '', 'yesterday', '2026-11-23T10:00'])('is unknown when what is stored is %j', (stored) => {
    expect(readVisits(stored)).toBeNull();
  });

  it('counts what is dated on the day itself, which may have come after it', () => {
    expect(['2026-11-19', '2026-11-20', '2026-11-21'].map((on) => isNewSince(on, '2026-11-20'))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
