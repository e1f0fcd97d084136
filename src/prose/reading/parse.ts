import { mdxToHast } from 'satteri';
import type { ParsedNode } from '../walk/walk.ts';
import { tagAt } from './tags.ts';
import { whereItStopped } from './workarounds/where-it-stopped.ts';

/** Where a text cannot be read as it stands. */
export interface Stop {
  /** 0-based offset of the sign. */
  readonly offset: number;
  /** What the parser said. */
  readonly said: string;
}

/**
 * A text read by the one parser. Signs at which it stopped were replaced, sign for sign, in a copy, and the copy read
 * again; so every offset of the tree is one of the text as written.
 */
export interface Reading {
  /** Null when even that does not help. */
  readonly tree: ParsedNode | null;
  readonly stops: readonly Stop[];
  /** `<br>`, `<hr>` and `<img>` that nobody closed, by offset: each has one meaning, and stands in the tree as a tag of one letter less. */
  readonly voids: ReadonlyMap<number, string>;
  /** The copy that was read. */
  readonly copy: string;
}

const voidNames = new Set(['br', 'hr', 'img', 'wbr']);
/** Signs read over and over until a reading is given up: bounds the time that a broken text costs. */
const mostWork = 3_000_000;
/** Stops after which the rest is left for the next time. */
const mostStops = 60;
/** From so many on, braces are taken out of the way at once. */
const manyBraces = 40;

const parse = (body: string): ParsedNode =>
  mdxToHast(body, { features: { frontmatter: false, definitionList: true } }) as ParsedNode;

/** Never begins anything that is read as a tag: a figure, a comparison, an address. Comments and tags are left to their own place. */
const bare = /<(?=[\d=.,;:\u20ac\u00a3%+~@*-]|\$\d|(?:https?|mailto):|[\w.+-]{1,64}@)/g;

const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');

/** The offset of a line and column. */
function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) break;
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}

/** Stretches of a tree that hold code, in order. */
export function codeIn(tree: ParsedNode): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  const visit = (node: ParsedNode): void => {
    const { position, tagName } = node;
    if (position && (tagName === 'pre' || tagName === 'code')) found.push([position.start.offset, position.end.offset]);
    else for (const child of node.children ?? []) visit(child);
  };
  visit(tree);
  return found;
}

const within = (ranges: readonly (readonly [number, number])[], offset: number): boolean =>
  ranges.some(([from, to]) => offset >= from && offset < to);

