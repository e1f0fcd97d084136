import { isMap, isNode, isScalar, parseDocument, stringify } from 'yaml';
import { pathOf } from '../../core/addresses.ts';
import { keyOf, type AnyEntry, type Key } from '../../core/entry.ts';
import { normalAddress } from '../../core/redirects.ts';
import { referencesOf } from '../../core/references.ts';
import type { Library } from '../../core/library.ts';
import { grammar, split } from '../../prose/frontmatter.ts';
import { leadElsewhere } from '../../prose/lead-elsewhere.ts';
import { apply } from '../../prose/change.ts';
import type { Change } from '../../prose/change.ts';
import { collections } from '../../schema/index.ts';

/** What a new name makes of the files of a library. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
  /** Texts by their path below the content folder; that of the entry under its new one. */
  readonly texts: ReadonlyMap<string, string>;
  readonly references: number;
  readonly links: number;
}

/** Changes in the fields of one entry: every reference to the entry says its new name. */
function fieldChanges(entry: AnyEntry, yaml: string, start: number, old: Key, id: string): Change[] {
  const doc = parseDocument(yaml, grammar);
  return referencesOf(entry).flatMap(({ path, value, target }): Change[] => {
    const node: unknown = target === old ? doc.getIn(path, true) : undefined;
    if (!isNode(node) || !node.range) return [];
    const source = yaml.slice(node.range[0], node.range[1]);
    const now = value.includes('/') ? `${value.slice(0, value.indexOf('/'))}/${id}` : id;
    return [{ index: start + node.range[0], length: source.length, text: source.replace(value, now), what: '' }];
  });
}

/** The field of old addresses with one more; an old address that is the new one again goes. */
function withOldAddress(yaml: string, old: string, now: string): string {
  const doc = parseDocument(yaml, grammar);
  const before: unknown = (doc.toJS() as Record<string, unknown> | null)?.['formerly'];
  const list = (Array.isArray(before) ? before.map(String) : []).filter(
    (each) => normalAddress(each) !== now && normalAddress(each) !== old,
  );
  const line = stringify({ formerly: [...list, old] }, { ...grammar, lineWidth: 0 });
  const pair = isMap(doc.contents)
    ? doc.contents.items.find(({ key }) => isScalar(key) && key.value === 'formerly')
    : undefined;
  if (!pair || !isScalar(pair.key) || !pair.key.range) return `${yaml.replace(/\n*$/, '\n')}${line}`;
  const from = pair.key.range[0];
  const end = isNode(pair.value) && pair.value.range ? pair.value.range[1] : from;
  return yaml.slice(0, from) + line.trimEnd() + (yaml.slice(end).startsWith('\n') ? '' : '\n') + yaml.slice(end);
}

/**
 * Gives an entry a new name: its old address becomes a redirect, every reference in fields and every link in texts is
 * led to the new one, and nothing else changes. `texts` are the files as they are; the library has passed the checks.
 */
export function rename(library: Library, texts: ReadonlyMap<string, string>, entry: AnyEntry, id: string): Renaming {
  const { collection, file } = entry;
  const { format, schema } = collections[collection];
  const to = `${collection}/${id}.${format}`;
  const addresses = [pathOf(entry), pathOf({ collection, id })] as const;
  const changed = new Map<string, string>();
  let references = 0;
  let links = 0;
  for (const other of library.entries) {
    const text = texts.get(other.file) ?? '';
    const parts = collections[other.collection].format === 'mdx' ? split(text) : null;
    if (parts !== null && 'rule' in parts) continue;
    const yaml = parts?.yaml ?? text;
    const fields = fieldChanges(other, yaml, 0, keyOf(entry), id);
    const inText = parts ? leadElsewhere(parts.body, other.collection, ...addresses) : [];
    references += fields.length;
    links += inText.length;
    const isIt = other.file === file;
    if (fields.length + inText.length === 0 && !isIt) continue;
    let head = apply(yaml, fields).text;
    if (isIt && 'formerly' in schema.shape) head = withOldAddress(head, addresses[0], addresses[1]);
    const start = parts ? 4 : 0;
    const closing = parts ? text.slice(start + yaml.length, text.length - parts.body.length) : '';
    changed.set(
      isIt ? to : other.file,
      text.slice(0, start) + head + closing + (parts ? apply(parts.body, inText).text : ''),
    );
  }
  return { from: file, to, texts: changed, references, links };
}
