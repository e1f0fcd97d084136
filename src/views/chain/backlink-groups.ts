import { keyOf, type AnyEntry, type Key } from '../../core/entry.ts';
import { pathOf } from '../../core/addresses.ts';
import { partsOf } from '../wording/entry-parts.ts';
import { backlinksTo, type Library } from '../../core/library.ts';
import { isPage } from '../../core/pages.ts';
import { normalAddress } from '../../core/redirects.ts';

/** Entries that name another one in the same way, with words for how. */
export interface BacklinkGroup {
  readonly title: string;
  readonly entries: readonly AnyEntry[];
}

/** Words for each field by which one entry names another, in the order shown. */
const ways: readonly { field: string; title: string }[] = [
  { field: 'practices.changes', title: 'Practices changed by this' },
  { field: 'practices.to-come', title: 'Practices that are to change because of this' },
  { field: 'lessons.from', title: 'Lessons drawn from this' },
  { field: 'retired', title: 'This replaces' },
  { field: 'paths.steps', title: 'On these paths' },
  { field: 'paths.unlearn', title: 'Unlearned on these paths' },
];

const cited = 'Cited by';

const addressOf = (link: string): string => normalAddress(link.replace(/[#?].*$/u, ''));

/** Whose texts link to which page, gathered once for a library. */
export function citationsIn(library: Library): ReadonlyMap<Key, readonly AnyEntry[]> {
  const byAddress = new Map(
    library.entries.filter(({ collection }) => isPage(collection)).map((entry) => [pathOf(entry), entry]),
  );
  const citations = new Map<Key, Set<AnyEntry>>();
  for (const from of library.entries) {
    for (const { address } of from.prose?.links ?? []) {
      const to = address.startsWith('/') ? byAddress.get(addressOf(address)) : undefined;
      if (!to || to === from) continue;
      citations.set(keyOf(to), (citations.get(keyOf(to)) ?? new Set()).add(from));
    }
  }
  return new Map([...citations].map(([key, entries]) => [key, [...entries]]));
}

/** By which field one entry names another; a change whose day is still to come apart from those that came. */
function fieldOf(library: Library, from: AnyEntry, path: readonly (string | number)[]): string {
  if (path[0] === 'retired') return 'retired';
  const change =
    from.collection === 'practices' && path[0] === 'changes' ? from.data.changes[Number(path[1])] : undefined;
  return `${from.collection}.${change && change.on > library.today ? 'to-come' : String(path[0])}`;
}

/**
 * Who names this entry and how: fields first, then texts that link to it and name it in no other way. Lessons that stand
 * on the page as what came of it are not told twice.
 */
export function backlinkGroups(
  library: Library,
  citations: ReadonlyMap<Key, readonly AnyEntry[]>,
  entry: AnyEntry,
): readonly BacklinkGroup[] {
  const groups = new Map<string, Set<AnyEntry>>(ways.map(({ title }) => [title, new Set()]));
  const seen = new Set<AnyEntry>();
  for (const { from, path } of backlinksTo(library, entry)) {
    const field = fieldOf(library, from, path);
    const way = ways.find((known) => known.field === field);
    if (!way) continue;
    seen.add(from);
    if (field === 'lessons.from' && partsOf(entry).after.includes('cameOf')) continue;
    groups.get(way.title)?.add(from);
  }
  groups.set(cited, new Set((citations.get(keyOf(entry)) ?? []).filter((from) => !seen.has(from))));
  return [...groups].flatMap(([title, entries]) => (entries.size === 0 ? [] : [{ title, entries: [...entries] }]));
}
