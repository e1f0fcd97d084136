import { describe, expect, it } from 'vitest';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { searchFacets, searchWeight } from './search-facets.ts';

const roles = [entryFixture('roles', 'master')];
const topics = [entryFixture('topics', 'fog', { name: 'Fog' }), entryFixture('topics', 'tugs', { name: 'Tugs, all' })];
const lesson = entryFixture('lessons', 'wait', {
  title: 'Wait in fog',
  outcome: 'near-miss',
  topics: ['fog', 'tugs'],
  month: '2025-11',
  setting: 'quay',
  aliases: ['low visibility', 'mist'],
  validated: { by: 'master', on: '2026-01-01' },
});
const retired = entryFixture('practices', 'horn', {
  topics: ['fog'],
  effectiveFrom: '2019-04-01',
  retired: { on: '2026-02-01', reason: 'The horn is gone.' },
});
const reflection = entryFixture('reflections', 'collision');
const library = libraryFixture([...roles, ...topics, lesson, retired, reflection], {
  settings: [{ id: 'quay', name: 'On the quay' }],
});
const filtersOf = (entry: Parameters<typeof searchFacets>[1]) =>
  searchFacets(library, entry).filters.map(({ filter, value }) => `${filter}: ${value}`);

describe('what the search index is told about an entry', () => {
  it('is every filter, in words', () => {
    expect(filtersOf(lesson)).toEqual([
      'collection: Lessons',
      'topic: Fog',
      'topic: Tugs, all',
      'outcome: Near miss',
      'state: Validated',
      'setting: On the quay',
      'year: 2025',
    ]);
  });

  it('is what a result shows, and the aliases', () => {
    expect(searchFacets(library, lesson).meta).toEqual({
      title: 'Wait in fog',
      summary: 'When it is foggy, wait.',
      kind: 'Lesson',
      state: 'Validated',
      outcome: 'Near miss',
      topics: 'Fog, Tugs, all',
      aliases: 'low visibility, mist',
    });
  });

  it('takes the year from the day that the kind of entry has', () => {
    expect(filtersOf(retired)).toContain('year: 2019');
    expect(filtersOf(reflection)).toContain('year: 2026');
  });

  it('leaves out what the entry does not say', () => {
    expect(filtersOf(entryFixture('lessons', 'bare'))).toEqual([
      'collection: Lessons',
      'topic: Fog',
      'outcome: Went well',
      'state: Identified',
    ]);
    expect(searchFacets(library, retired).meta).not.toHaveProperty('outcome');
    expect(searchFacets(library, retired).meta).not.toHaveProperty('aliases');
  });

  it('is enough for entries that have neither topics nor text', () => {
    expect(filtersOf(roles[0]!)).toEqual(['collection: Roles', 'state: Current']);
  });
});

describe('the weight of a page in search', () => {
  it('is less when the entry no longer holds, and left alone otherwise', () => {
    expect(searchWeight(retired)).toBeLessThan(1);
    expect(searchWeight(lesson)).toBeUndefined();
  });
});
