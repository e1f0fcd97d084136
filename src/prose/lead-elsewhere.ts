import { mdxToMdast } from 'satteri';
import { addressOfFile } from './addresses.ts';
import type { Change } from './change.ts';

interface TreeNode {
  readonly type: string;
  readonly url?: string;
  readonly name?: string | null;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly position?: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
  readonly children?: readonly TreeNode[];
}

/** Attributes that hold an address, by the tag that carries them. */
const addressOf: Readonly<Record<string, string>> = { a: 'href', Quote: 'url' };

/** What stands after an address: a place on the page, or a question. */
const tail = /[?#].*$/s;

/**
 * Leads the links of a text that go to one address to another, whatever way they are written: in brackets, as a
 * definition, in a tag, as the file of the entry. Each change stands where the parser found the link. The text has passed
 * validation.
 */
export function leadElsewhere(text: string, collection: string, from: string, to: string): Change[] {
  const changes: Change[] = [];
  const what = 'Led a link to the new address.';
  const lead = (written: string, node: TreeNode): void => {
    const address = addressOfFile(written, collection) ?? written;
    const path = address.replace(tail, '');
    const rest = tail.exec(address)?.[0] ?? '';
    const isIt = from.includes('#') ? address === from : `${path.replace(/\/$/, '')}/` === from;
    if (!isIt || !node.position) return;
    const { start, end } = node.position;
    // The address is the last thing of a link that is written so; words before it may hold the same signs.
    const index = text.slice(start.offset, end.offset).lastIndexOf(written);
    if (index === -1) return;
    changes.push({
      index: start.offset + index,
      length: written.length,
      text: from.includes('#') ? to : to + rest,
      what,
    });
  };
  const visit = (node: TreeNode): void => {
    if ((node.type === 'link' || node.type === 'definition') && node.url !== undefined) lead(node.url, node);
    for (const { name, value } of node.attributes ?? []) {
      if (typeof value !== 'string' || !node.position) continue;
      const opening = {
        ...node.position,
        end: { offset: text.indexOf('>', text.indexOf(value, node.position.start.offset)) + 1 },
      };
      if (name === addressOf[node.name ?? '']) lead(value, { ...node, position: opening });
      if (node.name === 'Term' && name === 'id' && `/glossary/#${value}` === from)
        changes.push({
          index: text.indexOf(value, node.position.start.offset + 5),
          length: value.length,
          text: to.replace('/glossary/#', ''),
          what,
        });
    }
    node.children?.forEach(visit);
  };
  visit(mdxToMdast(text, { features: { frontmatter: false, definitionList: true } }) as TreeNode);
  return changes;
}
