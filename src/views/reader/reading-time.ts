import type { AnyEntry } from '../../core/entry.ts';

/** Words that most people read in a minute. */
export const wordsAMinute = 200;

/** Minutes it takes to read the text of an entry, rounded up; at least one. */
export const minutesToRead = (entry: AnyEntry): number =>
  Math.max(1, Math.ceil((entry.prose?.words ?? 0) / wordsAMinute));
