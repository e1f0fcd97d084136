import { placeAt, problem, type Problem } from './problem.ts';

/** Footnotes that nothing refers to, or that stand twice: the parser drops their text without a word. `code` is where nothing counts. */
export function lostNotes(body: string, code: readonly (readonly [number, number])[]): Problem[] {
  if (!body.includes('[^')) return [];
  const inCode = (offset: number): boolean => code.some(([from, to]) => offset >= from && offset < to);
  const named = (name: string) => name.toLowerCase();
  const used = new Set<string>();
  for (const { index, 1: name = '' } of body.matchAll(/(?<!\\)\[\^([^\]\s]{1,200})\](?!:)/g))
    if (!inCode(index)) used.add(named(name));
  const defined = new Set<string>();
  const problems: Problem[] = [];
  for (const match of body.matchAll(/^[ >]{0,12}\[\^([^\]\s]{1,200})\]:/gm)) {
    if (inCode(match.index + match[0].indexOf('['))) continue;
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
