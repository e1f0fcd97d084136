import type { z } from 'zod';
import { withoutIdle } from '../../prose/bytes.ts';
import { split } from '../../prose/frontmatter.ts';
import type { Fix, Fixed } from '../../prose/change.ts';
import { idleFixes } from '../../prose/idle.ts';
import { mendBody } from '../../prose/mend.ts';
import { fixFields } from './fields.ts';

/** More rounds than any fix needs to settle; each finds nothing new after the second. */
const rounds = 5;

/** How a text is mended: in this process, or in a child that may die of it. */
export type MendBody = (body: string) => Fixed;

const hasReturns = (text: string): boolean => text.includes('\r\n');

const unmarked = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);

/**
 * A text as everything here reads it: without the mark at its start, with LF line ends, and without characters that say
 * nothing before its body. Those in a body go when it is mended, where it is known what is code.
 */
function evened(text: string, format: 'mdx' | 'yaml'): string {
  const even = unmarked(text).replaceAll('\r\n', '\n');
  const parts = format === 'yaml' ? null : split(even);
  if (parts === null || 'rule' in parts) return withoutIdle(even);
  return withoutIdle(even.slice(0, even.length - parts.body.length)) + parts.body;
}

/** The part of a file that is mended as text; empty where there is none. */
export function bodyToMend(text: string, format: 'mdx' | 'yaml'): string {
  if (format === 'yaml') return '';
  const parts = split(evened(text, format));
  return 'rule' in parts ? '' : parts.body;
}

function fieldsOf(yaml: string, schema: z.ZodObject): Fixed {
  const fixes: Fix[] = [];
  let text = yaml;
  for (let round = 0; round < rounds; round += 1) {
    const next = fixFields(text, schema);
    if (next.text === text) break;
    fixes.push(...next.fixes);
    text = next.text;
  }
  return { text, fixes };
}

function mended(even: string, format: 'mdx' | 'yaml', schema: z.ZodObject, mend: MendBody): Fixed {
  if (format === 'yaml') return fieldsOf(even, schema);
  const parts = split(even);
  if ('rule' in parts) return { text: even, fixes: [] };
  const fields = fieldsOf(parts.yaml, schema);
  const body = mend(parts.body);
  const closing = even.slice(4 + parts.yaml.length, even.length - parts.body.length);
  const moved = (offset: number) => (fix: Fix) => ({ ...fix, line: fix.line + offset });
  return {
    text: even.slice(0, 4) + fields.text + closing + body.text,
    fixes: [...fields.fixes.map(moved(parts.yamlOffset)), ...body.fixes.map(moved(parts.bodyOffset))],
  };
}

/**
 * Puts right what has one right answer, and leaves everything else byte for byte, line ends too.
 * Fixing what was fixed changes nothing.
 */
export function fixEntry(text: string, format: 'mdx' | 'yaml', schema: z.ZodObject, mend: MendBody = mendBody): Fixed {
  const even = evened(text, format);
  const { text: right, fixes } = mended(even, format, schema, mend);
  const marked = text.startsWith('\ufeff');
  const mark = marked ? [{ line: 1, what: 'Took off the unseen mark at the start of the file.' }] : [];
  const idle = idleFixes(unmarked(text).replaceAll('\r\n', '\n'), even);
  if (right === even && idle.length === 0) return { text: unmarked(text), fixes: mark };
  const all = hasReturns(text) && !/(?<!\r)\n/.test(text);
  return { text: all ? right.replaceAll('\n', '\r\n') : right, fixes: [...mark, ...idle, ...fixes] };
}
