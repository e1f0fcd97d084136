import type { z } from 'zod';
import { split } from '../../prose/frontmatter.ts';
import { fixBody } from './body.ts';
import { fixFields } from './fields.ts';
import type { Fix, Fixed } from './fix.ts';

/** More rounds than any fix needs to settle; each finds nothing new after the second. */
const rounds = 5;

function once(text: string, format: 'mdx' | 'yaml', schema: z.ZodObject): Fixed {
  const fixes: Fix[] = [];
  let even = text;
  if (even.startsWith('\ufeff')) {
    even = even.slice(1);
    fixes.push({ line: 1, what: 'Took off the unseen mark at the start of the file.' });
  }
  if (even.includes('\r\n')) {
    even = even.replaceAll('\r\n', '\n');
    fixes.push({ line: 1, what: 'Wrote the line ends of this file as all others have them.' });
  }
  if (format === 'yaml') {
    const fields = fixFields(even, schema);
    return { text: fields.text, fixes: [...fixes, ...fields.fixes] };
  }
  const parts = split(even);
  if ('rule' in parts) return { text: even, fixes };
  const fields = fixFields(parts.yaml, schema);
  const body = fixBody(parts.body);
  const opening = even.slice(0, 4);
  const closing = even.slice(4 + parts.yaml.length, even.length - parts.body.length);
  const moved = (offset: number) => (fix: Fix) => ({ ...fix, line: fix.line + offset });
  return {
    text: opening + fields.text + closing + body.text,
    fixes: [...fixes, ...fields.fixes.map(moved(parts.yamlOffset)), ...body.fixes.map(moved(parts.bodyOffset))],
  };
}

/**
 * Puts right what has one right answer, and leaves everything else byte for byte.
 * Fixing what was fixed changes nothing.
 */
export function fixEntry(text: string, format: 'mdx' | 'yaml', schema: z.ZodObject): Fixed {
  const fixes: Fix[] = [];
  let current = text;
  for (let round = 0; round < rounds; round += 1) {
    const next = once(current, format, schema);
    if (next.text === current) break;
    fixes.push(...next.fixes);
    current = next.text;
  }
  return { text: current, fixes };
}
