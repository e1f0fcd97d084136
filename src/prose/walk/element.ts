import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Place } from '../../core/entry.ts';
import { typedParagraph } from '../reading/typed.ts';
import { alertIn, callout } from './alert.ts';
import { heading } from './heading.ts';
import { codeBlock } from './code-block.ts';
import { link } from './link.ts';
import { picture } from './picture.ts';
import { struckOut } from './struck-out.ts';
import { cell, row, table } from './table.ts';
import type { ParsedNode, Walk } from './walk.ts';

/** Blocks whose words stand together. */
const startsPassage = new Set(['p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'dd']);
/** What holds somebody else's words. */
const quoted = new Set(['blockquote', 'pre', 'code', 'sup']);

function build(walk: Walk, node: ParsedNode, name: string, at: Place): ElementContent[] {
  const properties = node.properties ?? {};
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) return heading(walk, node, Number(level), at);
  switch (name) {
    case 'p':
      if (node.position)
        for (const found of typedParagraph(walk.text, node.position.start.offset, node.position.end.offset))
          walk.refuse(found);
      return [h('p', walk.children(node, at))];
    case 'a':
      return link(walk, node, at);
    case 'img':
      return picture(walk, node, at);
    case 'input':
      return [{ type: 'text', value: properties['checked'] === true ? '\u2611' : '\u2610' }];
    case 'del':
      struckOut(walk, node, at);
      return [h('del', walk.children(node, at))];
    case 'pre':
      return [codeBlock(walk, node, at)];
    case 'code':
      return [h('code', walk.children(node, at))];
    case 'table':
      return table(walk, node, at);
    case 'tr':
      return row(walk, node, at);
    case 'th':
    case 'td':
      return cell(walk, node, at);
    case 'section':
      return [
        h('section', { dataFootnotes: properties['dataFootnotes'], className: ['footnotes'] }, walk.children(node, at)),
      ];
    case 'ol':
      return [h('ol', { start: properties['start'] }, walk.children(node, at))];
    case 'li':
      return [h('li', { id: properties['id'] }, walk.children(node, at))];
    default:
      return [h(name, walk.children(node, at))];
  }
}

/** An element that came of Markdown, with only those properties that are known. */
export function element(walk: Walk, node: ParsedNode, at: Place): ElementContent[] {
  const name = node.tagName ?? '';
  const alert = name === 'blockquote' ? alertIn(node) : null;
  // A box of one's own is no quotation.
  if (alert) return callout(walk, alert.kind, walk.children(alert.rest, at));
  if (quoted.has(name)) return walk.words.muted(() => build(walk, node, name, at));
  if (!startsPassage.has(name)) return build(walk, node, name, at);
  walk.words.open(at);
  const made = build(walk, node, name, at);
  walk.words.close();
  return made;
}
