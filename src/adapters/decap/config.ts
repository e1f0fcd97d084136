import { z } from 'zod';
import {
  collections,
  collectionNames,
  portal as portalSchema,
  referenceTargets,
  type CollectionName,
  type FieldMeta,
  type Portal,
} from '../../schema/index.ts';
import type { Backend } from './backend.ts';
import { bare, fieldsOf, type Field } from '../../schema/walk.ts';
import { drawerLabels, drawers, type Drawer } from './shape.ts';

/** A field as Decap's configuration has it. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly [option: string]: unknown;
}

/** Values that come from portal.yaml rather than from the schema. */
export interface Vocabulary {
  readonly settings: readonly { readonly id: string; readonly name: string }[];
  readonly phases: readonly { readonly id: string; readonly name: string }[];
}

const common = (name: string, meta: FieldMeta, required: boolean) => ({
  name,
  label: meta.label,
  required,
  ...(meta.hint ? { hint: meta.hint } : {}),
});

const options = (values: readonly string[], choices: FieldMeta['choices']) =>
  values.map((value) => ({ value, label: choices?.[value] ?? value }));

const isText = (schema: z.core.$ZodType): schema is z.ZodString | z.ZodUnion =>
  schema instanceof z.ZodString || schema instanceof z.ZodStringFormat || schema instanceof z.ZodUnion;

function listField(base: ReturnType<typeof common>, element: z.core.$ZodType, meta: FieldMeta): FormField {
  const to = referenceTargets.get(element)?.to;
  if (to) return { ...base, widget: 'hindsight-entries', to };
  if (element instanceof z.ZodEnum) {
    return {
      ...base,
      widget: 'hindsight-any-of',
      multiple: true,
      options: options(element.options.map(String), meta.choices),
    };
  }
  if (element instanceof z.ZodObject) {
    const fields = fieldsOf(element).map((field) => formField(field));
    return {
      ...base,
      widget: 'list',
      collapsed: true,
      minimize_collapsed: true,
      summary: `{{fields.${fields[0]?.name ?? ''}}}`,
      fields,
    };
  }
  return { ...base, widget: 'hindsight-lines' };
}

/** One field of a schema to one field of the form: the same label, hint and choices, and a box that fits its kind. */
export function formField({ name, schema, meta }: Field, required = true): FormField {
  const { schema: inner, optional } = bare(schema);
  const base = common(name, meta, required && !optional);
  const to = referenceTargets.get(inner as z.ZodType)?.to;
  if (to) return { ...base, widget: 'hindsight-entry', to };
  if (inner instanceof z.ZodEnum)
    return { ...base, widget: 'hindsight-one-of', options: options(inner.options.map(String), meta.choices) };
  if (inner instanceof z.ZodArray) return listField(base, inner.element, meta);
  if (inner instanceof z.ZodObject) {
    // Decap asks for what is required within an object even when the object may be left out; our own check is exact.
    return {
      ...base,
      widget: 'object',
      collapsed: true,
      fields: fieldsOf(inner).map((field) => formField(field, base.required)),
    };
  }
  if (inner instanceof z.ZodNumber) return { ...base, widget: 'hindsight-number' };
  if (inner instanceof z.ZodISODate) return { ...base, widget: 'hindsight-day' };
  if (isText(inner)) return { ...base, widget: meta.multiline ? 'hindsight-text' : 'hindsight-line' };
  throw new Error(`The field ${name} is of a kind that the editor has no box for.`);
}

const choose = (field: FormField, values: Vocabulary[keyof Vocabulary], multiple: boolean): FormField => ({
  ...field,
  widget: multiple ? 'hindsight-any-of' : 'hindsight-one-of',
  multiple,
  options: values.map(({ id, name }) => ({ value: id, label: name })),
});

/** Filled in when a form is opened; the browser knows what day it is. */
const defaults: Readonly<Record<string, unknown>> = { reviewedOn: '{{today}}' };

