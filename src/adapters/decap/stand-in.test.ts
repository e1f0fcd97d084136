import { describe, expect, it } from 'vitest';
import { collectionNames, collections } from '../../schema/index.ts';
import { completed } from './stand-in.ts';

describe('an entry that is shown before its form is complete', () => {
  it.each(collectionNames)('of %s passes its schema, empty as it is', (kind) => {
    expect(collections[kind].schema.safeParse(completed(kind, {})).error?.issues ?? []).toEqual([]);
  });
  it('keeps what was written', () => {
    expect(completed('lessons', { title: 'Mine', summary: '' })).toMatchObject({ title: 'Mine', summary: 'x' });
  });
});
