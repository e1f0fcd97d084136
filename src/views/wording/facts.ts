import { collections, type CollectionName } from '../../schema/index.ts';
import type { AnyEntry, Key } from '../../core/entry.ts';
import { guideTo, type GuideField } from '../contributing/field-guide.ts';
import type { Library } from '../../core/library.ts';
import { resolveKey } from '../../core/references.ts';

/** What a field of an entry holds, ready to be printed. */
export type FactValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'entry'; readonly entry: AnyEntry }
  | { readonly kind: 'list'; readonly items: readonly FactValue[] }
  | { readonly kind: 'group'; readonly facts: readonly Fact[] };

/** One filled field with the label it has in forms. */
export interface Fact {
  readonly name: string;
  readonly label: string;
  readonly value: FactValue;
}

const guides = new Map<CollectionName, readonly GuideField[]>();

/** The guide to a collection, made once: it never changes. */
function guideFor(collection: CollectionName): readonly GuideField[] {
  const guide = guides.get(collection) ?? guideTo(collections[collection].schema);
  guides.set(collection, guide);
  return guide;
}

/** Ids of `portal.yaml` that stand for a name. */
function portalName(library: Library, name: string, value: string): string | undefined {
  if (name !== 'setting' && name !== 'phases') return undefined;
  const list = name === 'setting' ? library.portal.settings : library.portal.phases;
  return list.find(({ id }) => id === value)?.name;
}

function single(library: Library, { takes, name, fields }: GuideField, value: unknown): FactValue {
  if (takes.kind === 'group')
    return { kind: 'group', facts: filled(library, fields, value as Record<string, unknown>) };
  const text = String(value);
  if (takes.kind === 'address') return { kind: 'address', url: text };
  if (takes.kind === 'reference') {
    const key: Key | null = resolveKey(text, takes.to);
    const entry = key === null ? undefined : library.byKey.get(key);
    return entry ? { kind: 'entry', entry } : { kind: 'text', text };
  }
  if (takes.kind === 'choice') {
    return { kind: 'text', text: takes.choices.find((choice) => choice.value === text)?.label ?? text };
  }
  return { kind: 'text', text: portalName(library, name, text) ?? text };
}

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

function filled(
  library: Library,
  fields: readonly GuideField[],
  data: Readonly<Record<string, unknown>>,
): readonly Fact[] {
  return fields.flatMap((field) => {
    const value = data[field.name];
    if (isEmpty(value)) return [];
    const read: FactValue =
      field.list && Array.isArray(value)
        ? { kind: 'list', items: value.map((item) => single(library, field, item)) }
        : single(library, field, value);
    return [{ name: field.name, label: field.label, value: read }];
  });
}

/** Everything an entry says in its fields, in the order and words of its schema; empty fields are left out. */
export const factsOf = (library: Library, entry: AnyEntry): readonly Fact[] =>
  filled(library, guideFor(entry.collection), entry.data);
