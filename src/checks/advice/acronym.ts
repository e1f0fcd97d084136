import type { Advice } from '../rule.ts';
import { everyday, shouted } from './everyday-letters.ts';
import { withoutQuotations } from './quotations.ts';

const acronym = /(?<![\p{L}\p{N}/&.-])(?<letters>[A-Z]{2,6})s?(?![\p{L}\p{N}/&-]|\.[A-Z])/gu;

/** Whether a text says somewhere what the letters stand for. */
const explained = (letters: string, text: string): boolean =>
  new RegExp(
    `\\(${letters}s?[),;]|(?<![A-Z])${letters}s?,? (?:\\((?=[^)]*\\p{Ll}{3})|stands for|means|is short for|short for)|title="[^"]*">${letters}s?<`,
    'u',
  ).test(text);

/** Names that happen to be written in capitals: nothing is abbreviated, or nobody remembers what. */
const isName =
  /\b(?:company|compan(?:y|ies) like|organisation|organization|charity|agency|firm|trials?|stud(?:y|ies)|called|named|known as)(?: [\p{L}, ]{0,40})? $/iu;

/** The most that are named in one entry: whoever writes in abbreviations knows it after five. */
const most = 5;

const initials = (words: string): string =>
  words
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();

/** Whether words in a row begin with these letters: whoever writes "mean time to recovery" explains MTTR. */
function spelt(letters: string, text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}'’]+/u).filter(Boolean);
  const first = words.map((word) => word.charAt(0).toUpperCase()).join('');
  for (let at = first.indexOf(letters); at !== -1; at = first.indexOf(letters, at + 1))
    if (words.slice(at, at + letters.length).every((word) => /\p{Ll}/u.test(word) || word.length === 1)) return true;
  return false;
}

/** Each is named once an entry. */
export const unexpandedAcronym: Advice = {
  code: 'unexpanded-acronym',
  severity: 'warning',
  asked: 'always',
  title: 'Abbreviations are written out once',
  meaning: 'Letters stand for words here, and nothing in the entry, nor the glossary, says for which.',
  why: 'Abbreviations shut out those who are new, and those from the next department, where the same letters mean something else.',
  example: { wrong: 'Check the NGR before entry.', right: 'Check the neutral grounding resistor (NGR) before entry.' },
  fix: 'Write the words out the first time, with the letters in brackets behind them; or put the abbreviation into the glossary.',
  *look({ passages, source }, { terms }) {
    const known = new Set(
      terms.flatMap(({ term, avoid }) =>
        [term, ...avoid].flatMap((each) => [initials(each), ...(each.match(/[A-Z]{2,6}/g) ?? [])]),
      ),
    );
    const told = new Set<string>();
    let named = 0;
    const words = passages.map(({ text }) => text).join('\n');
    for (const passage of passages) {
      const text = withoutQuotations(passage.text);
      // A line in capitals is loud, and no abbreviation.
      if (!/\p{Ll}/u.test(text)) continue;
      for (const match of text.matchAll(acronym)) {
        const letters = match.groups?.['letters'] ?? '';
        if (told.has(letters) || everyday.has(letters) || shouted.has(letters) || known.has(letters)) continue;
        told.add(letters);
        if (isName.test(text.slice(Math.max(0, match.index - 80), match.index))) continue;
        if (explained(letters, source) || passages.some((each) => explained(letters, each.text))) continue;
        // The same word in small letters elsewhere: it was shouted, or is a name.
        if (new RegExp(`(?<![\\p{L}\\p{N}])${letters.toLowerCase()}(?![\\p{L}\\p{N}])`, 'u').test(words)) continue;
        if (letters.length > 2 && spelt(letters, words)) continue;
        named += 1;
        if (named > most) return;
        const message = `"${letters}" is not explained in the entry.`;
        const help = 'Write the words out the first time, with the letters in brackets behind them.';
        yield { passage, index: match.index, length: match[0].length, message, help };
      }
    }
  },
};
