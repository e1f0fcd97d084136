import type { AnyEntry, Key, Place } from '../core/entry.ts';
import type { Severity } from '../core/finding.ts';
import type { Library } from '../core/library.ts';

/** What a rule may look at. Plain data: no clock, no files. */
export interface Context {
  readonly library: Library;
  /** Every entry there is a file for, those refused by the gate too. */
  readonly known: ReadonlySet<Key>;
  /** ISO day. */
  readonly today: string;
}

/** Something a rule saw. The engine adds the rule's code, its severity and the place in the file. */
export interface Observation {
  readonly entry: AnyEntry;
  /** The field it is about, for example `['actions', 0, 'proof']`. */
  readonly path?: readonly (string | number)[];
  /** A place in the file, where the field alone is not exact enough. */
  readonly at?: Place;
  readonly message: string;
  readonly help: string;
}

/** One rule: a code that never changes, how much it weighs, and what it looks for. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  run(context: Context): Iterable<Observation>;
}
