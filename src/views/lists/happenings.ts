import { pathOf } from '../../core/addresses.ts';
import { keyOf, retiredOf, type AnyEntry, type Entry } from '../../core/entry.ts';
import type { Library } from '../../core/library.ts';
import type { Change } from '../../core/lifecycle.ts';
import type { Effect } from '../../core/measurements.ts';

interface Told<E extends AnyEntry = AnyEntry> {
  readonly on: string;
  readonly entry: E;
}

/** Something that happened in the library on a day. */
export type Happening =
  | (Told & { readonly kind: 'reviewed' })
  | (Told<Entry<'practices'>> & { readonly kind: 'changed'; readonly change: Change })
  | (Told<Entry<'lessons'>> & { readonly kind: 'checked'; readonly effect: Effect })
  | (Told & { readonly kind: 'retired'; readonly reason: string });

function happenedTo(entry: AnyEntry): Happening[] {
  const retired = retiredOf(entry);
  if (retired) return [{ kind: 'retired', on: retired.on, entry, reason: retired.reason }];
  const told: Happening[] = [];
  if ('reviewedOn' in entry.data && entry.data.reviewedOn !== undefined) {
    told.push({ kind: 'reviewed', on: entry.data.reviewedOn, entry });
  }
  if (entry.collection === 'practices') {
    for (const change of entry.data.changes) told.push({ kind: 'changed', on: change.on, entry, change });
  }
  if (entry.collection === 'lessons') {
    for (const effect of entry.data.effects) told.push({ kind: 'checked', on: effect.checkedOn, entry, effect });
  }
  return told;
}

const weight = { changed: 0, checked: 1, retired: 2, reviewed: 3 } as const satisfies Record<Happening['kind'], number>;

/**
 * What happened up to a day, newest first: reviews, changes of practices, effect checks, retirements.
 * What is dated later has not happened yet. Of one entry on one day, what weighs more comes first.
 */
export function happenings(library: Library, today: string, most: number): readonly Happening[] {
  return library.entries
    .flatMap(happenedTo)
    .filter(({ on }) => on <= today)
    .sort(
      (a, b) =>
        b.on.localeCompare(a.on) ||
        weight[a.kind] - weight[b.kind] ||
        keyOf(a.entry).localeCompare(keyOf(b.entry), 'en'),
    )
    .slice(0, most);
}

/** Names that stay the same from build to build, one for each: where it happened, what, when, and a number if that is not enough. */
export function namesOf(told: readonly Happening[]): readonly string[] {
  const seen = new Map<string, number>();
  return told.map(({ entry, kind, on }) => {
    const name = `${pathOf(entry)}#${kind}-${on}`;
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}-${before + 1}`;
  });
}
