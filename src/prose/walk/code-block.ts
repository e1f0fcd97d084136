import type { Element as HastElement } from 'hast';
import { h } from 'hastscript';
import type { Place } from '../../core/entry.ts';
import { highlight } from '../highlight.ts';
import type { ParsedNode, Walk } from './walk.ts';

/** Languages of diagrams, which would need a browser to be drawn. */
const diagrams = /^language-(?:mermaid|plantuml|dot|graphviz)$/;

/** A block of code. A diagram written as text is shown as that text, and its author is told. */
export function codeBlock(walk: Walk, node: ParsedNode, at: Place): HastElement {
  const names = node.children?.[0]?.properties?.['className'];
  if (Array.isArray(names) && names.some((name) => diagrams.test(String(name))))
    walk.report(
      'as-typed',
      at,
      'A diagram written as text is not drawn: its text is shown.',
      'Save the drawing as a picture beside the entry and write <Figure src="./name.png" alt="what it shows" />.',
    );
  const made = walk.children(node, at);
  const [inner] = made;
  const language = Array.isArray(names) ? /^language-(.+)$/.exec(String(names[0]))?.[1] : undefined;
  // What is shown is the text that was walked, with classes around its words.
  if (language !== undefined && inner?.type === 'element' && inner.children.every(({ type }) => type === 'text')) {
    const parts = highlight(
      inner.children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
      language,
    );
    if (parts) inner.children = parts;
  }
  return h('pre', { tabIndex: '0' }, made);
}
