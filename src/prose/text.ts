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
  'summary',
  'caption',
  'br',
  'span',
]);

/** The words of a tree, with a line break after each block; code keeps its own line breaks and no others. */
export function plainText(node: Root | ElementContent, inCode = false): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const code = inCode || (node.type === 'element' && node.tagName === 'code');
  const inner = (node.children as ElementContent[]).map((child) => plainText(child, code)).join('');
  if (inCode) return inner;
  return node.type === 'element' && breaks.has(node.tagName) ? `${inner}\n` : inner;
}

/** The words of a heading as a place on its page. */
export const placeName = (text: string): string =>
  (text.toLocaleLowerCase('en').match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['part']).join('-');

/** The same as GitHub spells it, whose links are kept working. */
export const githubName = (text: string): string =>
  text
    .toLocaleLowerCase('en')
    .trim()
    .replaceAll(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');

const counted = (taken: Set<string>, base: string, first: number): string => {
  let name = base;
  for (let count = first; taken.has(name); count += 1) name = `${base}-${count}`;
  taken.add(name);
  return name;
};

/** Names for headings: readable, unique on the page, and marked so that they never meet a name of the page itself. */
export function slugger(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => counted(taken, `t-${placeName(text)}`, 2);
}

/** Every way in which a heading of a page is called in links, to its name there: ours, and GitHub's. */
export function placesOf(
  headings: readonly { readonly id: string; readonly text: string }[],
): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, text } of headings) {
    const own = id.replace(/^t-/, '');
    const theirs = counted(taken, githubName(text), 1);
    if (!places.has(theirs)) places.set(theirs, own);
  }
  for (const { id } of headings) places.set(id.replace(/^t-/, ''), id.replace(/^t-/, ''));
  return places;
}
