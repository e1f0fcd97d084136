import { z } from 'zod';

/** The folders under `content/`, in the order in which people meet them. */
export const collectionNames = [
  'lessons',
  'case-studies',
  'reflections',
  'practices',
  'articles',
  'paths',
  'communities',
  'roles',
  'topics',
  'glossary',
  'signals',
] as const;

export type CollectionName = (typeof collectionNames)[number];

/**
 * Who meets a field, and when: `asked` stands first in every form, `folded` waits behind "more",
 * `steward` is for the role that looks after the topic, `hidden` is filled in by the portal.
 */
export type Group = 'asked' | 'folded' | 'steward' | 'hidden';

/** What people are told about a field. Read by forms, checks, pages and the field guide. */
export interface FieldMeta {
  label: string;
  /** One sentence beside the box: what a good answer looks like. */
  hint?: string;
  group: Group;
  /** What to write, said when the value is missing or of the wrong kind. */
  message: string;
  /** Words for the values of a choice, in the order shown. */
  choices?: Readonly<Record<string, string>>;
  /** A long text, shown as a box of several lines. */
  multiline?: true;
}

export const fieldMeta = z.registry<FieldMeta>();

/** Where the values of a reference may point. One target: `id`; several: `collection/id`. */
export const referenceTargets = z.registry<{ to: readonly CollectionName[] }>();

/** Attaches the description to the outermost schema of a field and gives the schema back. */
export function field<T extends z.ZodType>(schema: T, meta: FieldMeta): T {
  fieldMeta.add(schema, meta);
  return schema;
}

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const qualified = /^[a-z-]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A reference to another entry: its file name without the ending, with its folder where several fit. */
export function ref(...to: readonly [CollectionName, ...CollectionName[]]): z.ZodString {
  const several = to.length > 1;
  const schema = z.string().regex(several ? qualified : slug, {
    error: several
      ? `Write the folder and the file name, for example ${to[0]}/some-name.`
      : `Write the file name of an entry in ${to[0]}/ without its ending, for example some-name.`,
  });
  referenceTargets.add(schema, { to });
  return schema;
}

/** A line or a few of plain text; never empty. */
export const text = (max = 300): z.ZodString =>
  z
    .string()
    .trim()
    .min(1)
    .max(max, { error: `Shorten this to at most ${max} characters.` });

/** A calendar day that exists, as `2026-11-23`. Days carry no zone. */
export const day = (): z.ZodISODate =>
  z.iso.date({ error: 'Write a day that exists as year-month-day, for example 2026-11-23.' });

/**
 * A day, a month or a year, as exact as it is known: `2026-11-23`, `2026-11` or `2026`. YAML reads a bare year as a
 * number, which is taken too.
 */
export const partialDay = () =>
  z
    .union([z.iso.date(), z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/), z.int().min(1000).max(9999)], {
      error: 'Write a day, a month or a year that exists, for example 2026-11-23, 2026-11 or 2026.',
    })
    .transform(String);

/** A month that exists, as `2026-11`. */
export const month = (): z.ZodString =>
  z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, { error: 'Write the month as year-month, for example 2026-11.' });

/** A web address that a reader can open. */
export const webAddress = (): z.ZodURL =>
  z
    .url({
      protocol: /^https?$/,
      hostname: z.regexes.domain,
      abort: true,
      error: 'Write a full web address that starts with https://',
    })
    // What stands before an @ would pass for the host.
    .regex(/^https?:\/\/[^/?#@\\\s]+(?:[/?#][^\\\s]*)?$/i, {
      error: 'Write a full web address, without spaces and without a user before the host.',
    });

/** A measured value with its unit, as the source prints it. A bare number is taken too. */
export const figure = () => z.union([text(120), z.number()]).transform(String);

/** Zero or more; an absent list reads as an empty one. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).default([]);

/** One of a few values, each with the words that people read. */
export function choice<const T extends Readonly<Record<string, string>>>(choices: T) {
  return z.enum(Object.keys(choices) as [keyof T & string, ...(keyof T & string)[]]);
}

/** Words as a reader counts them. */
export const countWords = (value: string): number => value.split(/\s+/u).filter(Boolean).length;
