import { isMap, isScalar, parseDocument, visit, type Document as YamlDocument, type Scalar } from 'yaml';
import { z } from 'zod';
import { grammar, parseFields } from '../../prose/frontmatter.ts';
import { schemaAt } from '../../schema/walk.ts';
import { isoDay, isoMonth } from './dates.ts';
import type { Change } from '../../prose/change.ts';
import { apply, type Fix, type Fixed } from '../../prose/change.ts';

const options = { ...grammar, logLevel: 'silent' } as const;
const problemsIn = (yaml: string): number => parseFields(yaml, 0).problems.length;
const dataOf = (yaml: string): string => JSON.stringify(parseFields(yaml, 0).data);

const quoted = (value: string): string => JSON.stringify(value);

/** `name: value` on one line, the value plain. */
const plainLine = /^(?<head>[ ]*(?:- +)?(?:[A-Za-z]\w*:[ ]+)?)(?<value>[^\s"'[{|>#][^\n]*?)[ \t]*$/;

/** Puts plain values in quotation marks where the fields cannot be read otherwise. */
function quoteUnreadable(yaml: string): Fixed {
  const fixes: Fix[] = [];
  let text = yaml;
  for (let round = 0; round < 50; round += 1) {
    const { problems } = parseFields(text, 0);
    const first = problems[0];
    if (!first) break;
    const lines = text.split('\n');
    // A second colon is reported where it stands, or on the line below.
    const candidates = [first.line - 1, first.line - 2].filter((index) => index >= 0);
    const better = candidates.flatMap((index) => {
      const match = plainLine.exec(lines[index] ?? '');
      const { head = '', value = '' } = match?.groups ?? {};
      if (!match || head.trim() === '' || !/: |:$| #|^[&*!@`%,]|^[-?:] /.test(value)) return [];
      const tried = lines.with(index, `${head}${quoted(value)}`).join('\n');
      return problemsIn(tried) < problems.length || (parseFields(tried, 0).problems[0]?.line ?? Infinity) > first.line
        ? [{ index, tried }]
        : [];
    })[0];
    if (!better) break;
    fixes.push({ line: better.index + 1, what: 'Put the value in quotation marks.' });
    text = better.tried;
  }
  // Half-mended fields are worse than those that the author wrote.
  return problemsIn(text) === 0 ? { text, fixes } : { text: yaml, fixes: [] };
}

/** Every scalar that is a value, with the way to it. */
function scalars(doc: YamlDocument): { node: Scalar; path: (string | number)[] }[] {
  const found: { node: Scalar; path: (string | number)[] }[] = [];
  visit(doc, {
    Scalar(key, node, ancestors) {
      if (key === 'key') return;
      const path: (string | number)[] = [];
      for (const [index, ancestor] of ancestors.entries()) {
        const next: unknown = ancestors[index + 1] ?? node;
        if (isMap(ancestor)) {
          const pair = ancestor.items.find((item) => item === next);
          if (pair && isScalar(pair.key)) path.push(String(pair.key.value));
        } else if (ancestor !== null && typeof ancestor === 'object' && 'items' in ancestor) {
          path.push((ancestor.items as unknown[]).indexOf(next));
        }
      }
      found.push({ node, path });
    },
  });
  return found;
}

const isDay = (schema: z.core.$ZodType): boolean => schema instanceof z.ZodISODate;
const isMonth = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodString && schema.safeParse('2026-11').success && !schema.safeParse('2026-13').success;

/** Days and months as year-month-day, and texts that YAML would take for numbers in quotation marks. */
function valuesOf(yaml: string, schema: z.ZodObject): Fixed {
  const doc = parseDocument(yaml, options);
  const changes: Change[] = [];
  for (const { node, path } of scalars(doc)) {
    const [from, to] = node.range ?? [0, 0];
    const source = yaml.slice(from, to);
    const place = schemaAt(schema, path);
    const wanted = place.whole ? place.schema : null;
    if (wanted === null || source.includes('\n')) continue;
    const date = isDay(wanted) ? isoDay : isMonth(wanted) ? isoMonth : null;
    if (date) {
      const written = typeof node.value === 'string' ? node.value : source;
      const iso = date(written);
      if (iso !== null && iso !== written)
        changes.push({ index: from, length: to - from, text: iso, what: 'Wrote the day as year-month-day.' });
    } else if (wanted instanceof z.ZodString && (typeof node.value === 'number' || typeof node.value === 'boolean')) {
      changes.push({ index: from, length: to - from, text: quoted(source), what: 'Put the value in quotation marks.' });
    }
  }
  return apply(yaml, changes);
}

/** Fields in the order of the schema; comments stay with the field below them. */
function inOrder(yaml: string, schema: z.ZodObject): Fixed {
  const lines = yaml.split('\n');
  const last = lines.at(-1) === '' ? lines.pop() : undefined;
  const order = Object.keys(schema.shape);
  const blocks: { key: string; lines: string[] }[] = [];
  let waiting: string[] = [];
  for (const line of lines) {
    const key = /^([A-Za-z]\w*):(?:\s|$)/.exec(line)?.[1];
    if (key !== undefined) {
      blocks.push({ key, lines: [...waiting, line] });
      waiting = [];
    } else if (line.startsWith('#')) waiting.push(line);
    else {
      blocks.at(-1)?.lines.push(...waiting, line);
      if (blocks.length === 0) return { text: yaml, fixes: [] };
      waiting = [];
    }
  }
  blocks.at(-1)?.lines.push(...waiting);
  const rank = ({ key }: { key: string }) => (order.includes(key) ? order.indexOf(key) : order.length);
  const sorted = blocks.toSorted((a, b) => rank(a) - rank(b));
  const first = blocks.findIndex((block, index) => block !== sorted[index]);
  if (first === -1) return { text: yaml, fixes: [] };
  const text = sorted.flatMap((block) => block.lines).join('\n') + (last === undefined ? '' : '\n');
  const line = blocks.slice(0, first).reduce((sum, block) => sum + block.lines.length, 1);
  return { text, fixes: [{ line, what: 'Put the fields in their usual order.' }] };
}

/** Blanks at line ends, where they are no part of a value. */
function trimmed(yaml: string): Fixed {
  const data = dataOf(yaml);
  const changes = [...yaml.matchAll(/[ \t]+(?=\n|$)/g)].map(({ index, 0: { length } }): Change => ({
    index,
    length,
    text: '',
    what: 'Took blanks off the end of the line.',
  }));
  const all = apply(yaml, changes);
  if (changes.length === 0 || dataOf(all.text) === data) return all;
  const kept = changes.filter((change) => dataOf(apply(yaml, [change]).text) === data);
  return apply(yaml, kept);
}

const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Quotation marks, days, order and blanks in the fields of an entry. */
export function fixFields(yaml: string, schema: z.ZodObject): Fixed {
  const readable = quoteUnreadable(yaml);
  if (problemsIn(readable.text) > 0) return { text: yaml, fixes: [] };
  const values = valuesOf(readable.text, schema);
  const blanks = trimmed(values.text);
  const ordered = inOrder(blanks.text, schema);
  // The order may change; what the fields say may not.
  const same =
    JSON.stringify(sorted(parseFields(ordered.text, 0).data)) ===
    JSON.stringify(sorted(parseFields(blanks.text, 0).data));
  const last = same && problemsIn(ordered.text) === 0 ? ordered : { text: blanks.text, fixes: [] };
  return { text: last.text, fixes: [...readable.fixes, ...values.fixes, ...blanks.fixes, ...last.fixes] };
}
