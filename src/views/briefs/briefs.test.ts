import { describe, expect, it } from 'vitest';
import { briefHolds, briefName, briefsOf } from './briefs.ts';
import { briefSheet } from './brief-sheet.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';

const portal = {
  settings: [
    { id: 'bridge', name: 'Bridge' },
    { id: 'quay', name: 'Quay' },
    { id: 'role', name: 'Role play' },
  ],
  phases: [
    { id: 'depart', name: 'Depart' },
    { id: 'arrive', name: 'Arrive' },
  ],
};
const effect = (verdict: string) => ({ effects: [{ measure: 'm', result: 0, checkedOn: '2026-09-04', verdict }] });
const changes = [{ on: '2026-03-01', lesson: 'learned', was: 'Go.', now: 'Wait.', kind: 'replace' }];

const library = libraryFixture(
  [
    entryFixture('practices', 'lookout', { setting: 'bridge', phases: ['depart'], changes, owner: 'mate' }),
    entryFixture('practices', 'logbook', { phases: ['depart'] }),
    entryFixture('practices', 'old', {
      setting: 'bridge',
      phases: ['arrive'],
      retired: { on: '2026-01-01', reason: 'r' },
    }),
    entryFixture('lessons', 'learned', { setting: 'bridge', phases: ['depart'], ...effect('worked') }),
    entryFixture('lessons', 'doubt', { setting: 'bridge', ...effect('no-effect') }),
    entryFixture('lessons', 'noticed', { setting: 'bridge' }),
    entryFixture('lessons', 'played', { setting: 'role' }),
    entryFixture('topics', 'fog'),
    entryFixture('roles', 'master', { name: 'Harbour master', deputy: 'mate' }),
    entryFixture('roles', 'mate', { name: 'First mate' }),
    entryFixture('roles', 'cook', { name: 'Cook' }),
  ],
  portal,
);
const briefs = briefsOf(library);
const brief = (path: string) => briefs.find((each) => each.path === path);

describe('briefs', () => {
  it('exist for each setting, phase, both together and role that hold something live, and for nothing else', () => {
    expect(briefs.map((each) => [each.path, briefName(each)])).toEqual([
      ['/briefs/bridge/', 'Bridge'],
      ['/briefs/bridge/depart/', 'Bridge, depart'],
      ['/briefs/setting/role/', 'Role play'],
      ['/briefs/phase/depart/', 'Depart'],
      ['/briefs/role/mate/', 'First mate'],
      ['/briefs/role/master/', 'Harbour master'],
    ]);
  });

  it('say what they hold', () => {
    expect(briefs.map(briefHolds)).toEqual([
      '3 lessons, 1 practice',
      '1 lesson, 1 practice',
      '1 lesson',
      '1 lesson, 2 practices',
      '1 practice',
      '4 lessons, 1 practice',
    ]);
  });

  it('hold the live practices and lessons of a setting, what a check put in doubt last', () => {
    expect(brief('/briefs/bridge/')?.practices.map(({ id }) => id)).toEqual(['lookout']);
    expect(brief('/briefs/bridge/')?.lessons.map(({ id }) => id)).toEqual(['learned', 'noticed', 'doubt']);
  });

  it('of a phase begin with what holds everywhere', () => {
    expect(brief('/briefs/phase/depart/')?.practices.map(({ id }) => id)).toEqual(['logbook', 'lookout']);
  });

  it('say whom to ask: the role with most of the pages first, and for a role itself and its deputy', () => {
    expect(brief('/briefs/bridge/')?.ask.map(({ id }) => id)).toEqual(['master', 'mate']);
    expect(brief('/briefs/role/master/')?.ask.map(({ id }) => id)).toEqual(['master', 'mate']);
    expect(brief('/briefs/role/mate/')?.ask.map(({ id }) => id)).toEqual(['mate']);
  });
});

describe('the printed page of a brief', () => {
  const long = (count: number) => ({
    practices: Array.from({ length: count }, (_, index) =>
      entryFixture('practices', `p${index}`, { do: ['x'.repeat(200), 'y'.repeat(200)] }),
    ),
    lessons: Array.from({ length: count }, (_, index) =>
      entryFixture('lessons', `l${index}`, { summary: 'z'.repeat(400) }),
    ),
    ask: entriesOf(6),
  });
  const entriesOf = (count: number) => Array.from({ length: count }, (_, index) => entryFixture('roles', `r${index}`));

  it('holds everything when it fits', () => {
    expect(briefSheet({ ...long(2), ask: entriesOf(1) })).toEqual({ practices: 2, lessons: 2, ask: 1 });
    expect(briefSheet({ practices: [], lessons: [], ask: [] })).toEqual({ practices: 0, lessons: 0, ask: 0 });
  });

  it('takes from both lists in turn until it is full', () => {
    const { practices, lessons, ask } = briefSheet(long(20));
    expect(practices).toBeGreaterThan(2);
    expect(Math.abs(practices - lessons)).toBeLessThanOrEqual(1);
    expect(practices + lessons).toBeLessThan(12);
    expect(ask).toBe(4);
  });

  it('gives the room of a short list to the long one', () => {
    expect(briefSheet({ ...long(20), practices: [] }).lessons).toBeGreaterThan(briefSheet(long(20)).lessons);
  });
});
