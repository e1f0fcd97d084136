import type { Element as HastElement, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Place } from '../../core/entry.ts';
import type { ParsedNode, Walk } from './walk.ts';

/** A table that a narrow screen can move sideways, by keyboard too. */
export const wrapTable = (table: HastElement): HastElement =>
  h('div', { className: ['table'], role: 'region', ariaLabel: 'Table', tabIndex: '0' }, table);

export const table = (walk: Walk, node: ParsedNode, at: Place): ElementContent[] => [
  wrapTable(h('table', walk.children(node, at))),
];

/** The parser drops cells beyond the last column without a word; it keeps only the place where their row ends. */
function lostCells(walk: Walk, node: ParsedNode): boolean {
  const end = node.position?.end;
  const kept = node.children?.findLast(({ position }) => position)?.position?.end;
  if (!end || kept?.line !== end.line) return false;
  return /[^\s|]/.test(walk.lines[end.line - 1]?.slice(kept.column - 1, end.column - 1) ?? '');
}

export function row(walk: Walk, node: ParsedNode, at: Place): ElementContent[] {
  if (lostCells(walk, node))
    walk.report(
      'syntax',
      at,
      'This row has more cells than the table has columns, so some would be lost.',
      'Add a column to the first row, or write \\| for a bar that belongs to the words.',
    );
  return [h('tr', walk.children(node, at))];
}

export function cell(walk: Walk, node: ParsedNode, at: Place): ElementContent[] {
  const align = /text-align: (left|center|right)/.exec(String(node.properties?.['style'] ?? ''))?.[1];
  const inner = walk.children(node, at);
  // An empty corner cell heads nothing, so it is no heading.
  const name = node.tagName === 'th' && inner.length > 0 ? 'th' : 'td';
  return [
    h(name, { className: align ? [`align-${align}`] : undefined, scope: name === 'th' ? 'col' : undefined }, inner),
  ];
}
