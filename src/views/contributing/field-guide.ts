import { z } from 'zod';
import {
  collections,
  fieldMeta,
  referenceTargets,
  type CollectionName,
  type Data,
  type Group,
} from '../../schema/index.ts';
import { bare, fieldsOf } from '../../schema/walk.ts';

/** What a field takes, read from its schema. */
export type FieldKind =
  | { readonly kind: 'text'; readonly most: number | null }
  | { readonly kind: 'number'; readonly least: number | null; readonly most: number | null }
  | { readonly kind: 'day' | 'address' | 'value' }
  | { readonly kind: 'choice'; readonly choices: readonly { value: string; label: string }[] }
  | { readonly kind: 'reference'; readonly to: readonly CollectionName[] }
  | { readonly kind: 'group' };

/** One field as the guide shows it. */
export interface GuideField {
  /** Its name in the file. */
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  readonly message: string;
  readonly group: Group;
  readonly required: boolean;
  /** Many values, one a line. */
  readonly list: boolean;
  readonly takes: FieldKind;
  /** What stands in for it when it is left out, as text. */
  readonly fallback: string | null;
  /** The fields inside it. */
  readonly fields: readonly GuideField[];
}

/** What a list holds, or the value itself. */
const itemOf = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodArray ? itemOf(bare(schema.element).schema) : schema;

/** A limit that somebody set; zod gives infinity or the largest safe integer where nobody did. */
const limit = (value: number | null | undefined): number | null =>
  value === null || value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? null : value;

function kindOf(schema: z.core.$ZodType, labels: Readonly<Record<string, string>>): FieldKind {
  const to = referenceTargets.get(schema)?.to;
  if (to) return { kind: 'reference', to };
  if (schema instanceof z.ZodEnum) {
    return {
      kind: 'choice',
      choices: schema.options.map((value) => ({ value: String(value), label: labels[value] ?? String(value) })),
    };
  }
  if (schema instanceof z.ZodObject) return { kind: 'group' };
  if (schema instanceof z.ZodISODate) return { kind: 'day' };
  if (schema instanceof z.ZodURL) return { kind: 'address' };
  if (schema instanceof z.ZodNumber)
    return { kind: 'number', least: limit(schema.minValue), most: limit(schema.maxValue) };
  if (schema instanceof z.ZodString) return { kind: 'text', most: limit(schema.maxLength) };
  return { kind: 'value' };
}

/** The fields of a schema in its own order, each with what `fieldMeta` tells of it. A field without a label has no place in a form. */
export function guideTo(schema: z.ZodObject): readonly GuideField[] {
  return fieldsOf(schema).map(({ name, schema: field, meta }) => {
    const { schema: value, optional, fallback } = bare(field);
    const inner = itemOf(value);
    return {
      name,
      label: meta.label,
      hint: meta.hint ?? null,
      message: meta.message,
      group: meta.group,
      required: !optional,
      list: value instanceof z.ZodArray,
      takes: kindOf(inner, meta.choices ?? {}),
      fallback:
        typeof fallback === 'string' || typeof fallback === 'number' || typeof fallback === 'boolean'
          ? String(fallback)
          : null,
      fields: inner instanceof z.ZodObject ? guideTo(inner) : [],
    };
  });
}

/** The label of one field, as forms show it. */
export function labelOf<C extends CollectionName>(collection: C, name: keyof Data<C> & string): string {
  const shape: Readonly<Record<string, z.core.$ZodType>> = collections[collection].schema.shape;
  const field = shape[name];
  return (field && fieldMeta.get(field)?.label) ?? name;
}

const same = (a: GuideField, b: GuideField): boolean =>
  a.name === b.name && a.label === b.label && a.hint === b.hint && a.group === b.group;

/** The fields that stand in every one of several guides with the same words, so that they need explaining once. */
export const sharedBy = (guides: readonly (readonly GuideField[])[]): readonly GuideField[] =>
  (guides[0] ?? []).filter((field) => guides.every((guide) => guide.some((other) => same(field, other))));

/** A guide without the fields that were explained elsewhere. */
export const without = (guide: readonly GuideField[], shared: readonly GuideField[]): readonly GuideField[] =>
  guide.filter((field) => !shared.some((other) => same(field, other)));

/** The groups in the order in which people meet them, with the words that head them. */
export const groups = {
  asked: { label: 'Asked first', meaning: 'What a form shows at once.' },
  folded: { label: 'If you like', meaning: 'Folded behind "more" in a form.' },
  steward: { label: 'For the steward', meaning: 'Filled in by the role that looks after the topic.' },
  hidden: { label: 'Filled in for you', meaning: 'The portal knows these; write them only to say otherwise.' },
} as const satisfies Record<Group, { label: string; meaning: string }>;

/** The fields of a guide by the group they belong to; empty groups are left out. */
export const byGroup = (fields: readonly GuideField[]) =>
  (Object.keys(groups) as Group[])
    .map((group) => ({ group, ...groups[group], fields: fields.filter((field) => field.group === group) }))
    .filter(({ fields: found }) => found.length > 0);
