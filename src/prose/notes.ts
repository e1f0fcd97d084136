import { placeAt, problem, type Problem } from './problem.ts';
import { maskCode } from './traps.ts';

/** Footnotes that nothing refers to, or that stand twice: the parser drops their text without a word. */
export function lostNotes(body: string): Problem[] {
  if (!body.includes('[^')) return [];
  const masked = maskCode(body);
  const named = (name: string) => name.toLowerCase();
  const used = new Set<string>();
  for (const [, name = ''] of masked.matchAll(/(?<!\\)\[\^([^\]\s]{1,200})\](?!:)/g)) used.add(named(name));
  const defined = new Set<string>();
  const problems: Problem[] = [];
  for (const match of masked.matchAll(/^[ >]{0,12}\[\^([^\]\s]{1,200})\]:/gm)) {
    const name = named(match[1] ?? '');
    const at = placeAt(body, match.index);
    if (defined.has(name)) {
      problems.push(
        problem(
          'syntax',
          at,
          'There is a second note of this name, which would be lost.',
          'Give each note a name of its own.',
        ),
      );
    } else if (!used.has(name)) {
      problems.push(
        problem(
          'syntax',
          at,
          'Nothing refers to this note, so it would be lost.',
          'Write its [^name] where it belongs in the text, or delete it.',
        ),
      );
    }
    defined.add(name);
  }
  return problems.slice(0, 20);
}
