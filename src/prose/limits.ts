import type { Place } from '../core/entry.ts';
import { problem, type Problem } from './problem.ts';

/** How deep and how wide a text may go. Beyond these a few kilobytes cost a parser minutes or millions of nodes. */
export const bodyLimits = {
  quoteDepth: 8,
  listDepth: 10,
  cells: 5_000,
  brackets: 2_000,
  angles: 2_000,
  ampersands: 5_000,
  notes: 300,
  run: 100,
  treeDepth: 60,
} as const;

const fence = /^\s{0,3}(?:`{3,}|~{3,})/;
// Wider than what a parser takes for one, so that it can be tested in one go over the line.
const delimiterRow = /^[\s>|:-]+$/;
const columnsOf = (row: string): number => row.split('|').length;

function tooWide(lines: readonly string[]): Place | null {
  for (let index = 1; index < lines.length; index += 1) {
    const row = lines[index] as string;
    if (!row.includes('-') || !row.includes('|') || !delimiterRow.test(row)) continue;
    let rows = 1;
    while (lines[index + rows]?.trim()) rows += 1;
    if (columnsOf(row) * rows > bodyLimits.cells) return { line: index, column: 1 };
  }
  return null;
}

/** Depth and size of quotes, lists, tables and runs, counted on lines before any parser sees them. */
export function bodyProblems(body: string): Problem[] {
  const problems: Problem[] = [];
  const add = (at: Place, message: string, help: string) => problems.push(problem('limits', at, message, help));
  const lines = body.split('\n');
  const brackets = body.split('[').length - 1;
  const angles = body.split('<').length - 1;
  if (brackets > bodyLimits.brackets) {
    add({ line: 1, column: 1 }, `The text has ${brackets} square brackets.`, `Keep it under ${bodyLimits.brackets}.`);
  }
  if (angles > bodyLimits.angles) {
    add({ line: 1, column: 1 }, `The text has ${angles} angle brackets.`, `Keep it under ${bodyLimits.angles}.`);
  }
  const notes = body.split('[^').length - 1;
  if (notes > bodyLimits.notes) {
    add({ line: 1, column: 1 }, `The text refers to notes ${notes} times.`, `Keep it under ${bodyLimits.notes}.`);
  }
  const ampersands = body.split('&').length - 1;
  if (ampersands > bodyLimits.ampersands) {
    add(
      { line: 1, column: 1 },
      `The text has ${ampersands} signs written as codes or &.`,
      `Keep it under ${bodyLimits.ampersands}.`,
    );
  }
  const wide = tooWide(lines);
  if (wide)
    add(wide, 'This table is too large.', `Keep columns times rows under ${bodyLimits.cells}, or attach it elsewhere.`);
  let inCode = false;
  for (const [index, line] of lines.entries()) {
    const at = { line: index + 1, column: 1 };
    if (fence.test(line)) inCode = !inCode;
    const lead = /^(?:[\s>]|[-*+]\s|\d{1,9}[.)]\s)*/.exec(line)?.[0] ?? '';
    if (lead.split('>').length - 1 > bodyLimits.quoteDepth) {
      add(at, 'Quotes are nested too deeply here.', `Use at most ${bodyLimits.quoteDepth} levels of >.`);
    }
    const markers = lead.match(/[-*+]\s|\d[.)]\s/g)?.length ?? 0;
    const indent = /^\s*/.exec(line)?.[0].length ?? 0;
    if (!inCode && (markers > bodyLimits.listDepth || (indent > bodyLimits.listDepth * 4 && line.trim() !== ''))) {
      add(at, 'Lists are nested too deeply here.', `Use at most ${bodyLimits.listDepth} levels.`);
    }
    const run = /([*_~[\]{}<>!`])\1{100,}/.exec(line);
    if (run)
      add({ line: index + 1, column: run.index + 1 }, 'The same sign is repeated very often here.', 'Shorten the run.');
    if (problems.length > 20) break;
  }
  return problems;
}
