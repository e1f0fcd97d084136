import { describe, expect, it } from 'vitest';
import { dutiesOf } from './duties.ts';
import { entryFixture, libraryFixture } from '../library.fixture.ts';

const retired = { on: '2026-01-01', reason: 'It no longer holds.' };
const action = (text: string, fields = {}) => ({
  text,
  strength: 'stronger',
  owner: 'master',
  status: 'open',
  ...fields,
});

const library = libraryFixture([
  entryFixture('roles', 'master', { name: 'Harbour master', deputy: 'mate' }),
  entryFixture('roles', 'mate', { name: 'Mate' }),
  entryFixture('topics', 'fog'),
  entryFixture('topics', 'tides', { name: 'Tides', steward: 'mate' }),
  entryFixture('lessons', 'late', { reviewedOn: '2026-06-01' }),
  entryFixture('lessons', 'soon', { reviewedOn: '2025-06-01' }),
  entryFixture('practices', 'never'),
  entryFixture('practices', 'lent', { owner: 'mate' }),
  entryFixture('lessons', 'old', { retired, reviewedOn: '2020-01-01', actions: [action('Never mind')] }),
  entryFixture('lessons', 'busy', {
    topics: ['tides'],
    actions: [
      action('Paint the buoy'),
      action('Buy a horn', { due: '2026-12-01' }),
      action('Done already', { status: 'done', proof: 'Seen' }),
      action('For the mate', { owner: 'mate' }),
    ],
  }),
  entryFixture('communities', 'watch'),
]);

describe('what a role looks after', () => {
  const duties = dutiesOf(library, 'master');

  it('is its topics and communities', () => {
    expect(duties.topics.map(({ id }) => id)).toEqual(['fog']);
    expect(duties.communities.map(({ id }) => id)).toEqual(['watch']);
  });

  it('is every live entry it owns, by name or through the topic, due first on top', () => {
    expect(duties.owned.map(({ entry, dueOn }) => [entry.id, dueOn])).toEqual([
      ['soon', '2026-06-01'],
      ['late', '2027-06-01'],
      ['never', null],
    ]);
  });

  it('is what it promised to do and has not done', () => {
    expect(duties.actions.map(({ action: { text } }) => text)).toEqual(['Buy a horn', 'Paint the buoy']);
  });

  it('is standing in for others', () => {
    expect(duties.deputyOf).toEqual([]);
    expect(dutiesOf(library, 'mate').deputyOf.map(({ id }) => id)).toEqual(['master']);
  });

  it('is to decide about what is in doubt or came back, and to see whether changes helped', () => {
    const check = { measure: 'm', result: 0, checkedOn: '2024-05-01', verdict: 'worked' };
    const bad = { ...check, checkedOn: '2026-09-01', verdict: 'no-effect' };
    const names = ['doubted', 'again', 'proven-long-ago', 'unchecked', 'proven'];
    const busy = libraryFixture([
      entryFixture('roles', 'master'),
      entryFixture('topics', 'fog'),
      entryFixture('lessons', 'doubted', { effects: [bad] }),
      entryFixture('lessons', 'again', { effects: [{ ...bad, verdict: 'worked' }] }),
      entryFixture('lessons', 'proven-long-ago', { effects: [check] }),
      entryFixture('lessons', 'unchecked'),
      entryFixture('lessons', 'proven', { effects: [{ ...bad, verdict: 'worked' }] }),
      entryFixture('lessons', 'gone', { effects: [bad], retired }),
      entryFixture('lessons', 'lent', { effects: [bad], owner: 'mate' }),
      entryFixture('signals', 's', { kind: 'recurrence', entry: 'lessons/again', on: '2026-10-01' }),
      entryFixture('practices', 'p', {
        changes: names.map((lesson) => ({ on: '2024-03-01', lesson, was: 'Go.', now: 'Wait.', kind: 'replace' })),
      }),
    ]);
    const { decisions, effects } = dutiesOf(busy, 'master');
    expect(decisions.map(({ id }) => id)).toEqual(['again', 'doubted']);
    expect(effects.map(({ lesson, dueOn, again }) => [lesson.id, dueOn, again])).toEqual([
      ['unchecked', '2024-09-01', false],
      ['proven-long-ago', '2026-05-01', true],
    ]);
    expect(dutiesOf(busy, 'mate').decisions.map(({ id }) => id)).toEqual(['lent']);
  });

  it('may be nothing at all', () => {
    expect(Object.values(dutiesOf(library, 'cook')).flat()).toEqual([]);
  });
});
