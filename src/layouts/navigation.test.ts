import { describe, expect, it } from 'vitest';
import { createLibrary } from '../core/library.ts';
import type { AnyEntry } from '../core/entry.ts';
import type { Portal } from '../schema/index.ts';
import { directionOf, footItems, headItems } from './navigation.ts';

const entry = (collection: string, id: string) =>
  ({ collection, id, file: `${collection}/${id}`, data: {}, prose: null }) as unknown as AnyEntry;

describe('the navigation', () => {
  it('offers only collections that hold something, by their names in the schema', () => {
    const library = createLibrary({} as Portal, []);
    expect(headItems(library)).toEqual([]);
    expect(footItems(library)).toEqual([]);
  });

  it('puts the main sections in the head and the others in the foot', () => {
    const library = createLibrary({} as Portal, [entry('topics', 'a'), entry('roles', 'b'), entry('signals', 'c')]);
    expect(headItems(library)).toEqual([{ label: 'Topics', path: '/topics/' }]);
    expect(footItems(library)).toEqual([{ label: 'Roles', path: '/roles/' }]);
  });
});

describe('the writing direction', () => {
  it.each([
    ['en-GB', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['nl', 'ltr'],
  ])('of %s is %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});
