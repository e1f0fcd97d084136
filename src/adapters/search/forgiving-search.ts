import { partialMatches, tellingAmong } from '../../core/search/partial-matches.ts';
import { readingsOf, type Reading } from '../../core/search/query-readings.ts';
import { wordsIn, type Speller } from '../../core/search/spelling.ts';
import type { Chosen, Engine, FilterCounts, Found } from './engine.ts';
import { countsFor, fits, type Membership } from './facets.ts';

/** What a query found, before filters, and how it was read. */
export interface Findings {
  readonly typed: string;
  /** What was searched for, when that differs from what was typed. */
  readonly corrected: string | null;
  /** Typed words that no page has and that resemble none. */
  readonly lost: readonly string[];
  /** Pages with all the words. */
  readonly whole: readonly Found[];
  /** Pages with some of the words, when few have all. */
  readonly partial: readonly PartialFound[];
}

export interface PartialFound extends Found {
  /** Whether the page has more than half of the words. */
  readonly mostWords: boolean;
}

/** The words of a library and how many pages it has. */
export interface Lexicon {
  readonly speller: Speller;
  readonly pages: number;
}

/** Fewer pages than this are too little: pages with most of the words follow. */
const few = 3;

/** A question of more words than this is searched by its first ones. */
const longestPartial = 12;

/** Pages that no longer hold keep this share of their score, so that live ones with the same words come first. */
const demotion = 0.2;

const byScore = (a: Found, b: Found): number => b.score - a.score || (a.id < b.id ? -1 : 1);

const demote = (found: readonly Found[], isDemoted: (id: string) => boolean): Found[] =>
  found.map((one) => (isDemoted(one.id) ? { ...one, score: one.score * demotion } : one)).sort(byScore);

const isQuoted = (query: string): boolean => /^\s*".+"\s*$/u.test(query);

/** The first reading that finds something; the likeliest one when none does. */
async function firstThatFinds(
  engine: Engine,
  readings: readonly Reading[],
): Promise<{ reading: Reading; found: readonly Found[] }> {
  let first: { reading: Reading; found: readonly Found[] } | undefined;
  for (const reading of readings) {
    const found = reading.words.length > 0 ? (await engine.search(reading.words.join(' '))).results : [];
    first ??= { reading, found };
    if (found.length > 0) return { reading, found };
  }
  return first!;
}

async function withSomeOf(
  engine: Engine,
  words: readonly string[],
  { lexicon, whole, isDemoted }: { lexicon: Lexicon; whole: readonly Found[]; isDemoted: (id: string) => boolean },
): Promise<PartialFound[]> {
  const { pages, speller } = lexicon;
  const different = [...new Set(words.flatMap(wordsIn))].slice(0, longestPartial);
  const asked = tellingAmong(different, pages, (word) => speller.pagesWith(word));
  if (asked.length < 2) return [];
  const perWord = await Promise.all(
    asked.map(async (word) => ({ word, matches: demote((await engine.search(word)).results, isDemoted) })),
  );
  return partialMatches(perWord, pages, new Set(whole.map(({ id }) => id))).map(({ id, words: has, score }) => ({
    id,
    score,
    mostWords: has.length * 2 > asked.length,
    // A search for the words that the page has gives the excerpt that shows them.
    async data() {
      const { results } = await engine.search(has.join(' '));
      const one =
        results.find((result) => result.id === id) ??
        perWord.flatMap(({ matches }) => matches).find((m) => m.id === id)!;
      return one.data();
    },
  }));
}

export interface Forgiveness {
  /** The words of the library; null when they cannot be had, and then nothing is corrected. */
  readonly lexicon: () => Promise<Lexicon | null>;
  /** Whether this query is meant exactly as typed. */
  readonly isLiteral: (query: string) => boolean;
  /** Whether a page no longer holds. */
  readonly isDemoted: (id: string) => boolean;
}

/** Searches for what was probably meant, and falls back on pages with most of the words. */
export async function findForgivingly(engine: Engine, typed: string, forgiveness: Forgiveness): Promise<Findings> {
  const { isDemoted } = forgiveness;
  const lexicon = isQuoted(typed) ? null : await forgiveness.lexicon();
  if (!lexicon) {
    const { results } = await engine.search(typed);
    return { typed, corrected: null, lost: [], whole: demote(results, isDemoted), partial: [] };
  }
  const asTyped = forgiveness.isLiteral(typed);
  const speller: Speller = asTyped ? { ...lexicon.speller, near: () => [] } : lexicon.speller;
  const readings = readingsOf(typed, speller);
  // Where nothing is found, what looked like the beginning of a word may have been a slip too.
  if (!asTyped) readings.push(...readingsOf(typed, speller, { beginnings: false }));
  const { reading, found } = await firstThatFinds(engine, readings);
  const partial =
    found.length < few ? await withSomeOf(engine, reading.words, { lexicon, whole: found, isDemoted }) : [];
  return {
    typed,
    corrected: reading.corrected ? reading.words.join(' ') : null,
    lost: reading.lost,
    whole: demote(found, isDemoted),
    partial,
  };
}

export interface ForgivingResponse {
  readonly results: readonly Found[];
  readonly unfilteredResultCount: number;
  readonly filters: FilterCounts;
  readonly totalFilters: FilterCounts;
  /** Null without a query. */
  readonly findings: Findings | null;
}

/** Narrows what was found to what was chosen and counts what else could be chosen. */
export function narrow(
  membership: Membership,
  chosen: Chosen,
  found: readonly Found[],
  findings: Findings | null,
): ForgivingResponse {
  const counts = countsFor(
    membership,
    chosen,
    found.map(({ id }) => id),
  );
  return {
    results: found.filter(({ id }) => fits(membership, chosen, id)),
    unfilteredResultCount: found.length,
    filters: counts,
    totalFilters: counts,
    findings: findings && {
      ...findings,
      whole: findings.whole.filter(({ id }) => fits(membership, chosen, id)),
      partial: findings.partial.filter(({ id }) => fits(membership, chosen, id)),
    },
  };
}
