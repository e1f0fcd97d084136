import type { Chosen, FilterCounts } from './engine.ts';

/** Which pages have which value of which filter. */
export type Membership = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

const hasOneOf = (
  values: ReadonlyMap<string, ReadonlySet<string>> | undefined,
  wanted: readonly string[],
  id: string,
) => wanted.length === 0 || wanted.some((value) => values?.get(value)?.has(id) === true);

/** Whether a page fits what was chosen: one of the values of a filter is enough, but every filter counts. */
export const fits = (membership: Membership, chosen: Chosen, id: string, leaveOut?: string): boolean =>
  Object.entries(chosen).every(
    ([filter, wanted]) => filter === leaveOut || hasOneOf(membership.get(filter), wanted, id),
  );

/**
 * How many of the pages each value would leave. A filter does not narrow its own values:
 * who has chosen lessons still sees how many practices there are.
 */
export function countsFor(membership: Membership, chosen: Chosen, ids: readonly string[]): FilterCounts {
  const counts: FilterCounts = {};
  for (const [filter, values] of membership) {
    const left = ids.filter((id) => fits(membership, chosen, id, filter));
    counts[filter] = Object.fromEntries(
      [...values].map(([value, members]) => [value, left.filter((id) => members.has(id)).length]),
    );
  }
  return counts;
}
