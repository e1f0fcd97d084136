import type { Change } from '../change.ts';
import type { ParsedNode, Walk } from './walk.ts';

/** A stretch that Markdown takes for code because every line of it begins with four spaces or a tab. */
export interface Indented {
  /** How many nodes of the parent it takes; none when the last of its lines go on as a paragraph, which begins there in plain Markdown. */
  readonly nodes: number;
  /** The lines without what made them code. */
  readonly code: string;
  readonly change: Change;
}

const blocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'blockquote', 'hr', 'dl']);

/** What a line of code may have been taken for; a fence or a component of ours is meant as such wherever it stands. */
const codeLike = ({ type, tagName, name }: ParsedNode): boolean =>
  blocks.has(tagName ?? '') ||
  type === 'mdxFlowExpression' ||
  (type === 'mdxJsxFlowElement' && !/^[A-Z]/.test(name ?? ''));

/** The line without as many columns as its container and four more take; null when it has fewer. */
function outdented(line: string, columns: number): string | null {
  let column = 0;
  for (let index = 0; index < line.length; index += 1) {
    if (column >= columns) return ' '.repeat(column - columns) + line.slice(index);
    const sign = line.charAt(index);
    if (sign === '\t') column += 4 - (column % 4);
    else if (sign === ' ') column += 1;
    else return null;
  }
  return column >= columns ? '' : null;
}

const columnsBefore = (line: string, end: number): number => {
  let column = 0;
  for (const sign of line.slice(0, end)) column += sign === '\t' ? 4 - (column % 4) : 1;
  return column;
};

/**
 * Code by four spaces, which this grammar does not know and reads as a paragraph. `base` is the column at which the text
 * of the container begins. Only a whole stretch below an empty line is taken, so that nothing else is lost.
 */
export function indentedFrom(
  walk: Walk,
  siblings: readonly ParsedNode[],
  index: number,
  base: number,
): Indented | null {
  const first = siblings[index];
  const start = first?.position?.start;
  if (!first || !start || !codeLike(first)) return null;
  const { lines } = walk;
  const opening = lines[start.line - 1] ?? '';
  if (opening.slice(0, start.column - 1).trim() !== '' || columnsBefore(opening, start.column - 1) < base + 4)
    return null;
  if (start.line > 1 && (lines[start.line - 2] ?? '').trim() !== '' && index > 0) return null;
  // Far behind its marker, the text of a list begins elsewhere in plain Markdown than here.
  if (/^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]{5,}\S/m.test(walk.text.slice(0, start.offset))) return null;
  const code: string[] = [];
  let last = start.line - 1;
  for (let at = start.line - 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const rest = outdented(line, base + 4) ?? (line.trim() === '' ? '' : null);
    if (rest === null) break;
    if (line.trim() !== '') last = at;
    code.push(rest);
  }
  const taken = code.slice(0, last - start.line + 2);
  let nodes = 0;
  for (const sibling of siblings.slice(index)) {
    const { position } = sibling;
    if (position) {
      if (position.start.line - 1 > last) break;
      if (!codeLike(sibling)) return null;
      if (position.end.line - 1 > last) {
        if (nodes > 0 || sibling.tagName !== 'p') return null;
        break;
      }
    }
    nodes += 1;
  }
  // A list or a heading alone may have been pushed in by mistake; so only what begins like a line of code is taken.
  if (base > 0 && first.tagName !== undefined && first.tagName !== 'p') return null;
  const from = start.offset - (start.column - 1);
  const source = lines.slice(start.line - 1, last + 1).join('\n');
  const ticks = taken.some((line) => line.includes('```')) ? '~~~~' : '```';
  const indent = ' '.repeat(base);
  const text = [ticks, ...taken, ticks].map((line) => (line.trim() === '' ? line : indent + line)).join('\n');
  const what = 'Put indented code between two lines of ```.';
  return { nodes, code: taken.join('\n'), change: { index: from, length: source.length, text, what } };
}
