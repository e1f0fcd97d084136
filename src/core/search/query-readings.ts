import { wordsIn, type Speller } from './spelling.ts';

/** One way to read what somebody typed. */
export interface Reading {
  /** The words to search for: as typed where they are known, else as they were probably meant. */
  readonly words: readonly string[];
  /** Typed words that nothing in the library comes near. */
  readonly lost: readonly string[];
  readonly corrected: boolean;
}

interface Choice {
  readonly text: string;
  readonly cost: number;
}

/** Alternatives tried for one misspelt word. */
const perWord = 3;

/** What one typed word may stand for, likeliest first; empty when nothing is near. */
function choicesFor(typed: string, speller: Speller, beginnings: boolean): Choice[] {
  const parts = wordsIn(typed);
  const knows = (word: string) => speller.knows(word, beginnings);
  if (parts.every(knows) || knows(parts.join(''))) return [{ text: typed, cost: 0 }];
  let choices: Choice[] = [{ text: '', cost: 0 }];
  for (const part of parts) {
    const options = knows(part)
      ? [{ text: part, cost: 0 }]
      : speller
          .near(part)
          .slice(0, perWord)
          .map(({ word, slips }, rank) => ({ text: word, cost: slips + rank / 10 }));
    choices = choices.flatMap((before) =>
      options.map(({ text, cost }) => ({
        text: before.text === '' ? text : `${before.text}-${text}`,
        cost: before.cost + cost,
      })),
    );
  }
  return choices;
}

interface Options {
  /** Readings wanted at most. */
  readonly most?: number;
  /** Whether a beginning of a longer word counts as known, as while somebody is typing. */
  readonly beginnings?: boolean;
}

/**
 * The likeliest readings of a query, best first; never none. A query without a misspelt word has one reading: itself.
 * Where several words are near a misspelt one, later readings try them, so that a search can take the first that finds
 * something.
 */
export function readingsOf(query: string, speller: Speller, { most = 6, beginnings = true }: Options = {}): Reading[] {
  const typed = query.split(/\s+/u).filter((word) => wordsIn(word).length > 0);
  const lost: string[] = [];
  let beam: { words: string[]; cost: number }[] = [{ words: [], cost: 0 }];
  for (const word of typed) {
    const choices = choicesFor(word, speller, beginnings);
    if (choices.length === 0) {
      lost.push(word);
      continue;
    }
    beam = beam
      .flatMap(({ words, cost }) =>
        choices.map((choice) => ({ words: [...words, choice.text], cost: cost + choice.cost })),
      )
      .sort((a, b) => a.cost - b.cost)
      .slice(0, most);
  }
  return beam.map(({ words, cost }) => ({ words, lost, corrected: cost > 0 }));
}
