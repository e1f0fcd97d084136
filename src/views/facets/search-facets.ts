import { collections, outcomes, type Outcome } from '../../schema/index.ts';
import { summaryOf, titleOf, topicsOf, type AnyEntry } from '../../core/entry.ts';
import { kindInWords } from '../wording/kind-in-words.ts';
import { find, type Library } from '../../core/library.ts';
import { isLive, stateOf } from '../../core/lifecycle.ts';
import { stateLabel } from '../../core/states.ts';

/** The filters of the search page, in the order in which it shows them. */
export const searchFilters = ['collection', 'topic', 'outcome', 'state', 'setting', 'year'] as const;
export type SearchFilter = (typeof searchFilters)[number];

/** What the search index is told about an entry besides its text, in words that readers see. */
export interface SearchFacets {
  readonly filters: readonly { readonly filter: SearchFilter; readonly value: string }[];
  /** Shown in a result, or, as with aliases, only searched. */
  readonly meta: Readonly<Record<string, string>>;
}

/** The year an entry is about: when it was noticed, held or came into force; none when it does not say. */
function yearOf({ data }: AnyEntry): string | undefined {
  if ('month' in data) return data.month?.slice(0, 4);
  if ('heldOn' in data || 'plannedFor' in data) return (data.heldOn ?? data.plannedFor)?.slice(0, 4);
  if ('effectiveFrom' in data) return data.effectiveFrom?.slice(0, 4);
  return undefined;
}

const outcomeOf = ({ data }: AnyEntry): Outcome | undefined =>
  'outcome' in data ? (data.outcome as Outcome) : undefined;

/** The filters and the metadata of an entry in the search index. */
export function searchFacets(library: Library, entry: AnyEntry): SearchFacets {
  const { data } = entry;
  const topics = topicsOf(entry).map((id) => {
    const topic = find(library, 'topics', id);
    return topic ? titleOf(topic) : id;
  });
  const state = stateLabel(stateOf(library, entry));
  const outcome = entry.collection === 'signals' ? undefined : outcomeOf(entry);
  const settingId = 'setting' in data ? data.setting : undefined;
  const setting = library.portal.settings.find(({ id }) => id === settingId)?.name ?? settingId;

  const values: Record<SearchFilter, readonly (string | undefined)[]> = {
    collection: [collections[entry.collection].plural],
    topic: topics,
    outcome: [outcome && outcomes[outcome]],
    state: [state],
    setting: [setting],
    year: [yearOf(entry)],
  };
  const meta: Record<string, string | undefined> = {
    title: titleOf(entry),
    summary: summaryOf(entry),
    kind: kindInWords(entry),
    state,
    outcome: outcome && outcomes[outcome],
    topics: topics.join(', '),
    aliases: 'aliases' in data ? data.aliases.join(', ') : undefined,
  };
  return {
    filters: searchFilters.flatMap((filter) =>
      values[filter].flatMap((value) => (value === undefined ? [] : [{ filter, value }])),
    ),
    meta: Object.fromEntries(Object.entries(meta).filter((pair): pair is [string, string] => Boolean(pair[1]))),
  };
}

/**
 * What the words of a page weigh in the search index (`data-pagefind-weight`); undefined leaves them as they are.
 * An entry that no longer holds weighs little, so that live ones with the same words come first.
 */
export const searchWeight = (entry: AnyEntry): number | undefined => (isLive(entry) ? undefined : 0.2);
