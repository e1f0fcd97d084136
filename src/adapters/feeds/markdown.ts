import type { Element as HastElement, ElementContent } from 'hast';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { plainHtml } from './plain-html.ts';

type Handle = NonNullable<Options['handlers']>[string];

const noteName = (address: HastElement['properties'][string]): string =>
  (typeof address === 'string' ? address : '').replace(/^#?(?:user-content-)?fn-/u, '');
const isElement = (node: ElementContent | undefined, name: string): node is HastElement =>
  node?.type === 'element' && node.tagName === name;

/** What Markdown has no sign for stays a tag, which Markdown allows. */
const asTag: Handle = (state, node: HastElement) => [
  { type: 'html', value: `<${node.tagName}>` },
  ...(state.all(node) as PhrasingContent[]),
  { type: 'html', value: `</${node.tagName}>` },
];

const handlers: Record<string, Handle> = {
  sub: asTag,
  sup(state, node: HastElement, parent) {
    const [only] = node.children;
    if (!isElement(only, 'a') || only.properties.dataFootnoteRef === undefined) return asTag(state, node, parent);
    const name = noteName(only.properties.href);
    return { type: 'footnoteReference', identifier: name, label: name };
  },
  a(state, node: HastElement) {
    if (node.properties.dataFootnoteBackref !== undefined) return undefined;
    const children = state.all(node) as PhrasingContent[];
    return { type: 'link', url: state.resolve(node.properties.href ?? ''), title: null, children };
  },
  section(state, node: HastElement) {
    if (node.properties.dataFootnotes === undefined) return state.toFlow(state.all(node));
    const lists = node.children.filter((child) => isElement(child, 'ol'));
    return lists
      .flatMap(({ children }) => children)
      .filter((child) => isElement(child, 'li'))
      .map((note) => {
        const name = noteName(note.properties.id);
        return { type: 'footnoteDefinition', identifier: name, label: name, children: state.toFlow(state.all(note)) };
      });
  },
};

const reader = unified()
  .use(rehypeParse, { fragment: true })
  .use(() => plainHtml)
  .use(rehypeRemark, { handlers })
  .freeze();
const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', rule: '-' }).freeze();

/** Makes every address in a tree a full one, seen from the page it stands on. */
function resolveAddresses(node: Root | RootContent, page: string): void {
  if ((node.type === 'link' || node.type === 'image') && URL.canParse(node.url, page))
    node.url = new URL(node.url, page).href;
  if ('children' in node) for (const child of node.children) resolveAddresses(child, page);
}

/** Safe HTML of an entry as Markdown nodes, with addresses that work anywhere. */
export function blocksFromHtml(html: string, page: string): RootContent[] {
  const tree = reader.runSync(reader.parse(html));
  resolveAddresses(tree, page);
  return tree.children;
}

/** Writes Markdown. Words that look like signs are escaped. */
export const writeMarkdown = (children: readonly RootContent[]): string =>
  writer.stringify({ type: 'root', children: [...children] });
