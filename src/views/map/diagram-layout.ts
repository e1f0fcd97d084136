import type { AnyEntry } from '../../core/entry.ts';
import type { Marked, TopicDiagram } from './topic-diagrams.ts';

/** Where one mark stands on a diagram. */
export interface DiagramNode<E extends AnyEntry = AnyEntry> extends Marked<E> {
  readonly x: number;
  readonly y: number;
}

/** A diagram as a drawing: marks on a grid and the lines from lessons to the practice they changed. */
export interface DiagramLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DiagramNode[];
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
 * Draws a diagram: each practice at the end of its row, its lessons before it on one line, further lessons on rows below
 * that join the same trunk. Lines never cross. Lessons that no practice names stand below, without a line.
 */
export function diagramLayout({ rows, loose }: Pick<TopicDiagram, 'rows' | 'loose'>): DiagramLayout {
  const nodes: DiagramNode[] = [];
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