/** The form of a collection: what is asked, then the text, then the folded drawers. */
export function formOf(collection: CollectionName, { settings, phases }: Vocabulary): FormField[] {
  const shown: FormField[] = [];
  const folded: Record<Drawer, FormField[]> = { more: [], forSteward: [] };
  for (const field of fieldsOf(collections[collection].schema)) {
    let form = formField(field, field.meta.group === 'asked');
    if (field.name === 'setting') form = choose(form, settings, false);
    if (field.name === 'phases') form = choose(form, phases, true);
    if (field.name in defaults) form = { ...form, default: defaults[field.name] };
    if (collection === 'signals' && field.name === 'on') form = { ...form, default: '{{today}}' };
    if (field.name === 'title') form = { ...form, widget: 'hindsight-title' };
    if (field.meta.group === 'asked') shown.push(form);
    else folded[drawers[field.meta.group]].push(form);
  }
  const body: FormField[] =
    collections[collection].format === 'mdx'
      ? [
          {
            name: 'body',
            label: 'The text',
            widget: 'hindsight-body',
            required: collections[collection].headings.some(({ required }) => required),
            headings: collections[collection].headings,
            collection,
          },
        ]
      : [];
  const drawer = (name: Drawer): FormField[] =>
    folded[name].length === 0
      ? []
      : [{ name, label: drawerLabels[name], widget: 'object', collapsed: true, required: false, fields: folded[name] }];
  const checks: FormField = { name: 'checks', label: 'How it stands', widget: 'hindsight-checks' };
  return [...shown, ...body, checks, ...drawer('more'), ...drawer('forSteward')];
}

/** What stands in the history: the page, never the person. */
const commitMessages = {
  create: 'content: add {{slug}}',
  update: 'content: change {{slug}}',
  delete: 'content: remove {{slug}}',
  uploadMedia: 'content: add {{path}}',
  deleteMedia: 'content: remove {{path}}',
  openAuthoring: '{{message}}',
};

export interface Surroundings {
  readonly portal: Portal;
  /** The content folder within the repository. */
  readonly content: string;
  /** The site's address with its base path and last slash. */
  readonly site: string;
  readonly backend: Backend;
}

const identifier = (collection: CollectionName): string =>
  Object.keys(collections[collection].schema.shape)[0] as string;

/** The whole configuration for `CMS.init`. Nothing in it is written down a second time: it is read off the schemas. */
export function editorConfig({ portal, content, site, backend }: Surroundings) {
  return {
    load_config_file: false,
    backend: { ...backend, commit_messages: commitMessages },
    publish_mode: 'editorial_workflow',
    site_url: site,
    display_url: site,
    show_preview_links: false,
    locale: 'en',
    media_folder: 'public/uploads',
    public_folder: '/uploads',
    media_library: { name: 'hindsight' },
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: [
      ...collectionNames.map((name) => ({
        name,
        label: collections[name].plural,
        label_singular: collections[name].singular,
        description: collections[name].purpose,
        folder: `${content}/${name}`,
        create: true,
        publish: true,
        extension: collections[name].format,
        format: `hindsight-${name}`,
        identifier_field: identifier(name),
        // Made when a new entry is saved (client/main.ts).
        slug: '{{fields.fileName}}',
        summary: name === 'signals' ? '{{fields.kind}} {{fields.entry}}' : `{{fields.${identifier(name)}}}`,
        media_folder: '',
        public_folder: '.',
        editor: { preview: collections[name].format === 'mdx' },
        fields: formOf(name, portal),
      })),
      {
        name: 'portal',
        label: 'This portal',
        description: 'Whose portal this is, and its lists.',
        // Decap asks the collection for its format, never the file.
        format: 'hindsight-portal',
        editor: { preview: false },
        files: [
          {
            name: 'portal',
            label: 'Settings of this portal',
            file: `${content}/portal.yaml`,
            fields: fieldsOf(portalSchema).map((field) => formField(field, field.meta.group === 'asked')),
          },
        ],
      },
    ],
  };
}
