import { z } from 'zod';
import { collections, referenceTargets, type CollectionName } from '../schema/index.ts';
import { keyOf, type AnyEntry, type Key } from './entry.ts';

/** One reference from a field of an entry to another entry. */
export interface Reference {
  /** Where it stands, for example `['changes', 0, 'lesson']`. */
  readonly path: readonly (string | number)[];
  /** As written. */
  readonly value: string;
  readonly allowed: readonly CollectionName[];
  /** The key it means, or null when the folder is not one that is allowed here. */
  readonly target: Key | null;
}

/** Reads a reference as written: `id` where one collection fits, `collection/id` where several do. */
export function resolveKey(value: string, allowed: readonly CollectionName[]): Key | null {
  if (allowed.length === 1) return `${allowed[0] as CollectionName}/${value}`;
  const [folder, id] = value.split('/');
  const collection = allowed.find((name) => name === folder);
  return collection && id ? `${collection}/${id}` : null;
}

type Path = readonly (string | number)[];

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.def.innerType);
  return schema;
}

function* walk(schema: z.core.$ZodType, value: unknown, path: Path): Generator<Reference> {
  const inner = unwrap(schema);
  const to = referenceTargets.get(inner)?.to;
  if (to) {
    if (typeof value === 'string') yield { path, value, allowed: to, target: resolveKey(value, to) };
  } else if (inner instanceof z.ZodObject) {
    if (value === null || typeof value !== 'object') return;
    for (const [key, field] of Object.entries(inner.shape as Record<string, z.core.$ZodType>)) {
      yield* walk(field, (value as Record<string, unknown>)[key], [...path, key]);
    }
  } else if (inner instanceof z.ZodArray) {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) yield* walk(inner.element, item, [...path, index]);
  }
}

/** Every reference an entry makes, in the order of the schema. */
export const referencesOf = (entry: AnyEntry): Reference[] => [
  ...walk(collections[entry.collection].schema, entry.data, []),
];

/** One entry that names another, and the field by which it does. */
export interface Backlink {
  readonly from: AnyEntry;
  readonly path: Path;
}

/** Who names each entry: key of the target to those that name it. */
export function backlinksOf(entries: readonly AnyEntry[]): ReadonlyMap<Key, readonly Backlink[]> {
  const links = new Map<Key, Backlink[]>();
  for (const from of entries) {
    for (const { target, path } of referencesOf(from)) {
      if (target === null || target === keyOf(from)) continue;
      const list = links.get(target);
      if (list) list.push({ from, path });
      else links.set(target, [{ from, path }]);
    }
  }
  return links;
}
