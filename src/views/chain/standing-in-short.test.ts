import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '../../core/entry.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { phraseText } from '../wording/phrase.ts';
import { standingInShort } from './standing-in-short.ts';

const effect = { measure: 'm', result: 0, checkedOn: '2026-09-04', verdict: 'worked' };
const study = { ...effect, where: 'Nine ports', measuredOn: '2014' };
const change = { on: '2024-03-01', lesson: 'a', was: 'Go.', now: 'Wait.', kind: 'replace' };
const practice = entryFixture('practices', 'p', { changes: [change] });
const told = (fields: object, ...others: AnyEntry[]) => {
  const lesson = entryFixture('lessons', 'a', { ...fields });
  return phraseText(standingInShort(libraryFixture([lesson, ...others]), lesson), 'en-GB');
};

describe('the standing of a lesson in short', () => {
  it('says what a check here found, and when to look again', () => {
    expect(told({ effects: [effect] }, practice)).toBe('It helped here, 4 September 2026');
    expect(told({ effects: [{ ...effect, checkedOn: '2024-09-04' }] }, practice)).toBe(
      'It helped here, 4 September 2024; look again',
    );
  });

  it('never takes what others found for a proof', () => {
    expect(told({ effects: [study] }, practice)).toBe('One study elsewhere supports it. Not checked here yet');
    expect(told({}, practice)).toBe('Not checked here yet');
    expect(told({ effects: [{ ...effect, checkedOn: '2023-09-04' }] }, practice)).toBe(
      'Not checked here since the practice changed',
    );
  });

  it('says why it is in doubt', () => {
    expect(told({ effects: [{ ...study, verdict: 'worse' }] })).toBe('It got worse elsewhere, 2014');
    expect(told({ effects: [{ ...effect, verdict: 'no-effect' }] }, practice)).toBe('No effect seen, 4 September 2026');
    const again = (id: string) =>
      entryFixture('signals', id, { kind: 'recurrence', entry: 'lessons/a', on: '2026-10-01' });
    expect(told({}, practice, again('1'), again('2'))).toBe('Came back twice since the practice changed');
    expect(told({ effects: [effect] }, practice, again('1'), again('2'))).toBe(
      'Came back twice since the check here on 4 September 2026',
    );
  });

  it('says of a practice how many lessons behind it are in doubt', () => {
    const of = (...verdicts: string[]) => {
      const lessons = verdicts.map((verdict, index) =>
        entryFixture('lessons', String(index), { effects: [{ ...effect, verdict }] }),
      );
      const changes = verdicts.map((_, index) => ({ ...change, lesson: String(index) }));
      const changed = entryFixture('practices', 'p', { changes });
      return phraseText(standingInShort(libraryFixture([...lessons, changed]), changed), 'en-GB');
    };
    expect(of('worked')).toBe('');
    expect(of('worked', 'worse')).toBe('A lesson behind it is contested');
    expect(of('no-effect', 'worse')).toBe('2 lessons behind it are contested');
  });

  it('says nothing where no practice changed and nobody doubts, or where nothing holds any more', () => {
    expect(told({ effects: [effect] })).toBe('');
    expect(told({ effects: [effect], retired: { on: '2026-10-01', reason: 'r' } }, practice)).toBe('');
    expect(phraseText(standingInShort(libraryFixture([practice]), practice), 'en-GB')).toBe('');
  });
});
