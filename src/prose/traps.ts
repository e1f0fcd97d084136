import type { Place } from '../core/entry.ts';
import { components, inlineHtml } from './components/registry.ts';

/** A spot where ordinary prose is read as code by MDX, and what to write instead. */
export interface Trap extends Place {
  /** 0-based offset in the text. */
  readonly offset: number;
  readonly message: string;
  readonly help: string;
  /** What to put in place of how many signs, where there is one right answer. */
  readonly instead?: { readonly length: number; readonly text: string };
}

interface Kind {
  readonly pattern: RegExp;
  readonly message: string;
  readonly help: string;
  /** The right answer for a match, if there is one. */
  readonly fix?: (match: RegExpExecArray, text: string) => string | null;
}

/** Names of HTML elements that people write on purpose; escaping them would show the tag to readers. */
const htmlNames = new Set(
  `a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite code col colgroup
  data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5
  h6 head header hr html i iframe img input ins kbd label legend li link main map mark math meta meter nav noscript object ol optgroup
  option output p param picture pre progress q s samp script search section select slot small source span strong style sub summary sup
  svg table tbody td template textarea tfoot th thead time title tr track u ul var video wbr`.split(/\s+/),
);

/** Words in angle brackets are a gap to be filled in, unless they are an element, a component or closed later. */
function placeholder({ 0: match }: RegExpExecArray, text: string): string | null {
  const inner = match.slice(1, -1);
  const first = /^[\p{L}\p{N}]+/u.exec(inner)?.[0] ?? '';
  const isName = htmlNames.has(inner.toLowerCase()) || components.has(first) || inlineHtml.has(first);
  return isName || text.includes(`</${first}`) ? null : `&lt;${match.slice(1)}`;
}

const kinds: readonly Kind[] = [
  {
    pattern: /(?<!\\)<!--(?:[\s\S]*?-->)?/g,
    message: 'Hidden comments are not kept in entries.',
    help: 'Delete it, from <!-- to -->.',
    fix: ({ 0: match }) => (match.endsWith('-->') ? '' : null),
  },
  {
    pattern: /(?<!\\)<(?:https?:|mailto:)(?:[^\s<>]+>)?/g,
    message: 'An address in angle brackets is read as code.',
    help: 'Write the address alone, or [words](address).',
    fix: ({ 0: match, index }, text) =>
      match.endsWith('>') && /^[\s(*_~|]?$/.test(text.charAt(index - 1))
        ? match.slice(1, -1).replace(/^mailto:/, '')
        : null,
  },
  {
    pattern: /(?<!\\)<[\w.+-]+@[\w.-]+>/g,
    message: 'An address in angle brackets is read as code.',
    help: 'Write the address alone, or [words](mailto:address).',
    fix: ({ 0: match }) => match.slice(1, -1),
  },
  {
    pattern: /(?<!\\)<(?=[\d=.,€£%+~-])|(?<!\\)<(?=\$\d)/g,
    message: 'A bare < is read as the start of code.',
    help: 'Write "under", or &lt; for the sign itself.',
    fix: () => '&lt;',
  },
  {
    pattern: /(?<!\\)<\p{L}[\p{L}\p{N}'’]*(?:[ -][\p{L}\p{N}'’]+)*>/gu,
    message: 'Words in angle brackets are read as code.',
    help: 'Write them without the brackets, or &lt; for the sign itself.',
    fix: placeholder,
  },
  {
    pattern: /(?<!\\)\{(?:\/\*[\s\S]*?\*\/\})?/g,
    message: 'Curly braces are read as program code.',
    help: 'Write \\{ for the sign itself.',
    fix: ({ 0: match, index }, text) => (match !== '{' ? '' : /[=<]/.test(text.charAt(index - 1)) ? null : '\\{'),
  },
  {
    pattern: /(?<=^|\n[ \t]*\n|\n#{1,6} [^\n]*\n)(?:import|export)(?=[ \t])/g,
    message: 'A paragraph that starts with this word is read as program code.',
    help: 'Start the sentence with another word, or with a capital letter.',
    fix: ({ 0: word }) => word.charAt(0).toUpperCase() + word.slice(1),
  },
];

const blank = (part: string): string => part.replaceAll(/[^\n]/g, ' ');

/** Blanks out code, which may hold anything, keeping every offset. */
export function maskCode(text: string): string {
  return text
    .replaceAll(/^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\2[`~]*[ \t]*$|(?![\s\S]))/gm, blank)
    .replaceAll(/(?<![`\\])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, blank);
}

/** A whole tag with quoted attributes: what stands in the quotes is read as text. */
const wholeTag = /<[A-Za-z][A-Za-z]{0,20}(?:\s{1,8}[A-Za-z]{1,20}="[^"\n]{0,2000}"){1,12}\s{0,8}\/?>/g;

/** All traps of a text, in order, none within another. Used when the parse ends early, so that one run names them all, and by `--fix`. */
export function trapsIn(text: string): Trap[] {
  const masked = maskCode(text).replaceAll(wholeTag, blank);
  const starts = [0];
  for (let index = masked.indexOf('\n'); index !== -1; index = masked.indexOf('\n', index + 1)) starts.push(index + 1);
  const found: (Trap & { end: number })[] = [];
  for (const { pattern, message, help, fix } of kinds) {
    for (const match of masked.matchAll(pattern)) {
      const { index, 0: whole } = match;
      // Words in brackets are a trap only where they are not something meant.
      const answer = fix?.(match, masked) ?? null;
      if (fix === placeholder && answer === null) continue;
      const line = Math.max(
        0,
        starts.findLastIndex((start) => start <= index),
      );
      const instead = answer === null ? {} : { instead: { length: whole.length, text: answer } };
      found.push({
        offset: index,
        end: index + whole.length,
        line: line + 1,
        column: index - (starts[line] ?? 0) + 1,
        message,
        help,
        ...instead,
      });
    }
  }
  let end = 0;
  return found
    .sort((a, b) => a.offset - b.offset)
    .filter((trap) => {
      if (trap.offset < end) return false;
      end = trap.end;
      return true;
    })
    .map(({ end: _end, ...trap }) => trap);
}

/** Small numbers between single tildes, as in H~2~O: they come out struck through. Offsets of tilde, number, tilde. */
export const lowered = (text: string): { readonly index: number; readonly length: number; readonly value: string }[] =>
  [...maskCode(text).matchAll(/(?<=[\p{L})\]])~(?<value>\d{1,3}[+-]?|[nx])~(?!~)/gu)].map(
    ({ index, 0: { length }, groups }) => ({
      index,
      length,
      value: groups?.['value'] ?? '',
    }),
  );
