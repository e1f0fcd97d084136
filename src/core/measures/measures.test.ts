import { describe, expect, it } from 'vitest';
import type { ContentHistory } from './history.ts';
import { entryFixture, libraryFixture } from '../library.fixture.ts';
import { measuresOf } from './measures.ts';
import { measuresCsv, measuresJson } from './measures-as-text.ts';
import { median, percent } from './measure.ts';

const change = (lesson: string, on: string) => ({ on, lesson, was: 'a', now: 'b', kind: 'replace' });
const effect = (verdict: string) => ({ measure: 'm', result: '1', checkedOn: '2026-05-01', verdict });
const action = (fields: object) => ({
  text: 'Do it',
  strength: 'stronger',
  owner: 'master',
  status: 'open',
  ...fields,
});
const signal = (id: string, kind: string, entry: string, on = '2026-06-01') =>
  entryFixture('signals', id, { kind, entry, on });

const published = (written: string, day: string, oneMoment = false) => ({ written, published: day, oneMoment });
const history: ContentHistory = {
  changed: new Map(),
  publications: new Map([
    ['lessons/learned.mdx', published('2026-01-01', '2026-01-08')],
    ['lessons/gone.mdx', published('2026-01-02', '2026-01-01')],
    ['lessons/again.mdx', published('2025-01-01', '2025-04-01')],
    ['practices/way.mdx', published('2026-01-01', '2026-01-01', true)],
    ['topics/fog.yaml', published('2025-01-01', '2026-01-01')],
    ['lessons/deleted-since.mdx', published('2025-01-01', '2026-01-01')],
  ]),
  contributors: [
    { year: '2025', fresh: 3, returning: 0 },
    { year: '2026', fresh: 0, returning: 1 },
  ],
};

const library = libraryFixture([
  entryFixture('roles', 'master', { name: 'Harbour master' }),
  entryFixture('topics', 'fog', { name: 'Fog' }),
  entryFixture('topics', 'tides', { name: 'Tides' }),
  entryFixture('lessons', 'learned', {
    validated: { by: 'master', on: '2026-01-01' },
    effects: [effect('worked')],
    reviewedOn: '2026-06-01',
    outcome: 'failure',
  }),
  entryFixture('lessons', 'doubted', { validated: { by: 'master', on: '2026-01-01' }, effects: [effect('no-effect')] }),
  entryFixture('lessons', 'again', {
    actions: [action({ due: '2026-01-01' }), action({ status: 'done', proof: 'p' }), action({ due: '2027-01-01' })],
  }),
  entryFixture('lessons', 'gone', {
    retired: { on: '2026-01-01', reason: 'r' },
    actions: [action({ due: '2026-01-01' })],
  }),
  entryFixture('case-studies', 'told', { outcome: 'mixed', reviewedOn: '2020-01-01' }),
  entryFixture('practices', 'way', { changes: [change('learned', '2026-03-02'), change('doubted', '2025-03-02')] }),
  entryFixture('reflections', 'one', { heldOn: '2026-02-01', minutes: 45 }),
  entryFixture('reflections', 'two', { heldOn: '2026-03-01', minutes: 30 }),
  entryFixture('reflections', 'planned', { heldOn: undefined, minutes: undefined, plannedFor: '2027-01-01' }),
  signal('s1', 'recurrence', 'lessons/again'),
  signal('s2', 'recurrence', 'lessons/again', '2026-07-01'),
  signal('s3', 'recurrence', 'lessons/learned'),
  signal('s4', 'reuse', 'practices/way'),
]);
const measures = measuresOf(library, '2026-11-23', history);
const figures = (id: string) =>
  Object.fromEntries(
    (measures.find((measure) => measure.id === id)?.figures ?? []).map(({ label, value }) => [label, value]),
  );
const inShort = (id: string) => measures.find((measure) => measure.id === id)?.inShort;