/** Opening tags with what stands in their quotes. */
function tagsIn(tree: ParsedNode, text: string): [number, number][] {
  const found: [number, number][] = [];
  const visit = (node: ParsedNode): void => {
    if (node.type.startsWith('mdxJsx') && node.position) {
      const from = node.position.start.offset;
      const inner = node.children?.find(({ position }) => position)?.position?.start.offset ?? node.position.end.offset;
      const tag = tagAt(text, from);
      found.push([from, tag ? Math.min(inner, from + tag.length) : inner]);
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(tree);
  return found;
}

/** Reads a text, past whatever stops the parser. Bounded in time. */
export function readText(text: string): Reading {
  try {
    return { tree: parse(text), stops: [], voids: new Map(), copy: text };
  } catch {
    return readBroken(text);
  }
}

function readBroken(text: string): Reading {
  const stops = new Map<number, string>();
  const voids = new Map<number, string>();
  let copy = text;
  let work = 0;
  const put = (offset: number, instead: string): void => {
    copy = copy.slice(0, offset) + instead + copy.slice(offset + instead.length);
  };
  /** Takes one sign out of the way; false when there is none that could have stopped the parser. */
  const pass = (offset: number, said: string): boolean => {
    const sign = copy.charAt(offset);
    if (sign === '<') {
      const tag = tagAt(text, offset);
      if (tag && !tag.closing && voidNames.has(tag.name.toLowerCase())) {
        if (!voids.has(offset)) {
          voids.set(offset, tag.name.toLowerCase());
          const name = tag.name.slice(0, -1);
          // One letter of the name makes room for the slash, so that no offset moves; attributes are read from the text.
          const middle = copy.slice(offset + 1 + name.length, offset + tag.length - 2);
          put(offset, `<${name}${blank(middle)}/>`);
          return true;
        }
      }
      const sides = /^(?:<{7}|>{7})(?= |\n|$)/.exec(copy.slice(offset, offset + 8))?.[0];
      if (sides !== undefined && (offset === 0 || copy.charAt(offset - 1) === '\n')) {
        stops.set(offset, said);
        put(offset, ','.repeat(sides.length));
        // The line between the two versions would make a heading of the first.
        const middle = /\n(?=={7}(?:\n|$))/g;
        middle.lastIndex = offset;
        const between = sides.startsWith('<') ? middle.exec(copy) : null;
        if (between) put(between.index + 1, ','.repeat(sides.length));
        return true;
      }
      if (copy.startsWith('<!--', offset)) {
        const end = text.indexOf('-->', offset + 4);
        if (end !== -1) {
          stops.set(offset, said);
          // One sign of it stays: lines set in like code stay lines of something.
          put(offset, `,${blank(text.slice(offset + 1, end + 3))}`);
          return true;
        }
      }
      stops.set(offset, said);
      put(offset, ',');
      return true;
    }
    if (sign === '{') {
      stops.set(offset, said);
      put(offset, ',');
      return true;
    }
    if (/^(?:import|export)\b/.test(copy.slice(offset, offset + 7))) {
      stops.set(offset, said);
      put(offset, sign.toUpperCase());
      return true;
    }
    return false;
  };
  const again = (): ParsedNode | null => {
    for (let round = 0; round < mostStops; round += 1) {
      // What is opened and never closed is looked for to the end, once for each sign that opens.
      work += copy.length * (1 + (copy.split(/[{<]/).length - 1) / 40) + 200;
      if (work > mostWork) return null;
      try {
        return parse(copy);
      } catch (error) {
        const { line: row, column, said } = whereItStopped(error);
        const at = offsetAt(copy, row, column);
        // An expression is refused somewhere within it, a module anywhere in its paragraph.
        const brace = copy.lastIndexOf('{', at);
        const line = copy.lastIndexOf('\n', at - 1) + 1;
        if (pass(at, said)) continue;
        if (/^(?:import|export)\b/.test(copy.slice(line)) && pass(line, said)) continue;
        if (brace !== -1 && pass(brace, said)) continue;
        const paragraph = copy.lastIndexOf('\n\n', at) + 2;
        if (/^(?:import|export)\b/.test(copy.slice(paragraph)) && pass(paragraph, said)) continue;
        return null;
      }
    }
    return null;
  };
  /** Takes all signs of the common kinds out of the way at once, so that a long text costs few rounds. */
  const sweep = (): void => {
    for (const { index } of text.matchAll(bare))
      if (copy.charAt(index) === '<' && text.charAt(index - 1) !== '\\') pass(index, '');
    for (const { index } of text.matchAll(/<(?:br|hr|img|wbr)\b/gi))
      if (copy.charAt(index) === '<') {
        const tag = tagAt(text, index);
        if (tag && (!tag.selfClosing || [...tag.attributes.keys()].length > 0)) pass(index, '');
      }
  };
  sweep();
  const braces = [...text.matchAll(/(?<![\\=])\{/g)];
  if (braces.length > manyBraces) for (const { index } of braces) if (copy.charAt(index) === '{') pass(index, '');
  let tree = again();
  if (tree) {
    // What stands in code and in quotes of tags is no stop, and is read as it was written.
    const kept = [...codeIn(tree), ...tagsIn(tree, text)];
    const back = [...stops.keys(), ...voids.keys()].filter(
      (offset) => kept.some(([from, to]) => offset > from && offset < to) || within(codeIn(tree as ParsedNode), offset),
    );
    if (back.length > 0) {
      for (const offset of back) {
        const length =
          text.startsWith('<!--', offset) && stops.has(offset)
            ? Math.max(1, text.indexOf('-->', offset + 4) + 3 - offset)
            : (tagAt(text, offset)?.length ?? 1);
        put(offset, text.slice(offset, offset + (voids.has(offset) || text.startsWith('<!--', offset) ? length : 1)));
        stops.delete(offset);
        voids.delete(offset);
      }
      tree = again();
    }
  }
  // Without a tree nobody knows what is code; only what the parser itself stopped at is certain not to be.
  if (tree === null) for (const [offset, said] of stops) if (said === '') stops.delete(offset);
  return {
    tree,
    stops: [...stops].map(([offset, said]) => ({ offset, said })).sort((a, b) => a.offset - b.offset),
    voids,
    copy,
  };
}
