import type { ElementContent } from 'hast';
import type { Place } from '../../core/entry.ts';
import { renderTag, type Tag } from '../jsx.ts';
import type { ParsedNode, Walk } from './walk.ts';

/** Attributes that hold names and addresses. */
const notWords = new Set(['src', 'url', 'id', 'kind']);

/** A content component or a piece of inline HTML. */
export function tag(walk: Walk, node: ParsedNode, at: Place): ElementContent[] {
  const written = node as unknown as Tag;
  const { name, attributes } = written;
  const block = written.type === 'mdxJsxFlowElement';
  if (block) walk.words.open(at);
  // The source of a quotation is not the author's own words.
  if (name !== 'Quote')
    for (const { name: attribute = '', value } of attributes)
      if (typeof value === 'string' && !notWords.has(attribute)) walk.words.aside(value, at);
  const inner = name === 'Quote' ? walk.words.muted(() => walk.children(node, at)) : walk.children(node, at);
  if (block) walk.words.close();
  const outcome = renderTag(written, inner, at, walk.surroundings);
  if ('problem' in outcome) {
    walk.refuse(outcome.problem);
    return [];
  }
  if (name === 'Term') walk.links.push({ address: `/glossary/#${String(attributes[0]?.value)}`, at });
  return [outcome.node];
}
