import { keyOf, summaryOf, titleOf, type AnyEntry } from '../core/entry.ts';
import { isLive } from '../core/lifecycle.ts';
import type { Library } from '../core/library.ts';
import { knowledgeCollections } from '../schema/index.ts';
import type { Observation, RuleGuide } from './rule.ts';

export const nearDuplicate: RuleGuide = {
  code: 'near-duplicate',
  severity: 'warning',
  title: 'The same thing is told once',
  meaning: 'Another entry says nearly the same in nearly the same words.',
  why: 'Two pages about one thing grow apart, and a reader cannot know which of them holds.',
  example: {
    wrong: 'lessons/count-again.mdx and lessons/count-twice.mdx with one text',
    right: 'lessons/count-again.mdx, and a signal that it happened here too',
  },
  fix: 'If it is the same, add what is new to the older entry, or tell that it happened here too. If it is not, say in the title what is different.',
};

/** Words in a row that are compared as one. */
const row = 3;
/** How many of the smallest hashes stand for a text (a bottom-k sketch). */
const sketchSize = 128;
/** Share of common rows from which two texts are nearly the same; two lessons on one subject have less than a tenth. */
const alike = 0.45;
/** A hash that more texts carry than this is a common phrase and leads nowhere. */
const commonplace = 40;

/** FNV-1a, 32 bits, with a last stir so that the smallest hashes are a fair sample. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  return (value ^ (value >>> 16)) >>> 0;
}

/** The smallest hashes of all rows of words, ascending. */
function sketchOf(text: string): readonly number[] {
  const words = text.toLocaleLowerCase('en').match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  for (let index = 0; index + row <= words.length; index += 1)
    hashes.add(hash(words.slice(index, index + row).join(' ')));
  return [...hashes].sort((a, b) => a - b).slice(0, sketchSize);
}

/** Estimates the share of common rows (Jaccard) from two sketches. */
function likeness(a: readonly number[], b: readonly number[]): number {
  const union = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, sketchSize);
  const [inA, inB] = [new Set(a), new Set(b)];
  return union.length === 0 ? 0 : union.filter((value) => inA.has(value) && inB.has(value)).length / union.length;
}

/** Two entries of which one may be too many. */
export interface Pair {
  readonly entry: AnyEntry;
  readonly other: AnyEntry;
}

/**
 * Live entries that say nearly the same, each pair once, in order. `about`: only pairs with one of these files.
 * Time grows with the number of entries, not with its square: only entries that share a rare hash are compared.
 */
export function duplicatesIn(library: Library, about?: ReadonlySet<string>): Pair[] {
  const told = library.entries.filter(
    (entry) => (knowledgeCollections as readonly string[]).includes(entry.collection) && isLive(entry),
  );
  const sketches = told.map((entry) =>
    sketchOf([titleOf(entry), summaryOf(entry), entry.prose?.plain ?? ''].join('\n')),
  );
  const carriers = new Map<number, number[]>();
  for (const [index, sketch] of sketches.entries()) {
    for (const value of sketch) {
      const list = carriers.get(value);
      if (list) list.push(index);
      else carriers.set(value, [index]);
    }
  }
  const pairs: Pair[] = [];
  for (const [index, entry] of told.entries()) {
    const shared = new Map<number, number>();
    for (const value of sketches[index] ?? []) {
      const list = carriers.get(value) ?? [];
      if (list.length > commonplace) continue;
      for (const other of list) if (other > index) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [at, count] of [...shared].sort(([a], [b]) => a - b)) {
      const other = told[at]!;
      if (about && !about.has(entry.file) && !about.has(other.file)) continue;
      const [mine, theirs] = [sketches[index] ?? [], sketches[at] ?? []];
      if (count >= Math.min(mine.length, theirs.length) * alike * 0.5 && likeness(mine, theirs) >= alike)
        pairs.push({ entry, other });
    }
  }
  return pairs;
}

/** What is said about each pair, at the entries asked about. */
export function* nearDuplicates(library: Library, about?: ReadonlySet<string>): Generator<Observation> {
  const help = 'If it is the same, keep one and add what is new; if not, say in the title what is different.';
  for (const { entry, other } of duplicatesIn(library, about)) {
    for (const [one, another] of [
      [entry, other],
      [other, entry],
    ] as const) {
      if (about && !about.has(one.file)) continue;
      yield { entry: one, path: ['title'], message: `This says nearly the same as ${keyOf(another)}.`, help };
    }
  }
}
