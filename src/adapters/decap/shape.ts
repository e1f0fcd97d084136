import { collections, type CollectionName } from '../../schema/index.ts';
import { fieldsOf } from '../../schema/walk.ts';

/**
 * Where a field stands in the editor. What is asked stands first; the rest waits folded, in two drawers.
 * The drawers exist on the screen only: the file keeps its fields flat.
 */
export const drawers = { folded: 'more', steward: 'forSteward', hidden: 'forSteward' } as const;
export type Drawer = (typeof drawers)[keyof typeof drawers];

export const drawerLabels: Readonly<Record<Drawer, string>> = { more: 'More about it', forSteward: 'For the steward' };

/** The drawer of each folded field of a collection, by name. */
export function drawerOf(collection: CollectionName): ReadonlyMap<string, Drawer> {
  return new Map(
    fieldsOf(collections[collection].schema).flatMap(({ name, meta }): [string, Drawer][] =>
      meta.group === 'asked' ? [] : [[name, drawers[meta.group]]],
    ),
  );
}
