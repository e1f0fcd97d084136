import type { Engine } from './engine.ts';
import type { Membership } from './facets.ts';

/** The values of each filter in the order in which people should see them; filters not named are left out. */
export type FilterOrder = readonly {
  readonly filter: string;
  readonly values?: readonly string[];
  readonly newestFirst?: true;
}[];

function inOrder(values: string[], wanted: readonly string[] | undefined, newestFirst = false): string[] {
  const place = (value: string) => {
    const index = wanted?.indexOf(value) ?? -1;
    return index < 0 ? Infinity : index;
  };
  const alphabetical = values.toSorted((a, b) => (newestFirst ? b.localeCompare(a) : a.localeCompare(b)));
  return alphabetical.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** NextSteps the index once which pages have which value. */
export async function loadMembership(engine: Engine, order: FilterOrder): Promise<Membership> {
  const known = await engine.filters();
  const membership = new Map<string, Map<string, Set<string>>>();
  for (const { filter, values, newestFirst } of order) {
    const names = inOrder(Object.keys(known[filter] ?? {}), values, newestFirst);
    if (names.length === 0) continue;
    const sets = await Promise.all(
      names.map(async (value) => {
        const { results } = await engine.search(null, { filters: { [filter]: value } });
        return [value, new Set(results.map(({ id }) => id))] as const;
      }),
    );
    membership.set(filter, new Map(sets));
  }
  return membership;
}
