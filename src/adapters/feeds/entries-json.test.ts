import { describe, expect, it } from 'vitest';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { entriesDocument } from './entries-json.ts';

const href = (path: string) => `/portal${path}`;

describe('/api/entries.json', () => {
  it('tells of each page its state, owner, dates and address', () => {
    const library = libraryFixture([
      entryFixture('topics', 'fog'),
      entryFixture('lessons', 'wait', {
        title: 'Wait in fog',
        aliases: ['mist'],
        reviewedOn: '2026-05-31',
        validated: { by: 'master', on: '2026-05-01' },
      }),
    ]);
    expect(entriesDocument(library, '2026-11-23', { href })).toEqual({
      version: 1,
      builtOn: '2026-11-23',
      entries: [
        {
          collection: 'lessons',
          id: 'wait',
          url: '/portal/lessons/wait/',
          title: 'Wait in fog',
          summary: 'When it is foggy, wait.',
          topics: ['fog'],
          outcome: 'success',
          state: 'validated',
          reason: 'Validated: confirmed by master on 1 May 2026; no practice has changed yet.',
          owner: 'master',
          reviewedOn: '2026-05-31',
          dueOn: '2027-05-31',
          aliases: ['mist'],
          retired: false,
        },
      ],
    });
  });

  it('holds every collection of pages and none of the others', () => {
    const library = libraryFixture([
      entryFixture('communities', 'watch'),
      entryFixture('practices', 'wait'),
      entryFixture('roles', 'master'),
      entryFixture('topics', 'fog'),
      entryFixture('glossary', 'fairway'),
      entryFixture('signals', 'heard'),
    ]);
    const { entries } = entriesDocument(library, '2026-11-23', { href });
    expect(entries.map(({ collection }) => collection)).toEqual(['communities', 'practices']);
    expect(entries.every((row) => !('outcome' in row))).toBe(true);
  });

  it('says null where nobody owns, reviewed or must review, and says what is retired', () => {
    const retired = { on: '2026-01-01', reason: 'It no longer holds.' };
    const [row] = entriesDocument(libraryFixture([entryFixture('articles', 'old', { retired })]), '2026-11-23', {
      href,
    }).entries;
    expect(row).toMatchObject({ owner: null, reviewedOn: null, dueOn: null, state: 'retired', retired: true });
  });
});
