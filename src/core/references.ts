import { collections, referenceTargets, type CollectionName } from '../schema/index.ts';
import { leavesOf } from '../schema/walk.ts';
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

const isText = (value: unknown): value is string => typeof value === 'string';

/** Every reference an entry makes, in the order of the schema. */
export const referencesOf = (entry: AnyEntry): Reference[] =>
  [...leavesOf(collections[entry.collection].schema, entry.data)].flatMap(({ schema, value, path }) => {
    const allowed = referenceTargets.get(schema)?.to;
    return allowed && isText(value) ? [{ path, value, allowed, target: resolveKey(value, allowed) }] : [];
  });

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
