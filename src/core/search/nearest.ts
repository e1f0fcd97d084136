import SearchableMap from 'minisearch/SearchableMap';

/** The candidate most like a word, at most two letters away; null when none is near. Ties go to the first by name. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const map = new SearchableMap<true>();
  for (const candidate of candidates) map.set(candidate, true);
  const reach = word.length < 4 ? 1 : 2;
  const found = [...map.fuzzyGet(word, reach)].map(([candidate, [, distance]]) => ({ candidate, distance }));
  found.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return found[0]?.candidate ?? null;
}
