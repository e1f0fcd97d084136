import type { Place } from '../../core/entry.ts';
import type { HtmlMeaning } from '../reading/html.ts';
import { tagAt } from '../reading/tags.ts';
import type { ParsedNode, Walk } from './walk.ts';

/** Where the words between two tags stand; null when they cannot be told apart. */
function innerOf(walk: Walk, node: ParsedNode): readonly [from: number, to: number] | null {
  const { position } = node;
  if (!position) return null;
  const tag = tagAt(walk.text, position.start.offset);
  const close = /<\/[A-Za-z][\w-]*\s*>$/.exec(walk.text.slice(position.start.offset, position.end.offset));
  if (!tag || tag.selfClosing || !close) return null;
  return [position.start.offset + tag.length, position.end.offset - close[0].length];
}

/** A word before or behind would keep Markdown's stars from being read, and so would a space within. */
const fits = (text: string, [from, to]: readonly [number, number], start: number, end: number): boolean => {
  const words = text.slice(from, to);
  return (
    words !== '' &&
    !/^\s|\s$|\n|[*_`~[\]\\<]/.test(words) &&
    !/[\p{L}\p{N}*_~`\\]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
    !/^[\p{L}\p{N}*_~`]/u.test(text.slice(end, end + 1))
  );
};

/** Says how Markdown writes what a tag says, where it does; `--fix` writes it. */
export function tidyTag(
  walk: Walk,
  node: ParsedNode,
  name: string,
  { markdown, instead }: HtmlMeaning,
  attributes: ReadonlyMap<string, string | true>,
  at: Place,
): void {
  const { position } = node;
  if (instead === undefined || !position) return;
  const [start, end] = [position.start.offset, position.end.offset];
  const isVoid = walk.voids.has(start);
  const put = (text: string, what: string, index = start, length = end - start) =>
    walk.report('markup', at, `Markdown has a plainer way to write <${name}>.`, `Write ${instead}.`, [
      { index, length, text, what },
    ]);
  if (name === 'br') {
    if (isVoid) put('<br />', 'Wrote <br /> for the line break.');
    return;
  }
  if (name === 'hr') {
    const alone =
      walk.text.slice(walk.text.lastIndexOf('\n', start - 1) + 1, start).trim() === '' &&
      /^[ \t]*(?:\n|$)/.test(walk.text.slice(end));
    if (alone && walk.around.length === 0 && (node.type === 'mdxJsxFlowElement' || isVoid)) {
      const before = /\n[ \t]*\n[ \t]*$|^\s*$/.test(walk.text.slice(0, start)) ? '' : '\n';
      const behind = /^[ \t]*\n[ \t]*(?:\n|$)|^\s*$/.test(walk.text.slice(end)) ? '' : '\n';
      put(`${before}---${behind}`, 'Wrote --- for the line across.');
    }
    return;
  }
  if (name === 'img') {
    const [src, alt] = [attributes.get('src'), attributes.get('alt')];
    if (typeof src === 'string' && !/[\s()<>]/.test(src))
      put(
        `![${typeof alt === 'string' ? alt.replaceAll(/[[\]\n]/g, ' ') : ''}](${src})`,
        'Wrote the picture as Markdown has it.',
      );
    return;
  }
  const inner = innerOf(walk, node);
  if (inner === null) return;
  const words = walk.text.slice(...inner);
  const href = attributes.get('href');
  if (name === 'a') {
    if (
      typeof href === 'string' &&
      !/[\s()<>\\]/.test(href) &&
      words.trim() !== '' &&
      !/[[\]\n]/.test(words) &&
      !attributes.has('title')
    )
      put(`[${words}](${href})`, 'Wrote the link as Markdown has it.');
    return;
  }
  if (markdown && fits(walk.text, inner, start, end))
    put(`${markdown[0]}${words}${markdown[1]}`, 'Wrote the tag as Markdown has it.');
}
