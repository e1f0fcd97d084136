import SearchableMap from 'minisearch/SearchableMap';
import { plainFormsOf } from './inflection.ts';

/** The words of a library, each with the number of pages that have it. */
export type WordCounts = Readonly<Record<string, number>>;

/** A word that may have been meant. */
export interface Candidate {
  readonly word: string;
  /** Slips between the two words: a letter too many, too few, wrong, or two neighbours swapped. */
  readonly slips: number;
  readonly pages: number;
}

/** Knows the words of a library and finds those that are near a misspelt one. */
export interface Speller {
  /** Whether pages have the word, a form of it, or, where `beginnings` count, a longer word that begins with it. */
  knows(word: string, beginnings?: boolean): boolean;
  /** How many pages have exactly this word. */
  pagesWith(word: string): number;
  /** Words near this one, the likeliest first. */
  near(word: string): readonly Candidate[];
}

/** Letters in their plain form, small and without marks: what a word is compared by. */
export const plainLetters = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/['’]/gu, '').toLocaleLowerCase('en');

/** The words of a text in plain letters. Words of a hyphenated compound stand alone. */
export const wordsIn = (text: string): string[] => plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many slips turn one word into the other, a swap of neighbours being one (optimal string alignment). */
export function slipsBetween(from: string, to: string): number {
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        least = Math.min(least, before[j - 2]! + 1);
      }
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[to.length]!;
}

/** Short words have too many neighbours to guess far. */
const reachOf = (word: string): number => (word.length < 3 ? 0 : word.length < 5 ? 1 : 2);

/** Fewest slips first; then the first letter, which people seldom get wrong; then what more pages say. */
const likelier = (word: string) => (a: Candidate, b: Candidate) =>
  a.slips - b.slips ||
  Number(b.word.startsWith(word.charAt(0))) - Number(a.word.startsWith(word.charAt(0))) ||
  b.pages - a.pages ||
  (a.word < b.word ? -1 : 1);

/** Makes a speller from the words of a library. */
export function createSpeller(counts: WordCounts): Speller {
  const words = new SearchableMap<number>();
  for (const [word, pages] of Object.entries(counts)) words.set(word, pages);

  const has = (word: string): boolean => words.has(word);
  const begins = (word: string): boolean => words.atPrefix(word).entries().next().done !== true;

  // The search engine finds a word by its stem and by its beginning, so forms and beginnings need no correction.
  const knows = (word: string, beginnings = true): boolean =>
    word.length < 3 ||
    /\p{N}/u.test(word) ||
    has(word) ||
    (beginnings && begins(word)) ||
    plainFormsOf(word).some((form) => has(form) || has(`${form}s`));

  return {
    knows,
    pagesWith: (word) => words.get(word) ?? 0,
    near(word) {
      const reach = reachOf(word);
      if (reach === 0) return [];
      // A swap is two steps in the tree but one slip of the fingers.
      return [...words.fuzzyGet(word, 2 * reach)]
        .map(([found, [pages]]) => ({ word: found, slips: slipsBetween(word, found), pages }))
        .filter(({ slips }) => slips <= reach)
        .sort(likelier(word));
    },
  };
}
