import { z } from 'zod';
import { collections, referenceTargets, type CollectionName } from '../../schema/index.ts';
import { withoutEmpties, type EditorData } from './format.ts';
import { bare, fieldsOf } from '../../schema/walk.ts';

/** Something that a schema accepts, where the author has not got to it yet. */
function standIn(schema: z.core.$ZodType): unknown {
  const { schema: inner } = bare(schema);
  const to = referenceTargets.get(inner as z.ZodType)?.to;
  if (to) return to.length > 1 ? `${String(to[0])}/x` : 'x';
  if (inner instanceof z.ZodEnum) return inner.options[0];
  if (inner instanceof z.ZodArray) {
    const item = standIn(inner.element);
    // Some lists ask for two.
    return [item, item];
  }
  if (inner instanceof z.ZodObject)
    return Object.fromEntries(
      fieldsOf(inner).flatMap(({ name, schema: each }) => (bare(each).optional ? [] : [[name, standIn(each)]])),
    );
  if (inner instanceof z.ZodNumber) return 1;
  if (inner instanceof z.ZodISODate) return '2000-01-01';
  if (inner instanceof z.ZodURL) return 'https://example.org/';
  return 'x';
}

/** Names of the fields that are asked and still empty. */
export const stillAsked = (kind: CollectionName, data: EditorData): string[] =>
  fieldsOf(collections[kind].schema)
    .filter(({ name, meta }) => meta.group === 'asked' && withoutEmpties(data[name]) === undefined)
    .map(({ name }) => name);

/**
 * The entry with what is still missing filled in, so that its text can be looked at before its form is complete.
 * For looking only: it is never saved.
 */
export function completed(kind: CollectionName, data: EditorData): EditorData {
  const missing = stillAsked(kind, data);
  const fields = fieldsOf(collections[kind].schema).filter(({ name }) => missing.includes(name));
  return { ...data, ...Object.fromEntries(fields.map(({ name, schema }) => [name, standIn(schema)])) };
}
