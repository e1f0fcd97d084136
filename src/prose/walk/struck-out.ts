import type { Place } from '../../core/entry.ts';
import type { ParsedNode, Walk } from './walk.ts';

/** Small numbers between single tildes, as in H~2~O: they come out struck through, where they were meant to stand lower. */
export function struckOut(walk: Walk, { position }: ParsedNode, at: Place): void {
  if (!position) return;
  const [from, to] = [position.start.offset, position.end.offset];
  const value = /^~(\d{1,3}[+-]?|[nx])~$/.exec(walk.text.slice(from, to))?.[1];
  if (value === undefined || !/[\p{L})\]]$/u.test(walk.text.slice(Math.max(0, from - 2), from))) return;
  walk.report(
    'struck-out',
    at,
    'This number comes out struck through.',
    'Write <sub>2</sub> for a small lowered number.',
    [{ index: from, length: to - from, text: `<sub>${value}</sub>`, what: 'Wrote <sub> for a lowered number.' }],
  );
}
