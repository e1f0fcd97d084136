import { describe, expect, it } from 'vitest';
import { chainOf } from './chain.ts';
import type { AnyEntry } from '../../core/entry.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { phraseText } from '../wording/phrase.ts';

const others: AnyEntry[] = [
  entryFixture('roles', 'master'),
  entryFixture('topics', 'fog'),
  entryFixture('reflections', 'r'),
];

const read = (fields: object, ...more: AnyEntry[]) => {
  const lesson = entryFixture('lessons', 'a', { ...fields });
  const library = libraryFixture([lesson, ...others, ...more], { settings: [{ id: 'mole', name: 'The mole' }] });
  return chainOf(library, lesson).map(({ title, done, words, verdict }) => ({
    title,
    done,
    verdict,
    words: words.map((phrase) => phraseText(phrase, 'en-GB')),
  }));
};

const change = { on: '2026-03-01', lesson: 'a', was: 'Go.', now: 'Wait.', kind: 'replace' };

describe('a chain that has only begun', () => {
  it('says what is missing and who sees to it', () => {
    expect(read({})).toEqual([
      { title: 'Noticed', done: true, words: ['Where is not written down.'] },
      { title: 'Not validated yet', done: false, words: ['Harbour master is asked to confirm it.'] },
      { title: 'No practice changed yet', done: false, words: ['Harbour master decides what changes.'] },
      { title: 'Effect not checked yet', done: false, words: ['Harbour master sees to the check.'] },
    ]);
  });

  it('says where and when it was noticed as far as that is known', () => {
    expect(read({ setting: 'mole', month: '2026-02' })[0]?.words).toEqual(['The mole, February 2026']);
    expect(read({ month: '2026-02' })[0]?.words).toEqual(['February 2026']);
    expect(read({ setting: 'elsewhere' })[0]?.words).toEqual(['elsewhere']);
  });

  it('names the open action that is due first', () => {
    const action = { text: 'Mark it.', strength: 'stronger', owner: 'master', status: 'open' };
    expect(read({ actions: [action, { ...action, due: '2026-12-01' }] })[2]?.words).toEqual([
      'Harbour master sees to it, due 1 December 2026.',
    ]);
    expect(read({ actions: [action] })[2]?.words).toEqual(['Harbour master sees to it.']);
  });

  it('still reads when nobody owns the lesson', () => {
    expect(read({ topics: ['unknown'] })[1]?.words).toEqual(['Its owner is asked to confirm it.']);
  });
});

describe('a chain with a day that is still to come', () => {
  it('is not validated before that day', () => {
    expect(read({ validated: { by: 'master', on: '2026-11-24' } })[1]?.title).toBe('Not validated yet');
  });
});

