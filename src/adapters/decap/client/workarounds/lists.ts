/**
 * Seen in decap-cms 3.16.3.
 * Leans on: that values are kept in lists of Immutable.js, and that such a list can be had from the keys of any map.
 * Mends: Decap gives away no way to make such a list, and compares values by them to see whether anything has changed.
 * Without it: a form that was changed and changed back counts as changed, and a list may not be saved at all.
 */
import type { DraftEntry, ImmutableList, ImmutableMap } from '../decap.ts';

/** Values as a list of the kind that Decap keeps. */
export const asList = (entry: DraftEntry, values: readonly unknown[]): unknown =>
  (entry.get('data') as ImmutableMap).keySeq().toList().clear().concat(values);

/** The plain values of a list, whatever kind of list it is. */
export function plainList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value !== null && typeof value === 'object' && 'toJS' in value ? (value as ImmutableList).toJS() : [];
}
