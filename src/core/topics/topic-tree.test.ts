import { describe, expect, it } from 'vitest';
import { entryFixture, libraryFixture } from '../library.fixture.ts';
import { narrowerThan, topicTree, widerThan, type TopicNode } from './topic-tree.ts';

const topic = (id: string, broader?: string, name = id) => entryFixture('topics', id, { name, broader });
const drawn = (nodes: readonly TopicNode[]): unknown[] =>
  nodes.map(({ topic: { id }, narrower }) => (narrower.length === 0 ? id : { [id]: drawn(narrower) }));

describe('the tree of topics', () => {
  it('hangs each topic under its wider one, by name', () => {
    const library = libraryFixture([
      topic('weather'),
      topic('b', 'weather', 'Fog'),
      topic('a', 'weather', 'Ice'),
      topic('tides'),
    ]);
    expect(drawn(topicTree(library))).toEqual(['tides', { weather: ['b', 'a'] }]);
  });

  it('counts live entries, each once for a wider topic', () => {
    const library = libraryFixture([
      topic('weather'),
      topic('fog', 'weather'),
      topic('ice', 'weather'),
      entryFixture('lessons', 'one', { topics: ['fog', 'ice'] }),
      entryFixture('practices', 'two', { topics: ['weather', 'fog'] }),
      entryFixture('lessons', 'old', { topics: ['fog'], retired: { on: '2026-01-01', reason: 'It no longer holds.' } }),
    ]);
    const [weather] = topicTree(library);
    expect(weather).toMatchObject({ own: 1, total: 2 });
    expect(weather?.narrower.map(({ own, total }) => [own, total])).toEqual([
      [2, 2],
      [1, 1],
    ]);
  });

  it('shows a topic whose wider one does not exist at the top', () => {
    expect(drawn(topicTree(libraryFixture([topic('fog', 'nowhere')])))).toEqual(['fog']);
  });

  it('shows every topic of a circle once', () => {
    const library = libraryFixture([topic('a', 'c'), topic('b', 'a'), topic('c', 'b'), topic('self', 'self')]);
    expect(drawn(topicTree(library))).toEqual([{ a: [{ b: ['c'] }] }, 'self']);
  });

  it('is empty when there are no topics', () => {
    expect(topicTree(libraryFixture([]))).toEqual([]);
  });
});

describe('around one topic', () => {
  const fog = topic('fog', 'weather');
  const library = libraryFixture([topic('outside'), topic('weather', 'outside'), fog, topic('patches', 'fog')]);

  it('names the wider topics, widest first', () => {
    expect(widerThan(library, fog).map(({ id }) => id)).toEqual(['outside', 'weather']);
  });

  it('names the topics that are part of it', () => {
    expect(narrowerThan(library, 'fog').map(({ id }) => id)).toEqual(['patches']);
  });

  it('stops where wider topics run in a circle', () => {
    const a = topic('a', 'b');
    expect(widerThan(libraryFixture([a, topic('b', 'a')]), a).map(({ id }) => id)).toEqual(['b']);
  });
});
