import type { Place } from '../core/entry.ts';

/** A spot where ordinary prose is read as code by MDX, and what to write instead. */
export interface Trap extends Place {
  /** 0-based offset in the text. */
  readonly offset: number;
  readonly message: string;
  readonly help: string;
}

const kinds: readonly (readonly [pattern: RegExp, message: string, help: string])[] = [
  [/(?<!\\)<!--/g, 'Hidden comments are not kept in entries.', 'Delete it, from <!-- to -->.'],
  [/(?<!\\)<(?=https?:|mailto:)/g, 'An address in angle brackets is read as code.', 'Write the address alone, or [words](address).'],
  [/(?<!\\)<(?=[\d\s=.,$€£%-])/g, 'A bare < is read as the start of code.', 'Write "under", or &lt; for the sign itself.'],
  [/(?<!\\)\{/g, 'Curly braces are read as program code.', 'Write \\{ for the sign itself.'],
  [/^(?:import|export)(?=\s)/gm, 'A paragraph that starts with this word is read as program code.', 'Start the sentence with another word.'],
];

/** Blanks out code, which may hold anything, keeping every offset. */
export function maskCode(text: string): string {
  const blank = (part: string): string => part.replaceAll(/[^\n]/g, ' ');
  return text
    .replaceAll(/^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\2[`~]*[ \t]*$|(?![\s\S]))/gm, blank)
    .replaceAll(/(?<![`\\])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, blank);
}

/** All traps of a text, in order. Used when the parse ends early, so that one run names them all, and by `--fix`. */
export function trapsIn(text: string): Trap[] {
  const masked = maskCode(text);
  const starts = [0];
  for (let index = masked.indexOf('\n'); index !== -1; index = masked.indexOf('\n', index + 1)) starts.push(index + 1);
  const found: Trap[] = [];
  for (const [pattern, message, help] of kinds) {
    for (const { index } of masked.matchAll(pattern)) {
      let line = starts.findLastIndex((start) => start <= index);
      if (line < 0) line = 0;
      found.push({ offset: index, line: line + 1, column: index - (starts[line] ?? 0) + 1, message, help });
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}
