import { describe, expect, it } from 'vitest';
import { lessonsFrom } from './came-of.ts';
import { chainAfterwards } from './chain-afterwards.ts';
import type { AnyEntry, Entry } from '../../core/entry.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { phraseText } from '../wording/phrase.ts';

const signal = (id: string, kind: string, on: string) => entryFixture('signals', id, { kind, entry: 'lessons/a', on });
const told = (lesson: Entry<'lessons'>, ...others: AnyEntry[]) =>
  chainAfterwards(
    libraryFixture([lesson, entryFixture('topics', 'fog'), entryFixture('roles', 'master'), ...others]),
    lesson,
  ).map((phrase) => phraseText(phrase, 'en-GB'));
const lesson = entryFixture('lessons', 'a');
const doubted = entryFixture('lessons', 'a', {
  effects: [{ measure: 'm', result: 0, checkedOn: '2026-09-04', verdict: 'no-effect' }],
});

describe('what follows the chain', () => {
  it('says when nobody has told that they used it', () => {
    expect(told(lesson)).toEqual(['Nobody has told yet that they used it.']);
    expect(told(lesson, signal('1', 'recurrence', '2026-05-01'))).toEqual([
      'Happened again once. Nobody has told yet that they used it.',
    ]);
  });

  it('waits for no answer to a lesson that no longer holds', () => {
    const gone = entryFixture('lessons', 'a', { retired: { on: '2026-11-02', reason: 'The pier is gone.' } });
    const again = [signal('1', 'recurrence', '2026-05-01'), signal('2', 'recurrence', '2026-06-01')];
    expect(told(gone, ...again)).toEqual(['Happened again twice. Nobody said that they used it.']);
  });

  it('counts what readers told, with the day of the last use', () => {
    expect(told(lesson, signal('1', 'reuse', '2026-05-01'), signal('2', 'reuse', '2026-06-01'))).toEqual([
      'Used twice. Last used on 1 June 2026.',
    ]);
  });

  it('opens a lesson again that a check put in doubt, and says who decides', () => {
    expect(told(doubted)[0]).toBe(
      'The lesson is open again: Harbour master decides what to try next, or what to give up.',
    );
  });

  it('asks the owner to decide when it keeps happening and no practice has changed', () => {
    const again = [signal('1', 'recurrence', '2026-05-01'), signal('2', 'recurrence', '2026-06-01')];
    expect(told(lesson, ...again)[0]).toBe(
      'It happened again twice and no practice has changed. Harbour master is asked to decide.',
    );
    const practice = entryFixture('practices', 'p', {
      changes: [{ on: '2026-07-01', lesson: 'a', was: 'Go.', now: 'Wait.', kind: 'start' }],
    });
    expect(told(lesson, ...again, practice)).toEqual(['Happened again twice. Nobody has told yet that they used it.']);
    const old = entryFixture('practices', 'p', {
      changes: practice.data.changes,
      retired: { on: '2026-08-01', reason: 'Too slow.' },
    });
    expect(told(lesson, ...again, old)[0]).toBe(
      'It happened again twice and the practice that changed no longer holds. Harbour master is asked to decide.',
    );
  });
});

describe('what came of a reflection or a case', () => {
  it('is the lessons drawn from it, those that came furthest first', () => {
    const from = { from: 'reflections/r' };
    const library = libraryFixture([
      entryFixture('reflections', 'r'),
      entryFixture('lessons', 'a', from),
      entryFixture('lessons', 'b', { ...from, validated: { by: 'master', on: '2026-05-01' } }),
      entryFixture('lessons', 'c'),
      entryFixture('signals', 's', { entry: 'reflections/r' }),
    ]);
    expect(lessonsFrom(library, library.byKey.get('reflections/r') as AnyEntry).map(({ id }) => id)).toEqual([
      'b',
      'a',
    ]);
  });
});
