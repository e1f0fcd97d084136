/** How much a finding weighs: an error refuses the entry, a warning is advice. */
export type Severity = 'error' | 'warning';

/** The way to a field of an entry. */
export type FieldPath = readonly (string | number)[];

/** Something to tell the person who wrote an entry. */
export interface Finding {
  /** Code of the rule, as in the registry of checks. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is the matter, in words a non-programmer can act on. */
  readonly message: string;
  /** What to do about it. */
  readonly help: string;
  /** Path below the content folder, with `/`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  /** The field it is about, for example `['actions', 0, 'proof']`; left out where it is about the text or the file. */
  readonly path?: FieldPath;
  /** The heading of the text that it stands under, null before the first; left out where it is not about the text. */
  readonly heading?: string | null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** File, place, rule: the one order in which findings are shown. */
export const byPlace = (a: Finding, b: Finding): number =>
  compare(a.file, b.file) ||
  a.line - b.line ||
  a.column - b.column ||
  compare(a.rule, b.rule) ||
  compare(a.message, b.message);
