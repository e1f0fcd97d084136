import { titleOf, type AnyEntry } from '../../core/entry.ts';
import { find, type Library } from '../../core/library.ts';
import { ownerOf } from '../../core/ownership.ts';
import type { PhrasePart } from './phrase.ts';

/** An entry by its title, which leads to it. */
export const named = (entry: AnyEntry): PhrasePart => ({ to: entry, text: titleOf(entry) });

/** A role by its name; an id that leads nowhere is shown as it is. */
export function roleInWords(library: Library, id: string): PhrasePart {
  const role = find(library, 'roles', id);
  return role ? named(role) : id;
}

/** Who owns an entry; the words given where nobody does. */
export function ownerInWords(library: Library, entry: AnyEntry, nobody: string): PhrasePart {
  const owner = ownerOf(library, entry);
  return owner ? named(owner) : nobody;
}
