import { isMap, isScalar, parseDocument, Scalar, stringify, type Document as YamlDocument } from 'yaml';
import { fieldStarts, grammar } from '../../prose/frontmatter.ts';

const writing = { lineWidth: 0 } as const;

export type Fields = Record<string, unknown>;

/** Whether two values say the same; a number and its digits do. */
export const same = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return (
      String(one) === String(other) &&
      typeof one !== 'object' &&
      typeof other !== 'object' &&
      one !== undefined &&
      other !== undefined
    );
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    [...keys].every((key) => same((one as Fields)[key], (other as Fields)[key]))
  );
};

/** One top-level field of a file: its name and the lines it takes, comments below it included. */
export interface Piece {
  readonly name: string;
  readonly text: string;
}

/** The fields of a file, one by one, and what stands above the first. */
export function pieces(yaml: string): { head: string; pieces: Piece[] } {
  const starts = fieldStarts(yaml);
  return {
    head: yaml.slice(0, starts[0]?.at ?? 0),
    pieces: starts.map(({ name, at }, index) => ({ name, text: yaml.slice(at, starts[index + 1]?.at ?? yaml.length) })),
  };
}

/** A scalar written anew in the style and width that it had; a comment behind it or below it stays. */
function rewriteScalar(piece: Piece, doc: YamlDocument, now: unknown): string | null {
  const pair = isMap(doc.contents) ? doc.contents.items[0] : undefined;
  const old = pair?.value;
  if (!isScalar(old) || !old.range || typeof now === 'object') return null;
  const node = new Scalar(now);
  if (old.type && old.type !== Scalar.PLAIN) node.type = old.type;
  const had = piece.text.slice(0, old.range[1]).split('\n');
  const lineWidth = had.length > 2 ? Math.max(80, ...had.map(({ length }) => length)) : 0;
  const written = stringify({ [piece.name]: node }, { ...grammar, lineWidth }).trimEnd();
  const behind = piece.text.slice(old.range[1]);
  if (behind === '') return `${written}\n`;
  // A block ends with its line, and a comment cannot stand behind its last one.
  if (piece.text[old.range[1] - 1] === '\n') return `${written}\n${behind}`;
  return written.includes('\n') && !/^\r?\n/.test(behind) ? `${written}\n${behind.trimStart()}` : written + behind;
}

function change(doc: YamlDocument, path: (string | number)[], was: unknown, now: unknown): void {
  if (same(was, now)) return;
  const both =
    typeof was === 'object' &&
    was !== null &&
    typeof now === 'object' &&
    now !== null &&
    Array.isArray(was) === Array.isArray(now);
  if (!both || (Array.isArray(was) && Array.isArray(now) && now.length < was.length)) {
    doc.setIn(path, doc.createNode(now));
    return;
  }
  for (const key of new Set([...Object.keys(was), ...Object.keys(now)])) {
    const step = Array.isArray(was) ? Number(key) : key;
    const value = (now as Fields)[key];
    if (value === undefined) doc.deleteIn([...path, step]);
    else change(doc, [...path, step], (was as Fields)[key], value);
  }
}

/** A changed field: its comments stay where its parts stay. */
export function rewrite(piece: Piece | undefined, name: string, was: unknown, now: unknown): string {
  const anew = (): string => stringify({ [name]: now }, { ...grammar, ...writing });
  if (!piece) return anew();
  const doc = parseDocument(piece.text, grammar);
  if (typeof was !== 'object') return rewriteScalar(piece, doc, now) ?? anew();
  change(doc, [name], was, now);
  return doc.toString(writing);
}
