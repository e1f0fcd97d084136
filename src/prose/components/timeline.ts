import type { Element as HastElement, ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { blocks, component } from './component.ts';

const isElement = (node: ElementContent | undefined, ...names: string[]): node is HastElement =>
  node?.type === 'element' && names.includes(node.tagName);

/** A list item that starts with strong words: those say when. */
function moment(item: HastElement): HastElement | null {
  const inner = blocks(item.children);
  const first = inner[0];
  const line = isElement(first, 'p') ? blocks(first.children) : inner;
  const [when, ...rest] = line;
  if (!isElement(when, 'strong')) return null;
  const lead = rest[0];
  if (lead?.type === 'text') rest[0] = { ...lead, value: lead.value.replace(/^[\s:,.–—-]+/u, '') };
  const others = isElement(first, 'p') ? inner.slice(1) : [];
  return h('li', [
    h('span', { className: ['when'] }, when.children),
    h('div', { className: ['what'] }, others.length > 0 ? [h('p', rest), ...others] : rest),
  ]);
}

export const Timeline = component({
  name: 'Timeline',
  purpose: 'What happened when. Each item starts with the time in bold.',
  example: '<Timeline>\n- **09:40** The first alarm.\n- **09:52** The second.\n</Timeline>',
  attributes: z.strictObject({}),
  holds: 'blocks',
  render(_attributes, children) {
    const [list, ...others] = blocks(children);
    const help = 'Write a list; each item starts with the time in bold: - **09:40** The first alarm.';
    if (!isElement(list, 'ul', 'ol') || others.length > 0) return ['A Timeline holds one list.', help];
    const items = list.children.filter((child): child is HastElement => isElement(child, 'li')).map(moment);
    if (items.some((item) => item === null))
      return ['An item of this Timeline does not start with a time in bold.', help];
    return h('ol', { className: ['timeline'] }, items as HastElement[]);
  },
});
