import { z } from 'zod';
import { fieldMeta, type FieldMeta } from './fields.ts';

/** A schema without what stands around it. */
export interface Bare {
  readonly schema: z.core.$ZodType;
  /** Whether the value may be left out. */
  readonly optional: boolean;
  /** What stands in for a value that is left out, if anything does. */
  readonly fallback: unknown;
}

/** Takes off what stands around the value itself: optional, default, transform. Lists stay as they are. */
export function bare(schema: z.core.$ZodType): Bare {
  if (schema instanceof z.ZodOptional) return { ...bare(schema.def.innerType), optional: true };
  if (schema instanceof z.ZodDefault)
    return { ...bare(schema.def.innerType), optional: true, fallback: schema.def.defaultValue };
  if (schema instanceof z.ZodPipe) return bare(schema.def.in);
  return { schema, optional: false, fallback: undefined };
}

/** The fields of an object, or undefined for any other schema. */
export const shapeOf = (schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> | undefined =>
  schema instanceof z.ZodObject ? schema.shape : undefined;

/** A place in a schema, as far as a path could be followed. */
export interface SchemaPlace {
  readonly schema: z.core.$ZodType;
  /** The last description on the way. */
  readonly meta: FieldMeta | undefined;
  /** Whether the path was followed to its end. */
  readonly whole: boolean;
}

/** Follows a path of keys and places in lists into a schema. */
export function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): SchemaPlace {
  let current = bare(schema).schema;
  let meta: FieldMeta | undefined;
  for (const step of path) {
    const shape = shapeOf(current);
    const next: z.core.$ZodType | undefined = shape
      ? typeof step === 'string' && Object.hasOwn(shape, step)
        ? shape[step]
        : undefined
      : current instanceof z.ZodArray && typeof step === 'number'
        ? current.element
        : undefined;
    if (next === undefined) return { schema: current, meta, whole: false };
    meta = fieldMeta.get(next) ?? meta;
    current = bare(next).schema;
  }
  return { schema: current, meta, whole: true };
}

/** A field of an object with its description. */
export interface Field {
  readonly name: string;
  readonly schema: z.core.$ZodType;
  readonly meta: FieldMeta;
}

/** The fields of an object in its own order. Throws when one has no description: that is a bug in the schema. */
export const fieldsOf = (object: z.ZodObject): readonly Field[] =>
  Object.entries(shapeOf(object) ?? {}).map(([name, schema]) => {
    const meta = fieldMeta.get(schema);
    if (!meta) throw new Error(`The field "${name}" has no label. Describe it with field() in src/schema.`);
    return { name, schema, meta };
  });

/** A single value within an entry and its schema; `value` is undefined where nothing was written. */
export interface Leaf {
  readonly path: readonly (string | number)[];
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
}

/** Every single value of an entry in the order of its schema, through groups and lists. */
export function* leavesOf(schema: z.core.$ZodType, value: unknown, path: Leaf['path'] = []): Generator<Leaf> {
  const { schema: inner } = bare(schema);
  const shape = shapeOf(inner);
  if (shape) {
    if (value === null || typeof value !== 'object') return;
    for (const [key, field] of Object.entries(shape))
      yield* leavesOf(field, (value as Readonly<Record<string, unknown>>)[key], [...path, key]);
  } else if (inner instanceof z.ZodArray) {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) yield* leavesOf(inner.element, item, [...path, index]);
  } else yield { path, schema: inner, value };
}
