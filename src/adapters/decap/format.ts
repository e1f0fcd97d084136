import { isMap, isScalar, parseDocument, stringify, type Document } from 'yaml';
import type { z } from 'zod';
import { collections, portal, type CollectionName } from '../../schema/index.ts';
import { drawerOf, type Drawer } from './shape.ts';

/** What the editor holds of an entry: its fields, those of the drawers in objects of their own, and the file as it was read. */
export interface EditorData extends Record<string, unknown> {
  /** The file as it was read, so that what nobody touched keeps its bytes. Never written. */
  readonly source?: string;
  readonly body?: string;
  /** The name that the file of a new entry gets. Never written. */
  readonly fileName?: string;
}

/** What the editor knows to read and write: an entry of a collection, or portal.yaml. */
export type Kind = CollectionName | 'portal';

const noDrawers: ReadonlyMap<string, Drawer> = new Map();
const schemaOf = (kind: Kind): z.ZodObject => (kind === 'portal' ? portal : collections[kind].schema);
const hasText = (kind: Kind): boolean => kind !== 'portal' && collections[kind].format === 'mdx';
const drawersOf = (kind: Kind) => (kind === 'portal' ? noDrawers : drawerOf(kind));

const options = { version: '1.2', schema: 'core' } as const;
const writing = { lineWidth: 0 } as const;

type Fields = Record<string, unknown>;

/** What an editor leaves behind in an emptied field says nothing, so it is not written. */
export function withoutEmpties(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpties).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value).flatMap(([key, item]) => {
    const plain = withoutEmpties(item);
    return plain === undefined ? [] : [[key, plain] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

const same = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return (
      String(one) === String(other) &&
      typeof one !== 'object' &&
      typeof other !== 'object' &&
      one !== undefined &&
      other !== undefined
    );
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    [...keys].every((key) => same((one as Fields)[key], (other as Fields)[key]))
  );
};

function split(text: string): { yaml: string; rest: string } | null {
  const match = /^---\r?\n([\s\S]*?)^---(?:\r?\n|$)([\s\S]*)$/m.exec(text);
  return match ? { yaml: match[1] as string, rest: match[2] as string } : null;
}

/** A file to what the editor shows. */
export function readEntry(kind: Kind, text: string): EditorData {
  const mdx = hasText(kind);
  const parts = mdx ? split(text) : { yaml: text, rest: '' };
  const fields = (parts ? (parseDocument(parts.yaml, options).toJS() as Fields | null) : null) ?? {};
  const drawers = drawersOf(kind);
  const data: Fields = { source: text };
  for (const [name, value] of Object.entries(fields)) {
    const drawer = drawers.get(name);
    if (drawer === undefined) data[name] = value;
    else data[drawer] = { ...(data[drawer] as Fields | undefined), [name]: value };
  }
  if (mdx) data['body'] = parts ? parts.rest.replace(/^\r?\n/, '') : text;
  return data;
}

/** The fields flat again and in the order of the schema, without what is empty. */
function flatten(kind: Kind, data: EditorData): Fields {
  const drawers = drawersOf(kind);
  const flat: Fields = {};
  for (const name of Object.keys(schemaOf(kind).shape)) {
    const drawer = drawers.get(name);
    const value = withoutEmpties(drawer === undefined ? data[name] : (data[drawer] as Fields | undefined)?.[name]);
    if (value !== undefined) flat[name] = value;
  }
  return flat;
}

/** One top-level field of a file: its name and the lines it takes, comments above it included. */
interface Piece {
  readonly name: string;
  readonly text: string;
}

function pieces(doc: Document, yaml: string): { head: string; pieces: Piece[] } {
  const starts = isMap(doc.contents)
    ? doc.contents.items.flatMap(({ key }) =>
        isScalar(key) && key.range
          ? [{ name: String(key.value), at: yaml.lastIndexOf('\n', key.range[0] - 1) + 1 }]
          : [],
      )
    : [];
  return {
    head: yaml.slice(0, starts[0]?.at ?? 0),
    pieces: starts.map(({ name, at }, index) => ({ name, text: yaml.slice(at, starts[index + 1]?.at ?? yaml.length) })),
  };
}

function change(doc: Document, path: (string | number)[], was: unknown, now: unknown): void {
  if (same(was, now)) return;
  const both =
    typeof was === 'object' &&
    was !== null &&
    typeof now === 'object' &&
    now !== null &&
    Array.isArray(was) === Array.isArray(now);
  if (!both || (Array.isArray(was) && Array.isArray(now) && now.length < was.length)) {
    doc.setIn(path, doc.createNode(now));
    return;
  }
  for (const key of new Set([...Object.keys(was), ...Object.keys(now)])) {
    const step = Array.isArray(was) ? Number(key) : key;
    const value = (now as Fields)[key];
    if (value === undefined) doc.deleteIn([...path, step]);
    else change(doc, [...path, step], (was as Fields)[key], value);
  }
}

/** A changed field: its comments stay where its parts stay. */
function rewrite(piece: Piece | undefined, name: string, was: unknown, now: unknown): string {
  if (!piece || typeof was !== 'object') return stringify({ [name]: now }, { ...options, ...writing });
  const doc = parseDocument(piece.text, options);
  change(doc, [name], was, now);
  return doc.toString(writing);
}

/** What the editor holds to a file: changed fields are written anew, everything else keeps its bytes. */
export function writeEntry(kind: Kind, data: EditorData): string {
  const mdx = hasText(kind);
  const source = data.source ?? '';
  const parts = mdx ? split(source) : { yaml: source, rest: '' };
  const yaml = parts?.yaml ?? '';
  const doc = parseDocument(yaml, options);
  const before = (withoutEmpties(doc.toJS()) ?? {}) as Fields;
  const after = flatten(kind, data);
  const old = pieces(doc, yaml);
  const byName = new Map(old.pieces.map((piece) => [piece.name, piece]));
  const known = Object.keys(schemaOf(kind).shape);
  const kept = old.pieces.filter(({ name }) => name in after || !known.includes(name));
  const added = Object.keys(after).filter((name) => !byName.has(name));
  const names = kept.map(({ name }) => name);
  for (const name of added) {
    // Behind the nearest field that the schema lists before it.
    const earlier = known.slice(0, known.indexOf(name)).findLast((other) => names.includes(other));
    names.splice(earlier === undefined ? 0 : names.indexOf(earlier) + 1, 0, name);
  }
  const text = names.map((name) => {
    const piece = byName.get(name);
    if (piece && (!known.includes(name) || same(before[name], after[name]))) return piece.text;
    return rewrite(piece, name, before[name], after[name]);
  });
  const fields = old.head + text.map((part) => (part.endsWith('\n') ? part : `${part}\n`)).join('');
  if (!mdx) return fields;
  const body = data.body ?? '';
  const rest = body === parts?.rest.replace(/^\r?\n/, '') ? parts.rest : `\n${body.replace(/\s+$/, '')}\n`;
  return `---\n${fields}---\n${rest}`;
}
