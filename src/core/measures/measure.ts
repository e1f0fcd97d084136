import type { AnyEntry } from '../entry.ts';
import type { ContentHistory, NoHistory } from './history.ts';
import type { Library } from '../library.ts';

/** One figure of a measure, and what stands behind it. */
export interface Figure {
  readonly label: string;
  /** Null where it may not be shown: too few to hide who is meant. */
  readonly value: number | null;
  /** The entries that were counted, in the order of the library. */
  readonly entries: readonly AnyEntry[];
}

/** Something the portal can say about its own learning, from facts that are stored once. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  /** How it is counted, so that anybody could count again. */
  readonly definition: string;
  /** What the figures count: "lessons", "days". */
  readonly unit: string;
  readonly figures: readonly Figure[];
  /** One sentence that says the point in words; null when there is nothing to say yet. */
  readonly inShort: string | null;
  /** Why it cannot be counted where the site was built, as a sentence; it has no figures then. */
  readonly unknown?: string;
}

export type Measuring = (library: Library, today: string, history: ContentHistory | NoHistory) => Measure;

/** Below this a count by unit could point at somebody. */
export const fewest = 5;

/** The middle value; the mean of the two middle ones of an even number. Null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return null;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}

/** A part of a whole in whole per cent; null of nothing. */
export const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 100);

/** A figure that counts entries. */
export const counting = (label: string, entries: readonly AnyEntry[]): Figure => ({
  label,
  value: entries.length,
  entries,
});
