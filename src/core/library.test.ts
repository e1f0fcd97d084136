import { describe, expect, it } from 'vitest';
import { pathOf } from './addresses.ts';
import { entriesIn, find, backlinksTo } from './library.ts';
import { entryFixture, libraryFixture } from './library.fixture.ts';
import { nearest } from './search/nearest.ts';
import { ownerIdOf } from './ownership.ts';
import { normalAddress, redirectsOf } from './redirects.ts';
import { referencesOf, resolveKey } from './references.ts';
import { signalCounts, signalsOf } from './signals.ts';
import { related, similarityIndex, tellingWords } from './search/similarity.ts';
import type { AnyEntry } from './entry.ts';

describe('references', () => {
  it('are plain ids where one collection fits, and carry the folder where several do', () => {
    expect(resolveKey('fog', ['topics'])).toBe('topics/fog');
    expect(resolveKey('lessons/fog', ['lessons', 'practices'])).toBe('lessons/fog');
    expect(resolveKey('topics/fog', ['lessons', 'practices'])).toBeNull();
    expect(resolveKey('fog', ['lessons', 'practices'])).toBeNull();
  });

  it('are found in lists and in fields within fields, with their path', () => {
    const change = { on: '2026-01-01', lesson: 'horn', was: 'a', now: 'b', kind: 'start' };
    const entry = entryFixture('practices', 'watch', {
      topics: ['fog'],
      owner: 'mate',
      changes: [change],
      retired: { on: '2026-01-01', reason: 'r', replacedBy: 'practices/other' },
    });
    expect(
      referencesOf(entry)
        .map(({ path, target }) => [path.join('.'), target])
        .sort(),
    ).toEqual([
      ['changes.0.lesson', 'lessons/horn'],
      ['owner', 'roles/mate'],
      ['retired.replacedBy', 'practices/other'],
      ['topics.0', 'topics/fog'],
    ]);
  });

  it('show on the other side as backlinks', () => {
    const library = libraryFixture([
      entryFixture('lessons', 'horn'),
      entryFixture('paths', 'start', { steps: ['lessons/horn', 'lessons/horn'] }),
    ]);
    const horn = find(library, 'lessons', 'horn') as AnyEntry;
    expect(backlinksTo(library, horn).map(({ from, path }) => [from.id, path])).toEqual([
      ['start', ['steps', 0]],
      ['start', ['steps', 1]],
    ]);
  });
});

describe('the owner of an entry', () => {
  const library = libraryFixture([
    entryFixture('topics', 'fog', { steward: 'mate' }),
    entryFixture('lessons', 'own', { topics: ['fog'], owner: 'master' }),
    entryFixture('lessons', 'topical', { topics: ['fog'] }),
    entryFixture('lessons', 'lost', { topics: ['nowhere'] }),
  ]);
  const owner = (id: string) => ownerIdOf(library, find(library, 'lessons', id) as AnyEntry);
  it('is the one it names', () => expect(owner('own')).toBe('master'));
  it('is else the steward of its first topic', () => expect(owner('topical')).toBe('mate'));
  it('is nobody when the topic is not there', () => expect(owner('lost')).toBeNull());
});

describe('old addresses', () => {
  it('are one address however they are written', () => {
    expect(['lessons/old', '/lessons/old', '/lessons/old/'].map(normalAddress)).toEqual(Array(3).fill('/lessons/old/'));
  });
  it('lead to the entry that claims them', () => {
    const library = libraryFixture([entryFixture('lessons', 'new', { formerly: ['lessons/old'] })]);
    expect(redirectsOf(library)).toEqual([{ from: '/lessons/old/', to: '/lessons/new/', key: 'lessons/new' }]);
  });
});

describe('addresses', () => {
  it('are pages for entries and places on a page for terms', () => {
    expect(pathOf({ collection: 'topics', id: 'fog' })).toBe('/topics/fog/');
    expect(pathOf({ collection: 'glossary', id: 'fog' })).toBe('/glossary/#fog');
  });
});

describe('signals', () => {
  it('are counted by kind and listed newest first', () => {
    const signal = (id: string, kind: string, on: string) =>
      entryFixture('signals', id, { kind, on, entry: 'lessons/horn' });
    const library = libraryFixture([
      entryFixture('lessons', 'horn'),
      signal('a', 'reuse', '2026-01-01'),
      signal('b', 'recurrence', '2026-02-01'),
      signal('c', 'reuse', '2026-03-01'),
    ]);
    const horn = find(library, 'lessons', 'horn') as AnyEntry;
    expect(signalsOf(library, horn).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(signalCounts(library, horn)).toEqual({ recurrence: 1, reuse: 2 });
  });
});

describe('related entries', () => {
  it('share rare words and topics; retired ones are left out', () => {
    const library = libraryFixture([
      entryFixture('lessons', 'a', { title: 'Sound the horn in fog', topics: ['fog'] }),
      entryFixture('lessons', 'b', { title: 'A horn that is heard', topics: ['fog'] }),
      entryFixture('lessons', 'c', { title: 'Count the buoys', topics: ['tides'] }),
      entryFixture('lessons', 'd', {
        title: 'The old horn',
        topics: ['fog'],
        retired: { on: '2026-01-01', reason: 'r' },
      }),
    ]);
    const found = related(similarityIndex(library), find(library, 'lessons', 'a') as AnyEntry, 5);
    expect(found.map(({ id }) => id)).toEqual(['b']);
  });
  it('ignore ordinary words', () => expect(tellingWords('What to do with the horn')).toEqual(['horn']));
});

describe('the nearest word', () => {
  it.each([
    ['titel', ['title', 'topics'], 'title'],
    ['sumary', ['summary', 'sources'], 'summary'],
    ['xyz', ['title'], null],
    ['toString', ['title'], null],
  ])('to %s among %j is %s', (word, candidates, result) => expect(nearest(word, candidates)).toBe(result));
});

describe('a library', () => {
  it('gives the entries of a collection in one order', () => {
    const library = libraryFixture([entryFixture('lessons', 'b'), entryFixture('lessons', 'a')]);
    expect(entriesIn(library, 'lessons').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(entriesIn(library, 'signals')).toEqual([]);
  });
});
