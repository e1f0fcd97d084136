import { collections, fieldMeta, outcomes, type PageCollection } from '../../schema/index.ts';
import { titleOf, topicsOf, type AnyEntry } from '../../core/entry.ts';
import { entriesIn, find, type Library } from '../../core/library.ts';
import { stateOf } from '../../core/lifecycle.ts';
import { stateLabel, statesInLists, type State } from '../../core/states.ts';

export const facetKinds = ['state', 'outcome', 'topic'] as const;
export type FacetKind = (typeof facetKinds)[number];

/** One value by which a list can be narrowed, with the address of the narrowed list. */
export interface FacetValue {
  readonly kind: FacetKind;
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly path: string;
}

export interface Facet {
  readonly kind: FacetKind;
  readonly title: string;
  readonly values: readonly FacetValue[];
}

/** The values an entry has under a facet. */
export function facetValuesOf(library: Library, entry: AnyEntry, kind: FacetKind): readonly string[] {
  if (kind === 'topic') return [...new Set(topicsOf(entry))];
  if (kind === 'state') return [stateOf(library, entry)];
  return 'outcome' in entry.data && entry.data.outcome !== undefined ? [entry.data.outcome] : [];
}

function labelOf(library: Library, kind: FacetKind, value: string): string {
  if (kind === 'state') return stateLabel(value as State);
  if (kind === 'outcome') return outcomes[value as keyof typeof outcomes];
  const topic = find(library, 'topics', value);
  return topic ? titleOf(topic) : value;
}

const labelOfField = (collection: PageCollection, field: 'outcome' | 'topics'): string => {
  const shape: Record<string, Parameters<typeof fieldMeta.get>[0]> = collections[collection].schema.shape;
  const schema = shape[field];
  return (schema && fieldMeta.get(schema)?.label) ?? field;
};

function titleOfFacet(collection: PageCollection, kind: FacetKind): string {
  if (kind === 'state') return collection === 'lessons' ? 'How far it has come' : 'Does it still hold?';
  return labelOfField(collection, kind === 'outcome' ? 'outcome' : 'topics');
}

/** States as lists show them, outcomes as the schema lists them, topics by how often they occur. */
function inOrder(kind: FacetKind, values: readonly FacetValue[]): readonly FacetValue[] {
  if (kind === 'topic') return values.toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'));
  const order: readonly string[] = kind === 'state' ? statesInLists : Object.keys(outcomes);
  return values.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}

/** By what the entries of a collection can be narrowed. Only values that occur; facets that tell nothing are left out. */
export function facetsOf(library: Library, collection: PageCollection): readonly Facet[] {
  const entries = entriesIn(library, collection) as readonly AnyEntry[];
  return facetKinds.flatMap((kind) => {
    const counts = new Map<string, number>();
    for (const entry of entries) {
      for (const value of facetValuesOf(library, entry, kind)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = [...counts].map(([value, count]) => ({
      kind,
      value,
      label: labelOf(library, kind, value),
      count,
      path: `/${collection}/${kind}/${value}/`,
    }));
    // Where all entries are current, the state tells them apart in nothing; lessons keep it, as their first question.
    const needed = kind === 'state' && collection !== 'lessons' ? 2 : 1;
    return values.length < needed
      ? []
      : [{ kind, title: titleOfFacet(collection, kind), values: inOrder(kind, values) }];
  });
}
