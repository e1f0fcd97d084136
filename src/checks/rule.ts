import type { AnyEntry, Key, Place } from '../core/entry.ts';
import type { Severity } from '../core/finding.ts';
import type { Library } from '../core/library.ts';
import type { Passage } from '../prose/passages.ts';

/** What people are told about a rule: the one description, shown on its page and read by the reports. */
export interface RuleGuide {
  /** A name that never changes: it stands in reports and in the address of the rule's page. */
  readonly code: string;
  /** `error` refuses the entry; `warning` is advice. */
  readonly severity: Severity;
  readonly title: string;
  /** What the message means. */
  readonly meaning: string;
  /** Why it matters to somebody who reads the entry. */
  readonly why: string;
  readonly example: { readonly wrong: string; readonly right: string };
  /** What to do about it. */
  readonly fix: string;
}

/** What a rule may look at. Plain data: no clock, no files. */
export interface Context {
  readonly library: Library;
  /** Every entry there is a file for, those refused by validation too. */
  readonly known: ReadonlySet<Key>;
  /** Pictures that lie beside entries: path below the content folder to the address at which the site serves it. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Documents beside entries: path to the address at which the site serves it, below the base path. None where that is not known. */
  readonly attachments?: ReadonlyMap<string, string>;
  /** Every address that the build makes, below the base path; without it only those of entries are known. */
  readonly addresses?: ReadonlySet<string>;
  /** ISO day. */
  readonly today: string;
}

/** Something a rule saw. The engine adds the rule's code, its severity and the place in the file. */
export interface Observation {
  readonly entry: Pick<AnyEntry, 'file' | 'collection'>;
  /** The field it is about, for example `['actions', 0, 'proof']`. */
  readonly path?: readonly (string | number)[];
  /** A place in the file, where the field alone is not exact enough. */
  readonly at?: Place;
  readonly message: string;
  readonly help: string;
}

/** Finds the line and column of a field in its file. */
export type Locate = (entry: Pick<AnyEntry, 'file' | 'collection'>, path: readonly (string | number)[]) => Place;

/** One rule about the library as a whole. */
export interface Rule extends RuleGuide {
  run(context: Context): Iterable<Observation>;
}

/** An entry as the language advice sees it. */
export interface Subject {
  readonly entry: AnyEntry;
  /** What its author says in his own words: fields and text, without quotations and code. */
  readonly passages: readonly Passage[];
  /** The file as written. */
  readonly source: string;
}

/** What advice about one entry may know of the rest. It changes seldom, so that advice can be kept. */
export interface Knowledge {
  /** Names of roles, in small letters. */
  readonly roles: readonly string[];
  /** Terms of the glossary with the words each replaces. */
  readonly terms: readonly { readonly term: string; readonly avoid: readonly string[] }[];
}

/** A spot in a passage and what to say about it. */
export interface Remark {
  readonly passage: Passage;
  /** Where in the passage it starts, and how long it is. */
  readonly index: number;
  readonly length: number;
  readonly message: string;
  readonly help: string;
}

/** Advice about the language of one entry: depends on nothing but the entry and what is commonly known. */
export interface Advice extends RuleGuide {
  readonly severity: 'warning';
  /** `always`: cheap, asked for every entry. `changed`: slow or chatty, asked for changed or named files only. */
  readonly asked: 'always' | 'changed';
  look(subject: Subject, knowledge: Knowledge): Iterable<Remark>;
}
