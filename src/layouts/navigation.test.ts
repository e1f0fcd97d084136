import { describe, expect, it } from 'vitest';
import { createLibrary } from '../core/library.ts';
import type { AnyEntry } from '../core/entry.ts';
import type { Portal } from '../schema/index.ts';
import { directionOf, footItems, headItems } from './navigation.ts';

const entry = (collection: string, id: string) =>
  ({ collection, id, file: `${collection}/${id}`, data: {}, prose: null }) as unknown as AnyEntry;

describe('the navigation', () => {
  it('offers only collections that hold something, by their names in the schema', () => {
    const library = createLibrary({} as Portal, [], '2026-11-23');
    expect(headItems(library, '2026-11-23')).toEqual([]);
    expect(footItems(library)).toEqual([]);
  });

  it('puts the main sections in the head and the others in the foot', () => {
    const library = createLibrary(
      {} as Portal,
      [entry('topics', 'a'), entry('roles', 'b'), entry('signals', 'c')],
      '2026-11-23',
    );
    expect(headItems(library, '2026-11-23')).toEqual([{ label: 'Topics', path: '/topics/' }]);
    expect(footItems(library)).toEqual([{ label: 'Roles', path: '/roles/' }]);
  });

  it('offers what was given up once something was, and briefs, the map and measures once there is a lesson or a practice', () => {
    const row = {
      ...entry('lessons', 'row'),
      data: { retired: { on: '2026-11-23', reason: 'r' } },
    } as unknown as AnyEntry;
    const library = createLibrary({} as Portal, [row, entry('topics', 'a')], '2026-11-23');
    const labels = (today: string) => headItems(library, today).map(({ label }) => label);
    expect(labels('2026-11-23')).toEqual(['Lessons', 'Unlearned', 'Topics']);
    expect(labels('2026-11-22')).toEqual(['Lessons', 'Topics']);
    expect(footItems(library).map(({ label }) => label)).toEqual(['Before you start', 'Map', 'Measures']);
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
