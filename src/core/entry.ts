import type { CollectionName, Data } from '../schema/index.ts';

/** A place in a file: 1-based line, 1-based column in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A heading of the text, as the contents list shows it. */
export interface ProseHeading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** The text of an entry after validation: safe HTML and what was learned on the way. */
export interface Prose {
  /** Escaped and allow-listed HTML; addresses within the portal carry its base path. */
  readonly html: string;
  readonly headings: readonly ProseHeading[];
  readonly words: number;
  /** The words of the text alone, for search, similarity and language advice. */
  readonly plain: string;
  /** Images the text shows, as paths relative to the content folder. */
  readonly images: readonly string[];
  /** Addresses the text links to, as written, and where. */
  readonly links: readonly { readonly address: string; readonly at: Place }[];
}

/** One file of the library. */
export interface Entry<C extends CollectionName = CollectionName> {
  readonly collection: C;
  /** The file name without its ending, and nothing else. */
  readonly id: string;
  /** Path below the content folder, with `/`. */
  readonly file: string;
  readonly data: Data<C>;
  /** Null for the collections that are fields alone. */
  readonly prose: Prose | null;
}

/** An entry of any collection, as a union that narrows on `collection`. */
export type AnyEntry = { [C in CollectionName]: Entry<C> }[CollectionName];

/** `collection/id`: the one name of an entry across the library. */
export type Key = `${CollectionName}/${string}`;

export const keyOf = (entry: Pick<AnyEntry, 'collection' | 'id'>): Key => `${entry.collection}/${entry.id}`;

/** What people call the entry: its title, name or term. */
export function titleOf(entry: AnyEntry): string {
  switch (entry.collection) {
    case 'communities':
    case 'roles':
    case 'topics':
      return entry.data.name;
    case 'glossary':
      return entry.data.term;
    case 'signals':
      return entry.id;
    default:
      return entry.data.title;
  }
}

/** One or two sentences that stand for the entry in lists and previews. */
export function summaryOf(entry: AnyEntry): string {
  switch (entry.collection) {
    case 'communities':
      return [entry.data.meet, entry.data.rhythm].filter(Boolean).join(' ');
    case 'roles':
      return entry.data.contact;
    case 'topics':
      return entry.data.synonyms.join(', ');
    case 'glossary':
      return entry.data.definition;
    case 'signals':
      return entry.data.outcome ?? entry.data.note ?? '';
    default:
      return entry.data.summary;
  }
}

/** The topics of an entry, first one first; none for collections without. */
export const topicsOf = (entry: AnyEntry): readonly string[] => ('topics' in entry.data ? entry.data.topics : []);

/** The retirement of an entry, if it has one. */
export const retiredOf = (entry: AnyEntry) => ('retired' in entry.data ? entry.data.retired : undefined);