describe('measures', () => {
  it('count live lessons by state', () => {
    expect(figures('how-far-lessons-have-come')).toEqual({
      Identified: 1,
      Validated: 0,
      'Practice changed': 0,
      Learned: 1,
      Contested: 1,
    });
    expect(inShort('how-far-lessons-have-come')).toBe('2 of 3 lessons changed a practice: 67 %.');
  });
  it('count days only from a lesson that was confirmed before the change', () => {
    expect(figures('days-to-a-changed-practice')).toEqual({
      'Under 30 days': 0,
      '30 to 89 days': 1,
      '90 to 179 days': 0,
      '180 days and more': 0,
    });
    expect(inShort('days-to-a-changed-practice')).toBe('Half of them took 60 days or less.');
  });
  it('count the latest verdicts', () => {
    expect(figures('did-it-help')).toEqual({
      'It helped': 1,
      'It helped in part': 0,
      'Nothing got worse': 0,
      'No effect seen': 1,
      'It got worse': 0,
      'Not checked here yet': 1,
    });
  });
  it('count actions of live lessons, overdue from the day after', () => {
    expect(figures('what-was-promised')).toEqual({ Open: 2, Done: 1, Dropped: 0, Overdue: 1 });
  });
  it('cover counts under five by role', () => expect(figures('overdue-by-role')).toEqual({ 'Harbour master': null }));
  it('show counts of five and more by role', () => {
    const many = libraryFixture([
      entryFixture('roles', 'master', { name: 'Harbour master' }),
      entryFixture('lessons', 'busy', { actions: Array.from({ length: 5 }, () => action({ due: '2026-01-01' })) }),
    ]);
    expect(measuresOf(many, '2026-11-23', history).find(({ id }) => id === 'overdue-by-role')?.figures).toMatchObject([
      { label: 'Harbour master', value: 5, entries: [{ id: 'busy' }] },
    ]);
  });
  it('tell recurrences before and after a change, and what waits for a decision', () => {
    expect(figures('what-happened-again')).toEqual({
      'Before a practice changed': 2,
      'After a practice changed': 1,
      // One that no practice names, and one that came back although the practice had changed.
      'Lessons to decide about': 2,
    });
  });
  it('tell freshness of live pages', () => {
    expect(figures('how-fresh')).toEqual({
      'Reviewed in time': 1,
      'Due within 60 days': 0,
      Overdue: 1,
      // Two lessons, a practice and three reflections; what is retired is not counted.
      'Never reviewed': 6,
    });
    expect(inShort('how-fresh')).toBe('13 % were reviewed in time.');
  });
  it('count pages once in each of their topics', () =>
    expect(figures('what-topics-hold')).toEqual({ Fog: 8, Tides: 0 }));
  it('sum the minutes of reflections that were held', () => {
    expect(figures('time-to-reflect')).toEqual({ '2026': 75 });
    expect(inShort('time-to-reflect')).toBe('2 reflections, 75 minutes in all.');
  });
  it('count days from first written to published, of pages that Git holds', () => {
    expect(figures('days-to-publish')).toEqual({
      // Clocks differ: published the day before it was written is published at once.
      'Under 7 days': 1,
      '7 to 29 days': 1,
      '30 to 89 days': 0,
      '90 days and more': 1,
      'Not known': 1,
    });
    expect(inShort('days-to-publish')).toBe('Half of those that can be known took 7 days or less.');
  });
  it('say so when Git keeps one moment for every page', () => {
    const publications = new Map([['lessons/learned.mdx', published('2026-01-01', '2026-01-01', true)]]);
    const measure = measuresOf(library, '2026-11-23', { ...history, publications }).find(
      ({ id }) => id === 'days-to-publish',
    );
    expect(measure?.figures.map(({ value }) => value)).toEqual([0, 0, 0, 0, 1]);
    expect(measure?.inShort).toBe('Git does not keep how long any of these pages waited.');
  });
  it('count who contributes by year, and lead to nobody', () => {
    expect(figures('who-contributes')).toEqual({
      '2025, new': 3,
      '2025, returning': 0,
      '2026, new': 0,
      '2026, returning': 1,
    });
    expect(inShort('who-contributes')).toBe('1 person contributed in 2026, 0 for the first time.');
    expect(measures.find(({ id }) => id === 'who-contributes')?.figures.flatMap(({ entries }) => entries)).toEqual([]);
  });
  it('say why nothing can be counted from a history that is not there', () => {
    const without = measuresOf(library, '2026-11-23', { unknown: 'No Git.' });
    expect(without.filter(({ unknown }) => unknown !== undefined)).toMatchObject([
      { id: 'days-to-publish', figures: [], inShort: null, unknown: 'No Git.' },
      { id: 'who-contributes', figures: [], inShort: null, unknown: 'No Git.' },
    ]);
    expect(without).toHaveLength(measures.length);
  });
  it('say nothing about an empty library', () => {
    for (const measure of measuresOf(libraryFixture([]), '2026-11-23', { ...history, contributors: [] }))
      expect([measure.id, measure.inShort]).toEqual([measure.id, null]);
  });
  it('show the entries behind each count', () => {
    for (const { figures: shown, unit } of measures) {
      for (const { value, entries } of shown)
        if (unit === 'lessons' || unit === 'pages') expect(entries).toHaveLength(value ?? 0);
    }
  });
});

describe('measures as files', () => {
  it('are a table that a spreadsheet opens as text and numbers', () => {
    const csv = measuresCsv([
      {
        id: 'm',
        title: 'A, "b"',
        definition: '',
        unit: 'pages',
        inShort: null,
        figures: [
          { label: '=1+1', value: 3, entries: [] },
          { label: 'x', value: null, entries: [] },
        ],
      },
    ]);
    expect(csv).toBe('\uFEFFmeasure,figure,value,unit\r\n"A, ""b""",\'=1+1,3,pages\r\n"A, ""b""",x,,pages\r\n');
  });
  it('say in a row of its own what cannot be counted, and why', () => {
    const missing = {
      id: 'm',
      title: 'M',
      definition: 'd',
      unit: 'days',
      inShort: null,
      figures: [],
      unknown: 'No Git.',
    };
    expect(measuresCsv([missing])).toBe('\uFEFFmeasure,figure,value,unit\r\nM,No Git.,,days\r\n');
    expect(measuresJson([missing], '2026-11-23', String).measures).toEqual([missing]);
  });
  it('are JSON with the addresses of what was counted', () => {
    const json = measuresJson(measures, '2026-11-23', (path) => `https://a.example${path}`);
    expect(json.measures[0]?.figures[3]).toEqual({
      label: 'Learned',
      value: 1,
      entries: ['https://a.example/lessons/learned/'],
    });
  });
});

describe('the middle', () => {
  it.each([
    [[], null],
    [[3], 3],
    [[1, 9, 2], 2],
    [[1, 2, 3, 10], 2.5],
  ])('of %j is %s', (values, middle) => expect(median(values)).toBe(middle));
  it('and a share of nothing is nothing', () => expect([percent(1, 0), percent(1, 3)]).toEqual([null, 33]));
});
