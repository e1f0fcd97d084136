import type { AnyEntry } from '../../core/entry.ts';
import type { Library } from '../../core/library.ts';

/** Which texts point at which terms of the glossary: term id to entries, in the order of the library. */
export function termUses(library: Library): ReadonlyMap<string, readonly AnyEntry[]> {
  const uses = new Map<string, AnyEntry[]>();
  for (const entry of library.entries) {
    const terms = entry.prose?.links.flatMap(({ address }) => /^\/glossary\/#(.+)$/.exec(address)?.[1] ?? []) ?? [];
    for (const term of new Set(terms)) {
      const users = uses.get(term);
      if (users) users.push(entry);
      else uses.set(term, [entry]);
    }
  }
  return uses;
}
