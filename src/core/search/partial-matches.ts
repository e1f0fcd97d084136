/** What one word of a query finds: pages with the score that the search engine gives them. */
export interface WordMatches {
  readonly word: string;
  readonly matches: readonly { readonly id: string; readonly score: number }[];
}

/** A page that has some of the words. */
export interface PartialMatch {
  readonly id: string;
  /** Words of the query that the page has, in the order of the query. */
  readonly words: readonly string[];
  readonly score: number;
}

/** The share of what the query tells that a page must have to be worth showing. */
const enough = 0.5;

/** The best few are shown even so: somebody who asked much is helped by little. */
const atLeast = 3;

/** Partial matches shown at most: further down they have little to do with the question. */
const most = 10;

/** Words on more pages than this say little; the least counts in small libraries, the share in large ones. */
const commonplace = (pages: number): number => Math.max(50, pages / 5);

/** The words worth asking for one by one: without those that stand almost everywhere, if enough others are left. */
export function tellingAmong(
  words: readonly string[],
  pages: number,
  pagesWith: (word: string) => number,
): readonly string[] {
  const rare = words.filter((word) => pagesWith(word) <= commonplace(pages));
  return rare.length > 1 ? rare : words;
}

/**
 * The pages that have most of the words, best first. A word that few pages have tells more than one that many have,
 * so a page with the rare words comes before one with the ordinary ones. `pages` is the size of the library;
 * pages in `except` are left out.
 */
export function partialMatches(
  perWord: readonly WordMatches[],
  pages: number,
  except: ReadonlySet<string> = new Set(),
): PartialMatch[] {
  const found = new Map<string, { words: string[]; score: number; told: number }>();
  let all = 0;
  for (const { word, matches } of perWord) {
    const tells = Math.log(1 + pages / (1 + matches.length));
    if (matches.length > 0) all += tells;
    for (const { id, score } of matches) {
      if (except.has(id)) continue;
      const page = found.get(id) ?? { words: [], score: 0, told: 0 };
      found.set(id, page);
      page.words.push(word);
      page.score += score;
      page.told += tells;
    }
  }
  const ranked = [...found].map(([id, { words, score, told }]) => ({
    id,
    words,
    score,
    share: all > 0 ? told / all : 0,
  }));
  ranked.sort((a, b) => b.share - a.share || b.score - a.score || (a.id < b.id ? -1 : 1));
  return ranked
    .filter(({ share }, index) => index < atLeast || share >= enough)
    .slice(0, most)
    .map(({ id, words, score }) => ({ id, words, score }));
}
