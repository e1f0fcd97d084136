import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Place } from '../../core/entry.ts';
import type { Change } from '../change.ts';
import { plainText } from '../text.ts';
import type { ParsedNode, Walk } from './walk.ts';

/** The signs of a heading, with as many as are right. */
function resized(walk: Walk, node: ParsedNode, right: number): Change[] {
  const { position } = node;
  if (!position || node.type !== 'element') return [];
  const { offset } = position.start;
  const signs = /^#{1,6}/.exec(walk.text.slice(offset))?.[0];
  const what = 'Put the heading on the level that follows the one before it.';
  if (signs !== undefined) return [{ index: offset, length: signs.length, text: '#'.repeat(right), what }];
  const source = walk.text.slice(offset, position.end.offset);
  const [words = '', underline, ...more] = source.split('\n');
  return underline !== undefined && more.length === 0
    ? [{ index: offset, length: source.length, text: `${'#'.repeat(right)} ${words.trim()}`, what }]
    : [];
}

/** A heading with an address of its own, not more than one level below the one before it. */
export function heading(walk: Walk, node: ParsedNode, depth: number, at: Place): ElementContent[] {
  const inner = walk.children(node, at);
  if (node.properties?.['id'] === 'footnote-label')
    return [h('h2', { id: 'footnote-label', className: ['vh'] }, inner)];
  const text = plainText({ type: 'root', children: inner }).replace(/\s+/g, ' ').trim();
  if (text === '' && inner.length === 0) {
    const { start, end } = node.position ?? { start: at, end: at };
    const bare = 'offset' in start && 'offset' in end ? walk.text.slice(start.offset, end.offset) : '';
    walk.report(
      'as-typed',
      at,
      'This heading has no words.',
      'Write its words behind the signs, or delete the line.',
      'offset' in start && /^#+[ \t]*$/.test(bare)
        ? [{ index: start.offset, length: bare.length, text: '', what: 'Took out a heading without words.' }]
        : [],
    );
    return [];
  }
  while ((walk.outline.at(-1)?.written ?? 0) >= Math.max(depth, 2)) walk.outline.pop();
  const right = (walk.outline.at(-1)?.right ?? 1) + 1;
  walk.outline.push({ written: Math.max(depth, 2), right: Math.min(right, Math.max(depth, 2)) });
  if (depth === 1)
    walk.report(
      'heading-level',
      at,
      'The title is the only heading with one #.',
      'Start this heading with ##.',
      resized(walk, node, 2),
    );
  else if (depth > right)
    walk.report(
      'heading-level',
      at,
      'This heading skips a level.',
      `Start it with ${'#'.repeat(right)}.`,
      resized(walk, node, right),
    );
  const id = walk.slug(text);
  walk.headings.push({ depth: Math.max(depth, 2), id, text });
  return [h(`h${Math.max(depth, 2)}`, { id }, inner)];
}
