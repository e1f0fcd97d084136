import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Prose } from '../core/entry.ts';
import { countWords } from '../schema/fields.ts';
import { hidesCharacters } from './bytes.ts';
import type { Surroundings } from './components/component.ts';
import { forbiddenIn } from './elements.ts';
import { bodyProblems } from './limits.ts';
import { lostNotes } from './notes.ts';
import type { Passage } from './passages.ts';
import { problem, refuses, type Problem } from './problem.ts';
import { codeIn, readText } from './reading/parse.ts';
import { stopProblems } from './reading/stops.ts';
import { plainText } from './text.ts';
import { walkTree } from './walk/walk-tree.ts';

const nestedLink = (node: Root | ElementContent, within = false): boolean => {
  const isLink = node.type === 'element' && node.tagName === 'a';
  if (isLink && within) return true;
  return 'children' in node && (node.children as ElementContent[]).some((child) => nestedLink(child, within || isLink));
};

/** What is wrong with the new tree as a whole, or null. */
function wrongWith(tree: Root): Problem | null {
  const start = { line: 1, column: 1 };
  if (nestedLink(tree)) return problem('link', start, 'A link stands within a link.', 'Take the inner link out.');
  const forbidden = forbiddenIn(tree);
  const help = 'Simplify the text around it; if it looks harmless, tell the maintainer.';
  return forbidden === null ? null : problem('output', start, `The text would put out ${forbidden}.`, help);
}

/** What became of a text. */
export interface Rendered {
  /** Null when it is refused. */
  readonly prose: Prose | null;
  readonly passages: readonly Passage[];
  readonly problems: readonly Problem[];
}

const byPlace = (a: Problem, b: Problem): number => a.line - b.line || a.column - b.column;
/** So many findings of one text are told; more help nobody. */
const mostTold = 100;

/**
 * The text of an entry to safe HTML (architecture, section 4, steps 4 and 5): one parse, one walk, a last allow-list, escaped output.
 * Nothing is evaluated. Runs in a child process because the parser can abort on hostile input.
 */
export function renderBody(body: string, surroundings: Surroundings): Rendered {
  const limited = bodyProblems(body);
  if (limited.length > 0) return { prose: null, passages: [], problems: limited };
  const reading = readText(body);
  if (reading.tree === null) {
    const help = 'Look for < or { nearby: write &lt; or \\{ for the signs themselves.';
    const known = stopProblems(body, reading.stops);
    const unknown = problem('syntax', { line: 1, column: 1 }, 'The text cannot be read.', help);
    return { prose: null, passages: [], problems: known.length > 0 ? known : [unknown] };
  }
  const { tree, problems, headings, links, images, passages } = walkTree(reading.tree, body, reading, surroundings);
  problems.push(...lostNotes(body, codeIn(reading.tree)));
  // What stands there itself was found in the bytes, at its place.
  const hidden = hidesCharacters(body);
  const seen = hidden ? problems.filter(({ rule }) => rule !== 'bytes') : problems;
  const told = seen.sort(byPlace).slice(0, mostTold);
  if (hidden || seen.some(refuses)) return { prose: null, passages, problems: told.some(refuses) ? told : seen };
  const wrong = wrongWith(tree);
  if (wrong) return { prose: null, passages, problems: [...told, wrong] };
  const plain = plainText(tree);
  return {
    prose: {
      html: toHtml(tree),
      headings,
      words: countWords(plain),
      plain,
      images,
      links: links.map(({ address, at: { line, column } }) => ({ address, at: { line, column } })),
    },
    passages,
    problems: told,
  };
}
