import type { ElementContent, Root } from 'hast';
import type { Place, ProseHeading } from '../../core/entry.ts';
import { hidesCharacters } from '../bytes.ts';
import { isRefusal, type Surroundings } from '../components/component.ts';
import { joinMetrics } from '../components/metric.ts';
import { bodyLimits } from '../limits.ts';
import { collectPassages, type Passage } from '../passages.ts';
import { problem, type Problem } from '../problem.ts';
import { slugger } from '../text.ts';
import { element } from './element.ts';
import { refused } from './refused.ts';
import { tag } from './tag.ts';
import type { ParsedNode, Walk } from './walk.ts';

const mostNodes = 20_000;

/** The new tree, and what was met on the way. */
export interface Walked {
  readonly tree: Root;
  readonly problems: Problem[];
  readonly headings: readonly ProseHeading[];
  readonly links: readonly { readonly address: string; readonly at: Place }[];
  /** Addresses of the pictures it shows. */
  readonly images: readonly string[];
  readonly passages: readonly Passage[];
}

/** Walks the parsed tree of a text once and builds a new one from what is allowed. */
export function walkTree(root: ParsedNode, body: string, { base, image }: Surroundings): Walked {
  const problems: Problem[] = [];
  const images: string[] = [];
  let nodes = 0;
  let nesting = 0;
  let tooDeep = false;

  const walk: Walk = {
    // Pictures are remembered whoever shows them, a component too.
    surroundings: {
      base,
      image(src) {
        const found = image(src);
        if (!isRefusal(found)) images.push(found.url);
        return found;
      },
    },
    words: collectPassages(),
    headings: [],
    links: [],
    lines: body.split('\n'),
    slug: slugger(),
    report: (...what) => void problems.push(problem(...what)),
    refuse: (found) => void problems.push(found),
    children(node, at) {
      nesting += 1;
      const made = joinMetrics((node.children ?? []).flatMap((child) => visit(child, at)));
      nesting -= 1;
      return made;
    },
  };

  function text(value: string, at: Place): ElementContent[] {
    if (hidesCharacters(value))
      walk.report(
        'bytes',
        at,
        'There is an unseen character here, written as a code.',
        'Delete the code that starts with &#.',
      );
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
        return text(node.value ?? '', at);
      case 'element':
        return element(walk, node, at);
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
  if (nodes > mostNodes) walk.report('limits', start, 'The text has too many parts.', 'Split it into several entries.');
  return { tree, problems, headings: walk.headings, links: walk.links, images, passages: walk.words.done() };
}
