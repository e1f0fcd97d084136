import { describe, expect, it } from 'vitest';
import type { AnyEntry, Entry } from '../../core/entry.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { hasTurns, practiceChanges, turnsOf } from './turns.ts';

const today = '2026-11-23';
const change = { on: '2026-03-01', lesson: 'wait', was: 'Go.', now: 'Wait.', kind: 'replace' };

/** The same entry with headings read from its text. */
const withHeadings = <E extends AnyEntry>(entry: E): E => ({
  ...entry,
  prose: entry.prose && {
    ...entry.prose,
    headings: [...entry.prose.html.matchAll(/<h2 id="([^"]*)">(.*?)<\/h2>/g)].map(([, id, text]) => ({
      depth: 2,
      id,
      text,
    })),
  },
});

const why = (words: string) => `<h2 id="why">Why it made sense at the time</h2><p>${words}</p>`;
const wait = withHeadings(
  entryFixture(
    'lessons',
    'wait',
    { summary: 'When it is foggy, wait, because nobody sees.', topics: ['fog', 'tide'] },
    why('Time was short.'),
  ),
);
const pilotage = entryFixture('practices', 'pilotage', { changes: [change], owner: 'pilot' });
const role = entryFixture('roles', 'master');
const fog = entryFixture('topics', 'fog');
const retired = (fields: object, extra: object = {}, html = ''): Entry<'practices'> =>
  withHeadings(
    entryFixture(
      'practices',
      'go',
      { title: 'Go at once', retired: { on: '2026-03-01', reason: 'Two ships met.', ...fields }, ...extra },
      html,
    ),
  );

describe('changes of practices', () => {
  it('are told newest first; nothing that is still to come, and nothing of a practice that no longer holds', () => {
    const library = libraryFixture([
      wait,
      entryFixture('practices', 'p', {
        changes: [
          change,
          { ...change, on: '2026-04-01', kind: 'start' },
          { ...change, on: '2027-01-01' },
          { ...change, on: '2026-02-01', lesson: 'unknown' },
        ],
      }),
      entryFixture('practices', 'q', {
        changes: [{ ...change, on: '2026-05-01' }],
        retired: { on: '2026-06-01', reason: 'r' },
      }),
    ]);
    expect(practiceChanges(library, today).map(({ change: { on }, lesson }) => [on, lesson?.id])).toEqual([
      ['2026-04-01', 'wait'],
      ['2026-03-01', 'wait'],
      ['2026-02-01', undefined],
    ]);
  });
});

describe('what is no longer done', () => {
  it('tells a change with both wordings, the reason of the lesson, and why it made sense at the time', () => {
    expect(turnsOf(libraryFixture([wait, pilotage, role, fog]), today)).toMatchObject([
      {
        on: '2026-03-01',
        was: 'Go.',
        now: 'Wait.',
        because: ['nobody sees.'],
        whyWeDid: ['Time was short.'],
        practice: { id: 'pilotage' },
        lesson: { id: 'wait' },
        before: [],
        topics: ['fog', 'tide'],
        owner: 'pilot',
      },
    ]);
  });

  it('leaves out what was only started', () => {
    const started = entryFixture('practices', 'p', { changes: [{ ...change, kind: 'start' }] });
    expect(turnsOf(libraryFixture([wait, started]), today)).toEqual([]);
  });

  it('says when nobody wrote down why, instead of leaving it out', () => {
    const silent = entryFixture('lessons', 'wait', { summary: 'Wait in fog.' });
    expect(turnsOf(libraryFixture([silent, pilotage]), today)).toMatchObject([
      { whyWeDid: null, because: ['Wait in fog.'] },
    ]);
  });

  it('tells a page that no longer holds, with what took its place or that nothing did', () => {
    const replaced = entryFixture('lessons', 'horn', {
      title: 'Sound the horn',
      retired: { on: '2026-05-01', reason: 'Nobody hears it.', replacedBy: 'lessons/wait' },
    });
    const ended = entryFixture('lessons', 'row', {
      title: 'Row',
      retired: { on: '2026-04-01', reason: 'Engines came.' },
    });
    expect(turnsOf(libraryFixture([wait, replaced, ended, role, fog]), today)).toMatchObject([
      {
        was: 'Sound the horn',
        now: 'A lesson',
        because: ['Nobody hears it.'],
        entry: { id: 'wait' },
        before: [{ id: 'horn' }],
        owner: 'master',
      },
      {
        was: 'Row',
        now: null,
        because: ['Engines came.'],
        entry: { id: 'row' },
        practice: undefined,
        lesson: undefined,
      },
    ]);
  });

  it('tells a page that such a change retired together with the change, and its own words on why come first', () => {
    const library = libraryFixture([
      wait,
      pilotage,
      retired({ replacedBy: 'practices/pilotage' }, {}, why('Owners pressed.')),
    ]);
    expect(turnsOf(library, today)).toMatchObject([
      {
        was: 'Go.',
        because: ['nobody sees.', 'Two ships met.'],
        whyWeDid: ['Owners pressed.'],
        before: [{ id: 'go' }],
      },
    ]);
  });

  it('knows such a page too when it only links to the lesson', () => {
    const linking = retired({}, {}, '<p><a href="/lessons/wait">Read this</a></p>');
    expect(turnsOf(libraryFixture([wait, pilotage, linking]), today)).toHaveLength(1);
  });

  it('keeps a page apart that ended on another day or names neither', () => {
    expect(
      turnsOf(libraryFixture([wait, pilotage, retired({ on: '2026-03-02', replacedBy: 'practices/pilotage' })]), today),
    ).toHaveLength(2);
    expect(turnsOf(libraryFixture([wait, pilotage, retired({})]), today)).toHaveLength(2);
  });

  it('says nothing of what is dated later', () => {
    expect(turnsOf(libraryFixture([wait, pilotage]), '2026-02-28')).toEqual([]);
  });

  it.each([
    [[pilotage], true],
    [[retired({})], true],
    [[wait, entryFixture('practices', 'p', { changes: [{ ...change, kind: 'start' }] })], false],
    [
      [entryFixture('practices', 'p', { changes: [{ ...change, on: '2027-01-01' }] }), retired({ on: '2027-01-01' })],
      false,
    ],
    [[], false],
  ])('is known to be there or not without working it out (%#)', (entries, there) => {
    const library = libraryFixture(entries);
    expect(hasTurns(library, today)).toBe(there);
    expect(turnsOf(library, today).length > 0).toBe(there);
  });
});
