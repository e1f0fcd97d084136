import type { Element as HastElement, ElementContent, Root } from 'hast';
import { h } from 'hastscript';

type Children = readonly ElementContent[];

const hasClass = ({ properties }: HastElement, name: string): boolean =>
  Array.isArray(properties.className) && properties.className.includes(name);
const elements = (nodes: Children): HastElement[] => nodes.filter((node) => node.type === 'element');

/** A boxed note: a quotation that starts with its title. */
const callout = ([title, ...rest]: HastElement[]): HastElement =>
  h('blockquote', [...(title ? [h('p', h('strong', title.children))] : []), ...rest]);

/** A quotation with who said it below, in the same box. */
const quotation = ([words, source]: HastElement[]): HastElement =>
  h('blockquote', [...(words?.children ?? []), ...(source ? [h('p', ['— ', ...source.children])] : [])]);

/** A picture, its caption below. */
const picture = ([shown, caption]: HastElement[]): HastElement[] => [
  ...(shown ? [h('p', shown)] : []),
  ...(caption ? [h('p', h('em', caption.children))] : []),
];

/** Terms with what is said of each, as a list: the term in bold, then the first thing said; later things follow a semicolon. */
const definitions = (groups: HastElement[]): HastElement =>
  h(
    'ul',
    groups.map((group) =>
      h(
        'li',
        elements(group.children).flatMap((part, index): ElementContent[] =>
          part.tagName === 'dt'
            ? [h('strong', [...part.children, ':'])]
            : [{ type: 'text', value: index > 1 ? '; ' : ' ' }, ...part.children],
        ),
      ),
    ),
  );

/** One moment of a timeline: when, in bold, then what. */
const moment = ([when, what]: HastElement[]): HastElement => {
  const [first, ...rest] = what ? elements(what.children) : [];
  const blocks = first?.tagName === 'p';
  const opening: Children = [h('strong', when?.children ?? []), { type: 'text', value: ' ' }];
  return blocks
    ? h('li', [h('p', [...opening, ...first.children]), ...rest])
    : h('li', [...opening, ...(what?.children ?? [])]);
};

const alignment = ({ properties }: HastElement): string | undefined =>
  Array.isArray(properties.className)
    ? /align-(left|center|right)/.exec(properties.className.join(' '))?.[1]
    : undefined;

function plainer(node: HastElement): ElementContent[] {
  const children = simplify(node.children);
  const parts = elements(children);
  if (hasClass(node, 'callout')) return [callout(parts)];
  if (hasClass(node, 'quote')) return [quotation(parts)];
  if (hasClass(node, 'figure')) return picture(parts);
  if (hasClass(node, 'timeline'))
    return [
      h(
        'ul',
        elements(node.children).map((item) => moment(elements(simplify(item.children)))),
      ),
    ];
  switch (node.tagName) {
    case 'dl':
      return [definitions(parts)];
    case 'abbr':
      return [
        ...children,
        ...(node.properties.title ? [{ type: 'text' as const, value: ` (${node.properties.title})` }] : []),
      ];
    case 'th':
    case 'td':
      return [{ ...node, properties: { align: alignment(node) }, children }];
    default:
      return [{ ...node, children }];
  }
}

const simplify = (nodes: Children): ElementContent[] =>
  nodes.flatMap((node) => (node.type === 'element' ? plainer(node) : [node]));

/** The content components said with the elements that Markdown has signs for: quotations, lists, bold, pictures. */
export const plainHtml = (tree: Root): Root => ({
  type: 'root',
  children: simplify(tree.children as ElementContent[]),
});
