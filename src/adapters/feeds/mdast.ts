import type {
  Blockquote,
  BlockContent,
  Delete,
  Heading,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Strong,
  Text as MdastText,
} from 'mdast';

/** Words; whatever looks like Markdown in them is escaped when the tree is written. */
export const text = (value: string): MdastText => ({ type: 'text', value });
export const strong = (value: string): Strong => ({ type: 'strong', children: [text(value)] });
/** Words that no longer hold, struck out. */
export const struck = (value: string): Delete => ({ type: 'delete', children: [text(value)] });
export const link = (url: string, words: string): Link => ({ type: 'link', url, children: [text(words)] });
export const paragraph = (...children: readonly PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children: [...children],
});
export const heading = (depth: Heading['depth'], words: string): Heading => ({
  type: 'heading',
  depth,
  children: [text(words)],
});
export const quote = (children: readonly BlockContent[]): Blockquote => ({
  type: 'blockquote',
  children: [...children],
});

const item = (children: readonly BlockContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [...children],
});

/** A tight list of items, each one or more blocks. */
export const list = (items: readonly (readonly BlockContent[])[], ordered = false): List => ({
  type: 'list',
  ordered,
  start: ordered ? 1 : null,
  spread: false,
  children: items.map(item),
});
