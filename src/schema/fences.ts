/** Where the two halves of an entry lie, as offsets. */
export interface Halves {
  /** The first and the last but one of the fields. */
  readonly fields: readonly [from: number, to: number];
  readonly body: number;
}

const fences = {
  even: { opening: /^---\n/u, closing: /(?<=\n)---(?:\n|(?![\s\S]))/gu },
  asWritten: { opening: /^---\r?\n/u, closing: /(?<=\n)---(?:\r?\n|(?![\s\S]))/gu },
};

/** Which ends of lines a text has: LF alone, as everything that was decoded, or any. */
export type Ends = keyof typeof fences;

/**
 * Finds the fences of an entry: `---` alone on the first line and `---` alone on a later one. Nothing else is a fence.
 * Says which of the two is missing.
 */
export function halvesOf(text: string, ends: Ends): Halves | 'unopened' | 'unclosed' {
  const { opening, closing } = fences[ends];
  const opened = opening.exec(text)?.[0];
  if (opened === undefined) return 'unopened';
  closing.lastIndex = opened.length;
  const closed = closing.exec(text);
  if (!closed) return 'unclosed';
  return { fields: [opened.length, closed.index], body: closed.index + closed[0].length };
}
