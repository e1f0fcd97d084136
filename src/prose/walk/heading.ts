import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Place } from '../../core/entry.ts';
import { plainText } from '../text.ts';
import type { ParsedNode, Walk } from './walk.ts';

/** A heading with an address of its own, not more than one level below the one before it. */
export function heading(walk: Walk, node: ParsedNode, depth: number, at: Place): ElementContent[] {
  const inner = walk.children(node, at);
  if (node.properties?.['id'] === 'footnote-label')
    return [h('h2', { id: 'footnote-label', className: ['vh'] }, inner)];
  const before = walk.headings.at(-1)?.depth ?? 1;
  if (depth === 1)
    walk.report('heading-level', at, 'The title is the only heading with one #.', 'Start this heading with ##.');
  else if (depth > before + 1)
    walk.report('heading-level', at, 'This heading skips a level.', `Start it with ${'#'.repeat(before + 1)}.`);
  const text = plainText({ type: 'root', children: inner }).replace(/\s+/g, ' ').trim();
  const id = walk.slug(text);
  walk.headings.push({ depth, id, text });
  return [h(`h${Math.max(depth, 2)}`, { id }, inner)];
}
