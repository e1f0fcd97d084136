import type { Chosen } from '../../adapters/search/engine.ts';

/** A search as it stands in the address: `?q=hand+hygiene&topic=Sepsis&topic=Handover`. */
export interface SearchInAddress {
  readonly query: string;
  readonly chosen: Chosen;
  /** Search for exactly what was typed, without correction. */
  readonly literal: boolean;
}

const literalKey = 'as';
const literalValue = 'typed';

/** Reads a search from the part of an address after `?`. Filters that the page does not have are left out. */
export function readSearch(search: string, filters: readonly string[]): SearchInAddress {
  const values = new URLSearchParams(search);
  const chosen = filters.map((filter) => [filter, values.getAll(filter)] as const).filter(([, all]) => all.length > 0);
  return {
    query: values.get('q')?.trim() ?? '',
    chosen: Object.fromEntries(chosen),
    literal: values.get(literalKey) === literalValue,
  };
}

/** The address of a search, relative to the search page: always with a `?`. */
export function searchAddress({ query, chosen, literal }: SearchInAddress): string {
  const values = new URLSearchParams();
  if (query !== '') values.set('q', query);
  if (literal) values.set(literalKey, literalValue);
  for (const [filter, all] of Object.entries(chosen)) for (const value of all) values.append(filter, value);
  return `?${values.toString()}`;
}
