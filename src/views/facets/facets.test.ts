import { describe, expect, it } from 'vitest';
import { facetsOf } from './facets.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';

const read = (facets: ReturnType<typeof facetsOf>) =>
  Object.fromEntries(facets.map(({ kind, values }) => [kind, values.map(({ label, count }) => `${label} ${count}`)]));

describe('the facets of a collection', () => {
  const library = libraryFixture([
    entryFixture('topics', 'fog'),
    entryFixture('topics', 'ice', { name: 'Ice' }),
    entryFixture('lessons', 'a', { outcome: 'near-miss', topics: ['ice', 'fog', 'ice'] }),
    entryFixture('lessons', 'b', { outcome: 'success', topics: ['ice'] }),
    entryFixture('lessons', 'c', { outcome: 'success', retired: { on: '2026-01-01', reason: 'Gone.' } }),
    entryFixture('articles', 'x'),
    entryFixture('communities', 'y'),
  ]);

  it('count only values that occur, in an order that makes sense', () => {
    expect(read(facetsOf(library, 'lessons'))).toEqual({
      state: ['Identified 2', 'Retired 1'],
      outcome: ['Went well 2', 'Near miss 1'],
      topic: ['Fog 2', 'Ice 2'],
    });
  });

  it('take their titles and addresses from the schema and the values', () => {
    const [state, outcome, topic] = facetsOf(library, 'lessons');
    expect([state?.title, outcome?.title, topic?.title]).toEqual([
      'How far it has come',
      'How did it turn out?',
      'Topics',
    ]);
    expect(topic?.values[0]?.path).toBe('/lessons/topic/fog/');
    expect(outcome?.values[1]?.path).toBe('/lessons/outcome/near-miss/');
  });

  it('leave out what a collection does not have', () => {
    expect(read(facetsOf(library, 'articles'))).toEqual({ topic: ['Fog 1'] });
    expect(facetsOf(library, 'communities')).toEqual([]);
    expect(facetsOf(library, 'paths')).toEqual([]);
  });

  it('name an unknown topic as it is written', () => {
    expect(read(facetsOf(libraryFixture([entryFixture('lessons', 'a')]), 'lessons')).topic).toEqual(['fog 1']);
  });
});
