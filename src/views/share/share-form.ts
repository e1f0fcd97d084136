import { z } from 'zod';
import { titleOf, type AnyEntry } from '../../core/entry.ts';
import { entriesIn, type Library } from '../../core/library.ts';
import { collections, referenceTargets, type CollectionName, type Group } from '../../schema/index.ts';
import { bare, fieldsOf, type Field } from '../../schema/walk.ts';

/** One value that a box can be set to. */
export interface ShareOption {
  readonly value: string;
  readonly label: string;
}

/** How a box is filled in. */
export type ShareControl =
  | { readonly kind: 'line' | 'box'; readonly most: number | null }
  | { readonly kind: 'choice' | 'select'; readonly options: readonly ShareOption[] }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'day' }
  | { readonly kind: 'rows'; readonly boxes: readonly ShareBox[] };

/** One box of the form: a field of the entry, or a heading of its text. */
export interface ShareBox {
  /** Its name in the form: that of the field, or `text-<n>` for the nth heading. */
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  readonly required: boolean;
  readonly control: ShareControl;
  /** The heading that its words stand under, for boxes of the text. */
  readonly heading?: string;
}

/** The form by which a kind of entry is shared: what is asked, and what waits folded. */
export interface ShareForm {
  readonly collection: CollectionName;
  readonly singular: string;
  readonly asked: readonly ShareBox[];
  readonly folded: readonly ShareBox[];
}

/** Kinds that are shared by a page of their own, in the order shown. */
export const sharedKinds = ['lessons', 'reflections', 'case-studies'] as const satisfies readonly CollectionName[];
export type SharedKind = (typeof sharedKinds)[number];

/** Where a kind is shared, below the base path: the kind that most people come with needs no name. */
export const sharePath = (kind: SharedKind): string =>
  kind === 'lessons' ? '/contribute/share/' : `/contribute/share/${kind}/`;

/** Rows of a list that are offered; more can be added once it is a draft. */
export const rowsOffered = 3;

const limit = (value: number | null): number | null =>
  value === null || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? null : value;

function optionsOf(library: Library, to: readonly CollectionName[]): ShareOption[] {
  const { compare } = new Intl.Collator(library.portal.language, { numeric: true });
  return to
    .flatMap((name) =>
      (entriesIn(library, name) as readonly AnyEntry[]).map((entry) => ({
        value: to.length === 1 ? entry.id : `${name}/${entry.id}`,
        label: titleOf(entry),
      })),
    )
    .sort((a, b) => compare(a.label, b.label));
}

/** Null for what a plain form has no box for. */
function controlOf(library: Library, name: string, field: z.core.$ZodType, meta: Field['meta']): ShareControl | null {
  const { schema } = bare(field);
  const item = schema instanceof z.ZodArray ? bare(schema.element).schema : schema;
  const to = referenceTargets.get(item)?.to;
  // Where several kinds fit, the form that is sent names the page by itself: a list of all would be endless.
  if (to) return to.length > 1 ? { kind: 'line', most: 160 } : { kind: 'select', options: optionsOf(library, to) };
  if (schema instanceof z.ZodArray && item instanceof z.ZodObject)
    return { kind: 'rows', boxes: boxesOf(library, fieldsOf(item)) };
  if (schema instanceof z.ZodArray) return null;
  if (item instanceof z.ZodEnum)
    return {
      kind: 'choice',
      options: item.options.map((value) => ({ value: String(value), label: meta.choices?.[value] ?? String(value) })),
    };
  if (name === 'setting')
    return { kind: 'select', options: library.portal.settings.map(({ id, name: label }) => ({ value: id, label })) };
  if (item instanceof z.ZodISODate) return { kind: 'day' };
  if (item instanceof z.ZodNumber)
    return { kind: 'number', least: limit(item.minValue) ?? 0, most: limit(item.maxValue) ?? 9_999 };
  if (item instanceof z.ZodString) return { kind: meta.multiline ? 'box' : 'line', most: limit(item.maxLength) };
  return null;
}

const boxesOf = (library: Library, fields: readonly Field[]): ShareBox[] =>
  fields.flatMap(({ name, schema, meta }) => {
    const control = controlOf(library, name, schema, meta);
    if (control === null) return [];
    if (control.kind === 'select' && control.options.length === 0) return [];
    const required = !bare(schema).optional;
    return [{ name, label: meta.label, hint: meta.hint ?? null, required, control }];
  });

/** Name of the box of the nth heading. */
const textName = (index: number): string => `text-${index}`;

/** Asked although the schema lets it be left out: a reflection that is shared was held, and then both are known. */
const alsoRequired: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  reflections: ['heldOn', 'minutes'],
};

/** A word about a page is short as it is, so nothing of it waits for somebody else. */
const groupsOf = (collection: CollectionName): readonly Group[] =>
  collection === 'signals' ? ['asked', 'folded'] : ['asked'];

/** The form of a collection, from its schema and the headings of its text. */
export function shareForm(library: Library, collection: CollectionName): ShareForm {
  const { schema, headings, singular } = collections[collection];
  const fields = boxesOf(
    library,
    fieldsOf(schema).filter(({ meta }) => groupsOf(collection).includes(meta.group)),
  ).map((box) => (alsoRequired[collection]?.includes(box.name) ? { ...box, required: true } : box));
  const texts = headings.map(({ text, hint, required }, index): ShareBox => ({
    name: textName(index),
    label: text,
    hint,
    required,
    control: { kind: 'box', most: 8_000 },
    heading: text,
  }));
  const boxes = [...fields, ...texts];
  return {
    collection,
    singular,
    asked: boxes.filter(({ required }) => required),
    folded: boxes.filter(({ required }) => !required),
  };
}
