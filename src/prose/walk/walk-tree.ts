import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Place, ProseHeading } from '../../core/entry.ts';
import { hidesCharacters } from '../bytes.ts';
import { isRefusal, type Surroundings } from '../components/component.ts';
import { joinMetrics } from '../components/metric.ts';
import { bodyLimits } from '../limits.ts';
import { collectPassages, type Passage } from '../passages.ts';
import { problem, type Problem } from '../problem.ts';
import type { Reading } from '../reading/parse.ts';
import { stopProblems } from '../reading/stops.ts';
import { typedIn } from '../reading/typed.ts';
import { slugger } from '../text.ts';
import { element } from './element.ts';
import { indentedFrom } from './indented.ts';
import { refused } from './refused.ts';
import { tag } from './tag.ts';
import type { FoundLink, ParsedNode, Walk } from './walk.ts';

const mostNodes = 20_000;

/** The new tree, and what was met on the way. */
export interface Walked {
  readonly tree: Root;
  readonly problems: Problem[];
  readonly headings: readonly ProseHeading[];
  readonly links: readonly FoundLink[];
  /** Addresses of the pictures it shows. */
  readonly images: readonly string[];
  readonly passages: readonly Passage[];
}

/** The column at which the text of a container begins; null for one whose lines begin with signs of its own. */
function baseOf(node: ParsedNode, text: string): number | null {
  if (node.type === 'root') return 0;
  if (node.tagName !== 'li') return null;
  const first = node.children?.find(({ position }) => position)?.position?.start;
  if (!first || first.line !== node.position?.start.line) return null;
  // The box of a task is part of the text to plain Markdown.
  const box = /\[[ xX]\][ \t]+$/u.exec(text.slice(node.position.start.offset, first.offset))?.[0] ?? '';
  return first.column - 1 - box.length;
}

/** Walks the parsed tree of a text once and builds a new one from what is allowed. */
export function walkTree(
  root: ParsedNode,
  text: string,
  { stops, voids }: Pick<Reading, 'stops' | 'voids'>,
  { base, collection, image }: Surroundings,
): Walked {
  const problems: Problem[] = [];
  const images: string[] = [];
  /** Stretches that are code after all, in which nothing stops anybody. */
  const code: (readonly [number, number])[] = [];
  let nodes = 0;
  let nesting = 0;
  let tooDeep = false;
  let inCode = 0;

  const walk: Walk = {
    // Pictures are remembered whoever shows them, a component too.
    surroundings: {
      base,
      ...(collection === undefined ? {} : { collection }),
      image(src) {
        const found = image(src);
        if (!isRefusal(found)) images.push(found.url);
        return found;
      },
    },
    words: collectPassages(),
    headings: [],
    links: [],
    text,
    lines: text.split('\n'),
    voids,
    around: [],
    last: [],
    outline: [],
    slug: slugger(),
    report: (...what) => void problems.push(problem(...what)),
    refuse: (found) => void problems.push(found),
    children(node, at) {
      nesting += 1;
      const siblings = node.children ?? [];
      const column = baseOf(node, text);
      const made: ElementContent[] = [];
      for (let index = 0; index < siblings.length; index += 1) {
        const sibling = siblings[index] as ParsedNode;
        const indented = column === null ? null : indentedFrom(walk, siblings, index, column);
        if (indented === null) {
          made.push(...visit(sibling, at));
          continue;
        }
        const { change, code: lines, nodes: taken } = indented;
        walk.report(
          'markup',
          sibling.position?.start ?? at,
          'Lines that begin with four spaces are read as code.',
          'Put a line of ``` above and below them, and take the spaces off.',
          [change],
        );
        if (taken === 0) {
          made.push(...visit(sibling, at));
          continue;
        }
        code.push([change.index, change.index + change.length]);
        made.push(h('pre', { tabIndex: '0' }, h('code', `${lines}\n`)));
        index += taken - 1;
      }
      nesting -= 1;
      return joinMetrics(made);
    },
  };

  function words(node: ParsedNode, at: Place): ElementContent[] {
    const value = node.value ?? '';
    if (inCode > 0) {
      walk.words.add(value);
      return [{ type: 'text', value }];
    }
    const source = node.position ? text.slice(node.position.start.offset, node.position.end.offset) : '';
    // One that stands there itself was found in the bytes.
    if (hidesCharacters(value) && !hidesCharacters(source)) {
      const written = /&#[^;\s]{1,10};|&[a-z]{2,30};/i.exec(source)?.index ?? 0;
      walk.report(
        'bytes',
        { line: at.line, column: source.slice(0, written).includes('\n') ? at.column : at.column + written },
        'There is an unseen character here, written as a code.',
        'Delete the code that starts with &.',
      );
    }
    if (node.position)
      for (const found of typedIn(text, node.position.start.offset, node.position.end.offset)) walk.refuse(found);
    walk.words.add(value);
    return [{ type: 'text', value }];
  }

  function visit(node: ParsedNode, parent: Place): ElementContent[] {
    const at = node.position?.start ?? parent;
    nodes += 1;
    if (nodes > mostNodes) return [];
    if (nesting > bodyLimits.treeDepth) {
      if (!tooDeep)
        walk.report(
          'limits',
          at,
          'The text is nested too deeply here.',
          'Write it with fewer levels within each other.',
        );
      tooDeep = true;
      return [];
    }
    switch (node.type) {
      case 'text':
        return words(node, at);
      case 'element': {
        const isCode = node.tagName === 'pre' || node.tagName === 'code';
        if (isCode) inCode += 1;
        const made = element(walk, node, at);
        if (isCode) inCode -= 1;
        return made;
      }
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return tag(walk, node, at);
      default:
        refused(walk, node, at);
        return [];
    }
  }

  const start = { line: 1, column: 1 };
  const tree: Root = { type: 'root', children: walk.children(root, start) };
  for (const work of walk.last) work();
  if (nodes > mostNodes) walk.report('limits', start, 'The text has too many parts.', 'Split it into several entries.');
  const real = stops.filter(({ offset }) => !code.some(([from, to]) => offset >= from && offset < to));
  problems.push(...stopProblems(text, real.slice(0, 200)));
  return { tree, problems, headings: walk.headings, links: walk.links, images, passages: walk.words.done() };
}
