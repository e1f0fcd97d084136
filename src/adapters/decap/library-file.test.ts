import { describe, expect, it } from 'vitest';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { libraryFile, libraryIn } from './library-file.ts';

const library = libraryFixture([
  entryFixture('roles', 'mate', { name: 'Mate', github: 'jane-mate' }),
  entryFixture('topics', 'fog', { steward: 'mate' }),
  entryFixture('lessons', 'horn', { title: 'Horn', attribution: { mode: 'anonymous', name: 'Jane Mate' } }),
]);

describe('the library that everybody can fetch', () => {
  const file = libraryFile(library);
  it('says nothing of who shared a page or what account somebody has', () => {
    expect(JSON.stringify(file)).not.toMatch(/jane|attribution|github/iu);
  });
  it('holds every other field, and no text', () => {
    expect(file.entries.find(({ id }) => id === 'horn')?.data).toMatchObject({ title: 'Horn' });
    expect(Object.keys(file.entries[0] ?? {}).sort()).toEqual(['collection', 'data', 'id']);
  });
  it('is a library again for the checks', () =>
    expect(
      libraryIn(file, '2026-11-23')
        .entries.map(({ collection, id }) => `${collection}/${id}`)
        .sort(),
    ).toEqual(['lessons/horn', 'roles/mate', 'topics/fog']));
});
