import { describe, expect, it } from 'vitest';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { titleIndex } from './title-index.ts';

const lines = (...entries: Parameters<typeof libraryFixture>[0]) =>
  titleIndex(libraryFixture(entries)).map(({ words, entry, alias }) => `${words}${alias ? ' -> ' + entry.id : ''}`);

describe('the index of titles', () => {
  it('holds every title and every other word for it', () => {
    expect(
      lines(
        entryFixture('lessons', 'wait', { title: 'Wait in fog', aliases: ['visibility'] }),
        entryFixture('topics', 'fog', { name: 'Fog', synonyms: ['mist', 'haze'] }),
        entryFixture('glossary', 'fairway', { term: 'Fairway', avoid: ['channel'] }),
        entryFixture('roles', 'master', { name: 'Harbour master' }),
      ),
    ).toEqual([
      'Fairway',
      'channel -> fairway',
      'Wait in fog',
      'visibility -> wait',
      'Harbour master',
      'Fog',
      'mist -> fog',
      'haze -> fog',
    ]);
  });

  it('does not repeat a title that somebody also wrote as an alias', () => {
    expect(lines(entryFixture('lessons', 'wait', { title: 'Wait in fog', aliases: ['wait in FOG'] }))).toEqual([
      'Wait in fog',
    ]);
  });

  it('keeps two entries apart that share a name, and leaves signals out', () => {
    expect(
      lines(
        entryFixture('lessons', 'a', { title: 'Same' }),
        entryFixture('practices', 'a', { title: 'Same' }),
        entryFixture('signals', 's'),
      ),
    ).toEqual(['Same', 'Same']);
  });
});
