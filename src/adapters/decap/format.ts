import type { z } from 'zod';
import { collections, portal, type CollectionName } from '../../schema/index.ts';
import { split, valuesIn } from '../../prose/frontmatter.ts';
import { pieces, rewrite, same, type Fields } from './pieces.ts';
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

/** The fields of a file and what stands behind them; null where it does not begin with fields, and is text throughout. */
function halves(kind: Kind, file: string): { readonly yaml: string; readonly rest: string } | null {
  if (!hasText(kind)) return { yaml: file, rest: '' };
  const parts = split(file, 'asWritten');
  return 'rule' in parts ? null : { yaml: parts.yaml, rest: parts.body };
}

/** A file to what the editor shows. */
export function readEntry(kind: Kind, text: string): EditorData {
  const mdx = hasText(kind);
  const parts = halves(kind, text);
  const fields = parts ? valuesIn(parts.yaml) : {};
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

/** What the editor holds to a file: changed fields are written anew, everything else keeps its bytes. */
export function writeEntry(kind: Kind, data: EditorData): string {
  const mdx = hasText(kind);
  const source = data.source ?? '';
  const parts = halves(kind, source);
  const yaml = parts?.yaml ?? '';
  const before = (withoutEmpties(valuesIn(yaml)) ?? {}) as Fields;
  const after = flatten(kind, data);
  const old = pieces(yaml);
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

/**
 * A text that is saved, with everything that says the same as what is published in the very bytes of that: what somebody
 * changes and changes back leaves no trace. A field that got a comment on the way keeps it.
 */
export function asPublished(kind: Kind, text: string, published: string): string {
  const mdx = hasText(kind);
  const cut = (file: string) => {
    const parts = halves(kind, file);
    return parts && { ...pieces(parts.yaml), fields: valuesIn(parts.yaml), rest: parts.rest };
  };
  const [now, then] = [cut(text), cut(published)];
  if (!now || !then) return text;
  const comments = (piece: string): number => piece.match(/(?:^|\s)#/gm)?.length ?? 0;
  const old = new Map(then.pieces.map((piece) => [piece.name, piece.text]));
  const kept = now.pieces.map(({ name, text: own }) => {
    const before = old.get(name);
    const alike = before !== undefined && same(now.fields[name], then.fields[name]);
    return alike && comments(own) <= comments(before) ? { name, text: before } : { name, text: own };
  });
  const order = then.pieces.map(({ name }) => name);
  if (kept.length === order.length && kept.every(({ name }) => order.includes(name)))
    kept.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const fields = now.head + kept.map((piece) => piece.text).join('');
  const rest = now.rest.trim() === then.rest.trim() ? then.rest : now.rest;
  return mdx ? `---\n${fields}---\n${rest}` : fields;
}