describe('a chain that is whole', () => {
  const effect = { measure: 'Groundings', baseline: 3, result: 0, checkedOn: '2026-09-04', verdict: 'worked' };

  it('leads from the reflection to the effect', () => {
    const fields = { from: 'reflections/r', validated: { by: 'master', on: '2026-01-14' }, effects: [effect] };
    expect(read(fields, entryFixture('practices', 'p', { changes: [change] }))).toEqual([
      { title: 'Reflection', done: true, words: ['A look back'] },
      { title: 'Lesson validated', done: true, words: ['By Harbour master, 14 January 2026'] },
      { title: 'Practice changed', done: true, words: ['Was: Go.', 'Now: Wait.', 'A practice, 1 March 2026'] },
      {
        title: 'Effect checked',
        done: true,
        verdict: 'worked',
        words: ['It helped, 4 September 2026', 'Groundings: 3 before, then 0'],
      },
    ]);
  });

  it('shows the latest change and counts the others', () => {
    const changes = [change, { ...change, on: '2026-05-01', was: 'Wait.', now: 'Wait longer.' }];
    expect(read({}, entryFixture('practices', 'p', { changes }))[2]?.words).toEqual([
      'Was: Wait.',
      'Now: Wait longer.',
      'A practice, 1 May 2026, and 1 more change',
    ]);
  });

  it('says since when it came back, and that an earlier check is not of what is done now', () => {
    const again = entryFixture('signals', 's', { kind: 'recurrence', entry: 'lessons/a', on: '2026-10-01' });
    const practice = entryFixture('practices', 'p', { changes: [change] });
    const early = { ...effect, checkedOn: '2026-02-01' };
    const bad = { ...effect, checkedOn: '2026-11-01', verdict: 'no-effect' };
    const last = (...effects: object[]) => read({ effects }, practice, again)[3];
    expect(last(effect)?.words.at(-1)).toBe('Came back once since the check here on 4 September 2026.');
    expect(last(bad)?.words.at(-1)).toBe('Came back once since the practice changed.');
    expect(last(early)).toMatchObject({ title: 'Effect not checked since the practice changed', done: false });
  });

  it('says who measured when it was not us, and the latest verdict', () => {
    const worse = {
      measure: 'Delays',
      result: 'as before',
      where: 'Nine ports',
      checkedOn: '2026-10-01',
      verdict: 'no-effect',
    };
    expect(read({ effects: [effect, worse] })[3]).toEqual({
      title: 'A study elsewhere doubts it',
      done: true,
      verdict: 'no-effect',
      words: ['No effect seen, 1 October 2026', 'Delays: as before', 'Measured elsewhere: Nine ports'],
    });
  });
});

describe('a chain whose practice no longer holds', () => {
  const old = entryFixture('practices', 'p', {
    changes: [change],
    retired: { on: '2026-06-01', reason: 'It took too long.' },
  });
  const lapsed = 'A practice changed on 1 March 2026 and no longer holds since 1 June 2026.';

  it('says that a practice did change, and asks again who decides', () => {
    expect(read({}, old)[2]).toEqual({
      title: 'No practice names it any more',
      done: false,
      words: [lapsed, 'Harbour master decides what changes.'],
    });
  });

  it('asks nobody once the lesson has ended as well', () => {
    expect(read({ retired: { on: '2026-11-02', reason: 'The pier is gone.' } }, old)[2]).toEqual({
      title: 'No practice names it any more',
      done: false,
      words: [lapsed],
    });
  });

  it('goes by the live practice where there is one', () => {
    const live = entryFixture('practices', 'q', { changes: [change] });
    expect(read({}, old, live)[2]?.title).toBe('Practice changed');
  });
});

describe('a chain that has ended', () => {
  const retired = { on: '2026-11-02', reason: 'The pier is gone.' };

  it('says that it no longer holds, and asks nobody for what was missing', () => {
    expect(read({ retired })).toEqual([
      { title: 'Noticed', done: true, words: ['Where is not written down.'] },
      { title: 'Never validated', done: false, words: [] },
      { title: 'No practice names it', done: false, words: [] },
      { title: 'Effect never checked', done: false, words: [] },
      { title: 'No longer holds', done: true, words: ['Since 2 November 2026', 'Nothing takes its place.'] },
    ]);
  });

  it('keeps what was done, and leads to what took its place in the end', () => {
    const effect = { measure: 'Groundings', result: 3, checkedOn: '2026-09-04', verdict: 'no-effect' };
    const chain = read(
      {
        validated: { by: 'master', on: '2026-01-14' },
        effects: [effect],
        retired: { ...retired, replacedBy: 'lessons/b' },
      },
      entryFixture('practices', 'p', { changes: [change] }),
      entryFixture('lessons', 'b', { title: 'Between', retired: { ...retired, replacedBy: 'lessons/c' } }),
      entryFixture('lessons', 'c', { title: 'Ring the bell' }),
    );
    expect(chain.map(({ title }) => title)).toEqual([
      'Noticed',
      'Lesson validated',
      'Practice changed',
      'Effect checked',
      'No longer holds',
    ]);
    expect(chain[4]?.words).toEqual(['Since 2 November 2026', 'Replaced by Ring the bell']);
  });
});
