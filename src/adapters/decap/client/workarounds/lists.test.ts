import { describe, expect, it } from 'vitest';
import { moved } from '../../../../../.config/workarounds.ts';
import type { DraftEntry, ImmutableMap } from '../decap.ts';
import { asList, plainList } from './lists.ts';

/** The lists of Decap itself: it takes them in from this package. */
const { fromJS, List } = (await import('immutable' as string)) as {
  fromJS: (value: object) => ImmutableMap;
  List: { isList(value: unknown): boolean };
};

describe('values as Decap keeps them', () => {
  it('are a list of its own kind, made from any entry', () => {
    const entry = fromJS({ data: { title: 'A title', topics: ['fog'] } }) as DraftEntry;
    const list = asList(entry, ['fog', 'harbour']);
    expect(List.isList(list), moved(import.meta.url)).toBe(true);
    expect(plainList(list)).toEqual(['fog', 'harbour']);
  });

  it('are read whatever kind of list they come in', () => {
    expect(plainList(['a'])).toEqual(['a']);
    expect(plainList(undefined)).toEqual([]);
    expect(plainList(null)).toEqual([]);
    expect(plainList('a')).toEqual([]);
  });
});
