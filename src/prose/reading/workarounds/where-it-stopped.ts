/**
 * Seen in satteri 0.10.5.
 * Leans on: the message of the parser's error begins with line and column, each counted from 1 and followed by a colon.
 * Mends: the parser says where it stopped in its words alone.
 * Without it: the first sign that the parser cannot read hides every other finding, and its place is not told.
 */

/** Where the parser stopped, and what it said. */
export interface Stopped {
  readonly line: number;
  readonly column: number;
  readonly said: string;
}

const placed = /^(\d+):(\d+): ([\s\S]*)$/;

/** Reads an error of the parser; the beginning of the text where it names no place. */
export function whereItStopped(error: unknown): Stopped {
  const [, line = '1', column = '1', said = ''] =
    placed.exec(error instanceof Error ? error.message : String(error)) ?? [];
  return { line: Number(line), column: Number(column), said };
}
