import type { ElementContent, Root } from 'hast';

const breaks = new Set([
  'p',
  'li',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'th',
  'dt',
  'dd',
  'div',
  'blockquote',
  'pre',
  'figcaption',
  'br',
  'span',
]);

/** The words of a tree, with a line break after each block. */
export function plainText(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inner = (node.children as ElementContent[]).map(plainText).join('');
  return node.type === 'element' && breaks.has(node.tagName) ? `${inner}\n` : inner;
}

/** Names for headings: readable, unique on the page, and marked so that they never meet a name of the page itself. */
export function slugger(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const words = text.toLocaleLowerCase('en').match(/[\p{L}\p{N}]+/gu) ?? ['part'];
    const base = `t-${words.join('-')}`;
    let name = base;
    for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`;
    taken.add(name);
    return name;
  };
}
