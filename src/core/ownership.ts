import { topicsOf, type AnyEntry, type Entry } from './entry.ts';
import { find, type Library } from './library.ts';

/** The id of the role that keeps an entry true: its own owner or steward, else the steward of its first topic. */
export function ownerIdOf(library: Library, entry: AnyEntry): string | null {
  if ('owner' in entry.data && entry.data.owner !== undefined) return entry.data.owner;
  if ('steward' in entry.data) return entry.data.steward;
  if (entry.collection === 'roles') return entry.id;
  const [first] = topicsOf(entry);
  return first === undefined ? null : (find(library, 'topics', first)?.data.steward ?? null);
}

/** The role that keeps an entry true. */
export function ownerOf(library: Library, entry: AnyEntry): Entry<'roles'> | undefined {
  const id = ownerIdOf(library, entry);
  return id === null ? undefined : find(library, 'roles', id);
}
