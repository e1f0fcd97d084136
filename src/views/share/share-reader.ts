import { titleOf, type Key } from '../../core/entry.ts';
import { entriesIn, find, type Library } from '../../core/library.ts';
import { ownerOf } from '../../core/ownership.ts';

/** Who reads a share before its topic is known. */
export const anyReader = 'the role that looks after it';

/** The role that reads a share, in words: the steward of its topic, or the owner of the entry that it is about. */
export function readerOf(library: Library, topic: string | undefined, about?: string): string {
  const entry = about === undefined ? undefined : library.byKey.get(about as Key);
  const steward = topic === undefined ? undefined : find(library, 'topics', topic)?.data.steward;
  const role = entry ? ownerOf(library, entry) : steward === undefined ? undefined : find(library, 'roles', steward);
  return role ? titleOf(role) : anyReader;
}

/** Who reads what is shared on each topic, by the topic's id. */
export const readersByTopic = (library: Library): Readonly<Record<string, string>> =>
  Object.fromEntries(entriesIn(library, 'topics').map(({ id }) => [id, readerOf(library, id)]));
