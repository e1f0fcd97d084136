import type { Element as HastElement, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Surroundings } from '../../prose/components/component.ts';
import { walkTree } from '../../prose/walk/walk-tree.ts';
import type { ParsedNode } from '../../prose/walk/walk.ts';

const kept = ['mdxJsxFlowElement', 'mdxJsxTextElement', 'mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm'] as const;
const remark = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkRehype, { passThrough: [...kept] });
const html = unified().use(rehypeParse, { fragment: true });

/** What remark reads in a text, walked by our own walk, so that only the reading is compared; throws where the text is no MDX. */
export const readByRemark = (text: string, surroundings: Surroundings): Root =>
  walkTree(
    remark.runSync(remark.parse(text)) as unknown as ParsedNode,
    text,
    { stops: [], voids: new Map() },
    surroundings,
  ).tree;

const attributesOf: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  img: ['alt', 'title'],
  ol: ['start'],
};
const blocks = new Set('p h2 h3 h4 h5 h6 ul ol li blockquote pre table thead tbody tr th td section div hr'.split(' '));

type AnyNode = Root | RootContent | ElementContent;

/**
 * The same shape for both parsers: what our prose path adds on purpose (wrappers, classes, names of headings, the words
 * of boxes of task lists) is taken away on both sides, and spaces between blocks do not count.
 */
function plainer(node: AnyNode): ElementContent[] {
  if (node.type === 'text') return node.value === '' ? [] : [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return 'children' in node ? (node.children as AnyNode[]).flatMap(plainer) : [];
  const { tagName, properties } = node;
  if (tagName === 'input') return [{ type: 'text', value: properties.checked === true ? '\u2611' : '\u2610' }];
  let children = joined(node.children.flatMap(plainer));
  if (tagName === 'div' && properties.role === 'region') return children;
  if (tagName !== 'pre' && tagName !== 'code')
    children = children.filter((child, index) => !isGap(child, children, index, tagName));
  const name = tagName === 'h1' ? 'h2' : tagName === 'th' && children.length === 0 ? 'td' : tagName;
  const carried = Object.fromEntries(
    (attributesOf[name] ?? []).flatMap((key) =>
      properties[key] === undefined || (key === 'start' && Number(properties[key]) === 1)
        ? []
        : [[key, String(properties[key])]],
    ),
  );
  if (name === 'a' && typeof carried['href'] === 'string')
    carried['href'] = carried['href'].replace(/^\/base\//, '/').replace(/^#t-/, '#');
  return [{ type: 'element', tagName: name, properties: carried, children } satisfies HastElement];
}

/** Neighbouring texts as one, without the white space that stands before or after a block. */
function joined(nodes: readonly ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = { type: 'text', value: last.value + node.value };
    else merged.push(node);
  }
  return merged.map((node, index) =>
    node.type === 'text' && isBlock(merged[index + 1]) ? { type: 'text', value: node.value.trimEnd() } : node,
  );
}

const isBlock = (node: ElementContent | undefined): boolean => node?.type === 'element' && blocks.has(node.tagName);

function isGap(child: ElementContent, siblings: readonly ElementContent[], index: number, parent: string): boolean {
  if (child.type !== 'text' || child.value.trim() !== '') return false;
  return (
    ['ul', 'ol', 'table', 'thead', 'tbody', 'tr', 'blockquote', 'section'].includes(parent) ||
    isBlock(siblings[index - 1]) ||
    isBlock(siblings[index + 1]) ||
    (parent === 'li' && (index === 0 || index === siblings.length - 1))
  );
}

const printed = (root: Root): string => {
  const children = root.children.flatMap(plainer);
  return toHtml({
    type: 'root',
    children: children.filter((child, index) => !isGap(child, children, index, 'section')),
  });
};

/** A tree in the common shape. */
export const shapeOf = (root: Root): string => printed(root);

/** Printed HTML in the common shape. */
export const shapeOfHtml = (text: string): string => printed(html.parse(text));
