import { describe, expect, it } from 'vitest';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { sharedKinds, shareForm } from './share-form.ts';
import { anyReader, readerOf, readersByTopic } from './share-reader.ts';

const library = libraryFixture([
  entryFixture('topics', 'fog'),
  entryFixture('roles', 'master'),
  entryFixture('lessons', 'a'),
]);

describe('the form of a kind', () => {
  it('asks four fields and two boxes of a lesson', () => {
    const { asked } = shareForm(library, 'lessons');
    expect(asked.filter(({ heading }) => heading === undefined).map(({ name }) => name)).toEqual([
      'title',
      'summary',
      'outcome',
      'topics',
    ]);
    expect(asked.flatMap(({ heading }) => heading ?? [])).toEqual(['What happened', 'Do this next']);
  });

  it.each(sharedKinds)('asks nothing of %s that the schema does not know, and nothing twice', (kind) => {
    const { asked, folded } = shareForm(library, kind);
    const names = [...asked, ...folded].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(asked.every(({ required }) => required)).toBe(true);
    expect(folded.some(({ required }) => required)).toBe(false);
  });

  it('offers topics by their names', () => {
    const topics = shareForm(library, 'lessons').asked.find(({ name }) => name === 'topics');
    expect(topics?.control).toMatchObject({ kind: 'select', options: [{ value: 'fog', label: expect.any(String) }] });
  });
});

describe('who reads it', () => {
  it('is the steward of the topic, the owner of the page that it is about, or not known yet', () => {
    expect(readerOf(library, 'fog')).toBe('Harbour master');
    expect(readerOf(library, undefined, 'lessons/a')).toBe('Harbour master');
    expect(readerOf(library, undefined)).toBe(anyReader);
    expect(readersByTopic(library)).toEqual({ fog: 'Harbour master' });
  });
});
