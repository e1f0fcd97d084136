import type { AnyEntry } from '../entry.ts';
import type { Marked, TopicPlate } from './topic-plates.ts';

/** Where one mark stands on a plate. */
export interface PlateNode<E extends AnyEntry = AnyEntry> extends Marked<E> {
  readonly x: number;
  readonly y: number;
}

/** A plate as a drawing: marks on a grid and the lines from lessons to the practice they changed. */
export interface PlateDrawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlateNode[];
  /** SVG paths, one for each practice with lessons behind it. */
  readonly lines: readonly string[];
}

/** Side of a cell of the grid; a mark in it is large enough for a finger also on the narrowest screens. */
export const cell = 44;
/** Lessons side by side. */
export const perRow = 5;

const middle = (index: number): number => index * cell + cell / 2;
const trunk = perRow * cell + cell / 2;
const practiceX = middle(perRow + 1);
const chunks = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / perRow) }, (_, index) =>
    items.slice(index * perRow, (index + 1) * perRow),
  );

/**
 * Draws a plate: each practice at the end of its row, its lessons before it on one line, further lessons on rows below
 * that join the same trunk. Lines never cross. Lessons that no practice names stand below, without a line.
 */
export function plateDrawing({ rows, loose }: Pick<TopicPlate, 'rows' | 'loose'>): PlateDrawing {
  const nodes: PlateNode[] = [];
  const lines: string[] = [];
  let row = 0;
  const put = (lessons: readonly Marked[], y: number) =>
    nodes.push(...lessons.map((lesson, index) => ({ ...lesson, x: middle(perRow - lessons.length + index), y })));

  for (const { practice, lessons } of rows.filter((each) => each.lessons.length > 0)) {
    const top = middle(row);
    const path = chunks(lessons).map((chunk, index) => {
      put(chunk, middle(row + index));
      const start = middle(perRow - chunk.length);
      return index === 0 ? `M${start} ${top}H${practiceX}` : `M${start} ${middle(row + index)}H${trunk}V${top}`;
    });
    nodes.push({ ...practice, x: practiceX, y: top });
    lines.push(path.join(''));
    row += path.length;
  }

  const alone = rows.filter((each) => each.lessons.length === 0);
  const below = chunks(loose);
  for (const [index, chunk] of below.entries()) {
    nodes.push(...chunk.map((lesson, column) => ({ ...lesson, x: middle(column), y: middle(row + index) })));
  }
  for (const [index, { practice }] of alone.entries())
    nodes.push({ ...practice, x: practiceX, y: middle(row + index) });
  row += Math.max(below.length, alone.length);
  return { width: (perRow + 2) * cell, height: row * cell, nodes, lines };
}
