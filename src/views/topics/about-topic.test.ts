import { describe, expect, it } from 'vitest';
import { aboutTopic, notYetEmbedded } from './about-topic.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';

const retired = { on: '2026-01-01', reason: 'It no longer holds.' };
const change = (lesson: string) => ({ on: '2026-02-01', lesson, was: 'Sail.', now: 'Wait.', kind: 'reverse' });

const library = libraryFixture([
  entryFixture('lessons', 'old', { title: 'A first', retired }),
  entryFixture('lessons', 'zulu', { title: 'Zulu' }),
  entryFixture('lessons', 'bravo', { title: 'Bravo' }),
  entryFixture('lessons', 'gone', { title: 'Gone by an old practice' }),
  entryFixture('lessons', 'other', { topics: ['tides'] }),
  entryFixture('practices', 'wait', { changes: [change('bravo')] }),
  entryFixture('practices', 'former', { title: 'Former', retired, changes: [change('gone')] }),
  entryFixture('communities', 'watch', { topics: ['fog'] }),
  entryFixture('communities', 'silent'),
]);

describe('what is known about a topic', () => {
  it('is grouped by collection in reading order, live entries first', () => {
    expect(
      aboutTopic(library, 'fog').map(({ collection, entries }) => [collection, ...entries.map(({ id }) => id)]),
    ).toEqual([
      ['lessons', 'bravo', 'gone', 'zulu', 'old'],
      ['practices', 'wait', 'former'],
      ['communities', 'watch'],
    ]);
  });

  it('is empty for a topic nobody wrote about', () => {
    expect(aboutTopic(library, 'ice')).toEqual([]);
  });

  it('tells which live lessons no live practice has taken up', () => {
    expect(notYetEmbedded(library, 'fog').map(({ id }) => id)).toEqual(['gone', 'zulu']);
  });
});
