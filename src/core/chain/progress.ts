import { keyOf, retiredOf, type AnyEntry } from '../entry.ts';
import type { Library } from '../library.ts';
import { stateOf } from '../lifecycle.ts';
import { stateRow } from '../states.ts';

/** The latest day on which something about an entry was noted; the empty text when nothing was. */
export function latestDay(entry: AnyEntry): string {
  const { data } = entry;
  const days: (string | undefined)[] = ['reviewedOn' in data ? data.reviewedOn : undefined, retiredOf(entry)?.on];
  if (entry.collection === 'lessons') {
    days.push(entry.data.validated?.on, ...entry.data.effects.map(({ checkedOn }) => checkedOn));
  }
  if (entry.collection === 'practices') days.push(entry.data.effectiveFrom, ...entry.data.changes.map(({ on }) => on));
  if (entry.collection === 'reflections') days.push(entry.data.heldOn ?? entry.data.plannedFor);
  return days.reduce<string>((latest, day) => (day !== undefined && day > latest ? day : latest), '');
}

/** Latest first; entries of one day by key, so that the order is the same in every build. */
export const byLatestDay = (a: AnyEntry, b: AnyEntry): number =>
  latestDay(b).localeCompare(latestDay(a)) || (keyOf(a) < keyOf(b) ? -1 : 1);

/** Entries by how far they have come, and among equals the latest first. */
export function byProgress(library: Library, entries: readonly AnyEntry[]): readonly AnyEntry[] {
  const rank = new Map(entries.map((entry) => [entry, stateRow(stateOf(library, entry)).place]));
  return entries.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0) || byLatestDay(a, b));
}
