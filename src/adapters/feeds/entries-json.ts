import { pathOf } from '../../core/addresses.ts';
import { retiredOf, summaryOf, titleOf, topicsOf, type AnyEntry } from '../../core/entry.ts';
import { dueOn } from '../../core/freshness.ts';
import type { Library } from '../../core/library.ts';
import { stateOf } from '../../core/lifecycle.ts';
import { stateLabel, type State } from '../../core/states.ts';
import { stateReason } from '../../views/chain/state-reason.ts';
import { phraseText } from '../../views/wording/phrase.ts';
import { ownerIdOf } from '../../core/ownership.ts';
import { pageCollections, type CollectionName, type Outcome, type PageCollection } from '../../schema/index.ts';
import type { Addresses } from './addresses.ts';

/** One entry as other tools read it. The names are a contract: add, never rename. */
export interface EntryRow {
  readonly collection: PageCollection;
  readonly id: string;
  /** From the root of the server, with the base path. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly topics: readonly string[];
  readonly outcome?: Outcome;
  readonly state: State;
  /** Why it is in that state, as a sentence that begins with the state's name. */
  readonly reason: string;
  /** Id of a role; null when no topic names a steward. */
  readonly owner: string | null;
  readonly reviewedOn: string | null;
  readonly dueOn: string | null;
  readonly aliases: readonly string[];
  readonly retired: boolean;
}

export interface EntriesDocument {
  readonly version: 1;
  /** ISO day of the build. */
  readonly builtOn: string;
  readonly entries: readonly EntryRow[];
}

type PageEntry = Extract<AnyEntry, { collection: PageCollection }>;

const isPageEntry = (entry: AnyEntry): entry is PageEntry =>
  (pageCollections as readonly CollectionName[]).includes(entry.collection);

/** Everything that has a text, as `/api/entries.json` gives it out. */
export function entriesDocument(library: Library, builtOn: string, { href }: Pick<Addresses, 'href'>): EntriesDocument {
  const entries = library.entries.filter(isPageEntry).map((entry): EntryRow => ({
    collection: entry.collection,
    id: entry.id,
    url: href(pathOf(entry)),
    title: titleOf(entry),
    summary: summaryOf(entry),
    topics: topicsOf(entry),
    ...('outcome' in entry.data ? { outcome: entry.data.outcome } : {}),
    state: stateOf(library, entry),
    reason: `${stateLabel(stateOf(library, entry))}: ${phraseText(stateReason(library, entry), library.portal.language)}`,
    owner: ownerIdOf(library, entry),
    reviewedOn: entry.data.reviewedOn ?? null,
    dueOn: dueOn(library.portal, entry),
    aliases: entry.data.aliases,
    retired: retiredOf(entry) !== undefined,
  }));
  return { version: 1, builtOn, entries };
}
