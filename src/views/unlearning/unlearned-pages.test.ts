import { describe, expect, it } from 'vitest';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { unlearnedPages } from './unlearned-pages.ts';

const ended = (id: string, on: string, topics: string[]) =>
  entryFixture('lessons', id, { topics, retired: { on, reason: 'r' } });

const library = libraryFixture([
  ended('a', '2025-04-01', ['fog']),
  ended('b', '2026-02-01', ['tide', 'fog']),
  ended('c', '2026-03-01', ['unknown']),
  entryFixture('topics', 'fog', { name: 'Fog', steward: 'pilot' }),
  entryFixture('topics', 'tide', { name: 'Currents', steward: 'master' }),
  entryFixture('roles', 'master', { name: 'Harbour master' }),
  entryFixture('roles', 'pilot', { name: 'Chief pilot' }),
]);

describe('the pages of what is no longer done', () => {
  it('are the whole list, then each topic and role by name and each year from the latest, with what they hold', () => {
    const pages = unlearnedPages(library, '2026-11-23').map(({ path, label, turns }) => [path, label, turns.length]);
    expect(pages).toEqual([
      ['/unlearned/', 'Everything', 3],
      ['/unlearned/topic/tide/', 'Currents', 1],
      ['/unlearned/topic/fog/', 'Fog', 2],
      ['/unlearned/topic/unknown/', 'unknown', 1],
      ['/unlearned/role/pilot/', 'Chief pilot', 1],
      ['/unlearned/role/master/', 'Harbour master', 1],
      ['/unlearned/year/2026/', '2026', 2],
      ['/unlearned/year/2025/', '2025', 1],
    ]);
  });

  it('are the one list, empty, when nothing was given up yet', () => {
    expect(unlearnedPages(libraryFixture([]), '2026-11-23')).toEqual([
      { kind: null, label: 'Everything', path: '/unlearned/', turns: [] },
    ]);
  });
});
