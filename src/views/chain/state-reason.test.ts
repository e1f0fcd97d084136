import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '../../core/entry.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { phraseText } from '../wording/phrase.ts';
import { stateReason } from './state-reason.ts';

const effect = { measure: 'groundings', result: 0, checkedOn: '2026-09-04', verdict: 'worked' };
const change = { on: '2026-03-01', lesson: 'a', was: 'go', now: 'wait', kind: 'replace' };
const practice = entryFixture('practices', 'p', { changes: [change] });
const role = entryFixture('roles', 'master');

const why = (entry: AnyEntry, ...others: AnyEntry[]) =>
  phraseText(stateReason(libraryFixture([entry, role, ...others]), entry), 'en-GB');
const lesson = (fields: object) => entryFixture('lessons', 'a', { ...fields });

describe('why a lesson is in its state', () => {
  it('is told for each state of a lesson', () => {
    expect(why(lesson({}))).toBe('somebody noticed it; no role has confirmed it yet.');
    expect(why(lesson({ validated: { by: 'master', on: '2026-01-14' } }))).toBe(
      'confirmed by Harbour master on 14 January 2026; no practice has changed yet.',
    );
    expect(why(lesson({}), practice)).toBe(
      'the practice changed on 1 March 2026; nobody has checked yet whether it helped.',
    );
    expect(why(lesson({ effects: [effect] }), practice)).toBe(
      'the practice changed on 1 March 2026 and the check on 4 September 2026 found that it helped.',
    );
    expect(why(lesson({ effects: [{ ...effect, verdict: 'partly' }] }), practice)).toMatch(/helped in part\.$/);
    expect(why(lesson({ effects: [{ ...effect, verdict: 'no-effect' }] }), practice)).toBe(
      'the practice changed on 1 March 2026, but the check on 4 September 2026 saw no effect.',
    );
  });

  it('does not deny a practice that changed and was retired since', () => {
    const old = entryFixture('practices', 'p', {
      changes: [change],
      retired: { on: '2026-06-01', reason: 'Too slow.' },
    });
    expect(why(lesson({ validated: { by: 'master', on: '2026-01-14' } }), old)).toBe(
      'confirmed by Harbour master on 14 January 2026; the practice that changed no longer holds.',
    );
  });

  it('tells of the change that the check could have seen, and says so when there was none yet', () => {
    const on = (...days: string[]) =>
      entryFixture('practices', 'p', { changes: days.map((day) => ({ ...change, on: day })) });
    expect(why(lesson({ effects: [effect] }), on('2026-03-01', '2026-11-01'))).toBe(
      'the practice changed on 1 March 2026 and the check on 4 September 2026 found that it helped.',
    );
    expect(why(lesson({ effects: [effect] }), on('2026-10-01', '2026-11-01'))).toBe(
      'the practice changed on 1 October 2026 and the check on 4 September 2026, before that, found that it helped.',
    );
    expect(why(lesson({ effects: [{ ...effect, where: 'Nine ports' }] }), on('2026-10-01'))).toBe(
      'the practice changed on 1 October 2026 and the check on 4 September 2026, before that, measured elsewhere, found that it helped.',
    );
  });

  it('says so when nothing changed and a check saw no effect', () => {
    expect(why(lesson({ effects: [{ ...effect, verdict: 'no-effect' }] }))).toBe(
      'the check on 4 September 2026 saw no effect.',
    );
  });

  it('says so when it was not measured here', () => {
    expect(why(lesson({ effects: [{ ...effect, where: 'nine other ports' }] }), practice)).toContain(
      'the check on 4 September 2026, measured elsewhere, found',
    );
  });

  it('gives the day and the reason of a retirement', () => {
    expect(why(lesson({ retired: { on: '2026-04-20', reason: 'The mole is gone.' } }))).toBe(
      'since 20 April 2026. The mole is gone.',
    );
  });
});

describe('why another entry is current', () => {
  it('is told by what its collection knows', () => {
    expect(why(entryFixture('practices', 'q', { effectiveFrom: '2026-03-01' }))).toBe('in force since 1 March 2026.');
    expect(why(entryFixture('practices', 'q'))).toBe('nothing has replaced it.');
    expect(why(entryFixture('reflections', 'r'))).toBe('held on 1 May 2026.');
    const planned = { heldOn: undefined, minutes: undefined, plannedFor: '2026-12-01' };
    expect(why(entryFixture('reflections', 'r', planned))).toBe('planned for 1 December 2026.');
  });
});
