import { hidesCharacters, withoutIdle } from './bytes.ts';
import type { Fix, Fixed } from './change.ts';
import { codeIn, readText } from './reading/parse.ts';

/** One line for each line that loses characters nobody sees. */
export function idleFixes(before: string, after: string): Fix[] {
  const [old, left] = [before.split('\n'), after.split('\n')];
  // A mark of a new line among them moves all that follow.
  const moved = old.length !== left.length;
  const lost = (line: string, index: number): boolean =>
    moved ? withoutIdle(line) !== line : line !== left[index] && withoutIdle(line) === withoutIdle(left[index] ?? '');
  return old.flatMap((line, index) =>
    lost(line, index) ? [{ line: index + 1, what: 'Took out characters that nobody sees.' }] : [],
  );
}

/**
 * A text without the unseen characters that say nothing, but for those in code, whose bytes are its author's: there they
 * stay refused. Nothing is taken out of a text that cannot be read, because nobody knows what of it is code.
 */
export function withoutIdleInWords(body: string): Fixed {
  if (!hidesCharacters(body)) return { text: body, fixes: [] };
  const { tree } = readText(body);
  if (tree === null) return { text: body, fixes: [] };
  let text = '';
  let end = 0;
  for (const [from, to] of codeIn(tree)) {
    text += withoutIdle(body.slice(end, from)) + body.slice(from, to);
    end = to;
  }
  text += withoutIdle(body.slice(end));
  return { text, fixes: idleFixes(body, text) };
}
