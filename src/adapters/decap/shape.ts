import { z } from 'zod';
import { collections, fieldMeta, type CollectionName, type FieldMeta } from '../../schema/index.ts';

/**
 * Where a field stands in the editor. What is asked stands first; the rest waits folded, in two drawers.
 * The drawers exist on the screen only: the file keeps its fields flat.
 */
export const drawers = { folded: 'more', steward: 'forSteward', hidden: 'forSteward' } as const;
export type Drawer = (typeof drawers)[keyof typeof drawers];

export const drawerLabels: Readonly<Record<Drawer, string>> = { more: 'More about it', forSteward: 'For the steward' };

/** The inner schema and whether a value may be left out. */
export function unwrap(schema: z.core.$ZodType): { schema: z.core.$ZodType; optional: boolean } {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return { ...unwrap(schema.def.innerType), optional: true };
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.in);
  return { schema, optional: false };
}

export interface Field {
  readonly name: string;
  readonly schema: z.core.$ZodType;
  readonly meta: FieldMeta;
}

/** The fields of an object schema with their descriptions, in order. Throws when one has none: that is a bug in the schema. */
export const fieldsOf = (object: z.ZodObject): Field[] =>
  Object.entries(object.shape).map(([name, schema]) => {
    const meta = fieldMeta.get(schema as z.ZodType);
    if (!meta) throw new Error(`The field ${name} has no description.`);
    return { name, schema: schema as z.core.$ZodType, meta };
  });

/** The drawer of each folded field of a collection, by name. */
export function drawerOf(collection: CollectionName): ReadonlyMap<string, Drawer> {
  return new Map(
    fieldsOf(collections[collection].schema).flatMap(({ name, meta }): [string, Drawer][] =>
      meta.group === 'asked' ? [] : [[name, drawers[meta.group]]],
    ),
  );
}
