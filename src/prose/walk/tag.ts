import type { ElementContent } from 'hast';
import type { Place } from '../../core/entry.ts';
import { components } from '../components/registry.ts';
import { renderTag, type Tag } from '../jsx.ts';
import { html } from '../reading/html.ts';
import { plainHtml } from './plain-html.ts';
import type { ParsedNode, Walk } from './walk.ts';

/** Attributes that hold names and addresses. */
const notWords = new Set(['src', 'url', 'id', 'kind']);

/** A content component, or plain HTML. */
export function tag(walk: Walk, node: ParsedNode, at: Place): ElementContent[] {
  const plain = walk.voids.get(node.position?.start.offset ?? -1) ?? node.name?.toLowerCase() ?? '';
  if (html.has(plain) && !components.has(node.name ?? '')) return plainHtml(walk, node, plain, at);
  const written = node as unknown as Tag;
  const { name, attributes } = written;
  const block = written.type === 'mdxJsxFlowElement';
  if (block) walk.words.open(at);
  // The source of a quotation is not the author's own words.
  if (name !== 'Quote')
    for (const { name: attribute = '', value } of attributes)
      if (typeof value === 'string' && !notWords.has(attribute)) walk.words.aside(value, at);
  const around = walk.around.splice(0);
  const inner = name === 'Quote' ? walk.words.muted(() => walk.children(node, at)) : walk.children(node, at);
  walk.around.push(...around);
  if (block) walk.words.close();
  // What it holds was refused, so that nobody needs to be told that it is empty.
  if (inner.length === 0 && node.children?.some(({ type }) => /^mdxjsEsm$|Expression$/.test(type))) return [];
  const outcome = renderTag(written, inner, at, walk.surroundings);
  if ('problem' in outcome) {
    walk.refuse(outcome.problem);
    return [];
  }
  if (name === 'Term') walk.links.push({ address: `/glossary/#${String(attributes[0]?.value)}`, at });
  return [outcome.node];
}
