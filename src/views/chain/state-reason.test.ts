import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '../../core/entry.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { phraseText } from '../wording/phrase.ts';
import { stateReason } from './state-reason.ts';

const effect = { measure: 'groundings', result: 0, checkedOn: '2026-09-04', verdict: 'worked' };
const change = { on: '2026-03-01', lesson: 'a', was: 'go', now: 'wait', kind: 'replace' };
const practice = entryFixture('practices', 'p', { changes: [change] });
const role = entryFixture('roles', 'master');
const topic = entryFixture('topics', 'fog');

const why = (entry: AnyEntry, ...others: AnyEntry[]) =>
  phraseText(stateReason(libraryFixture([entry, role, topic, ...others]), entry), 'en-GB');
const lesson = (fields: object) => entryFixture('lessons', 'a', { ...fields });

describe('why a lesson is in its state', () => {
  it('is told for each state of a lesson', () => {
    expect(why(lesson({}))).toBe('somebody noticed it; no role has confirmed it yet.');
    expect(why(lesson({ validated: { by: 'master', on: '2026-01-14' } }))).toBe(
      'confirmed by Harbour master on 14 January 2026; no practice has changed yet.',
    );
    expect(why(lesson({}), practice)).toBe(
      'the practice changed on 1 March 2026. Not checked here yet: Harbour master sees to it by 1 September 2026; that day has passed.',
    );
    expect(why(lesson({ effects: [effect] }), practice)).toBe(
      'the practice changed on 1 March 2026 and the check here on 4 September 2026 found that it helped.',
    );
    expect(why(lesson({ effects: [{ ...effect, verdict: 'partly' }] }), practice)).toMatch(/helped in part\.$/);
    expect(why(lesson({ effects: [{ ...effect, verdict: 'no-effect' }] }), practice)).toBe(
      'the practice changed on 1 March 2026, but the check here on 4 September 2026 saw no effect.',
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

  it('takes no check from before the last change for a proof', () => {
    const on = (...days: string[]) =>
      entryFixture('practices', 'p', { changes: days.map((day) => ({ ...change, on: day })) });
    expect(why(lesson({ effects: [effect] }), on('2026-03-01', '2026-11-01'))).toBe(
      'the practice changed on 1 November 2026. Not checked here since: Harbour master sees to it by 1 May 2027.',
    );
  });

  it('tells what others found apart, and that it was not checked here', () => {
    const study = { ...effect, where: 'Nine ports', measuredOn: '2014' };
    expect(why(lesson({ effects: [study, { ...study, measuredOn: '2016-02' }] }), practice)).toBe(
      'the practice changed on 1 March 2026. Two studies elsewhere support it. Not checked here yet: Harbour master sees to it by 1 September 2026; that day has passed.',
    );
    expect(
      why(lesson({ effects: [study, { ...study, measuredOn: '2010', verdict: 'no-effect' }] }), practice),
    ).toContain('One study elsewhere supports it; an older one does not.');
  });

  it('says which study elsewhere doubts it, and of when', () => {
    const study = { ...effect, where: 'Nine ports', measuredOn: '2014', verdict: 'worse' };
    expect(why(lesson({ effects: [study] }), practice)).toBe(
      'the practice changed on 1 March 2026, but a study elsewhere, made in 2014, found that it got worse.',
    );
  });

  it('takes the day on which a study was read for no day on which it was made', () => {
    const study = { ...effect, where: 'Nine ports', verdict: 'no-effect' };
    expect(why(lesson({ effects: [study] }))).toBe('a study elsewhere, read here on 4 September 2026, saw no effect.');
  });

  it('calls a study older only where it is', () => {
    const study = { ...effect, where: 'Nine ports', measuredOn: '2014-05-01' };
    const against = (measuredOn: string) => ({ ...study, measuredOn, verdict: 'no-effect' });
    expect(why(lesson({ effects: [against('2014-05-01'), study] }), practice)).toContain('it; another does not.');
    expect(why(lesson({ effects: [against('2014-05-01'), against('2013'), study] }), practice)).toContain(
      'it; 2 others do not.',
    );
    expect(why(lesson({ effects: [against('2012'), against('2013'), study] }), practice)).toContain(
      'it; 2 older ones do not.',
    );
  });

  it('says that it came back', () => {
    const again = (id: string) =>
      entryFixture('signals', id, { kind: 'recurrence', entry: 'lessons/a', on: '2026-10-01' });
    expect(why(lesson({ effects: [effect] }), practice, again('1'), again('2'))).toBe(
      'the practice changed on 1 March 2026, but it came back twice since the check here on 4 September 2026.',
    );
    expect(why(lesson({}), practice, again('1'), again('2'))).toMatch(/, but it came back twice since\.$/u);
  });

  it('asks to look again when the check is older than the portal allows', () => {
    const old = { ...effect, checkedOn: '2024-09-04' };
    const long = entryFixture('practices', 'p', { changes: [{ ...change, on: '2024-03-01' }] });
    expect(why(lesson({ effects: [old] }), long)).toMatch(
      / Look again: that check was good until 4 September 2026\.$/u,
    );
  });

  it('says so when nothing changed and a check saw no effect', () => {
    expect(why(lesson({ effects: [{ ...effect, verdict: 'no-effect' }] }))).toBe(
      'the check here on 4 September 2026 saw no effect.',
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
    expect(why(entryFixture('practices', 'q', { effectiveFrom: '2027-03-01' }))).toBe('in force from 1 March 2027.');
    expect(why(entryFixture('practices', 'q'))).toBe('nothing has replaced it.');
    expect(why(entryFixture('reflections', 'r'))).toBe('held on 1 May 2026.');
    const planned = { heldOn: undefined, minutes: undefined, plannedFor: '2026-12-01' };
    expect(why(entryFixture('reflections', 'r', planned))).toBe('planned for 1 December 2026.');
  });
});
