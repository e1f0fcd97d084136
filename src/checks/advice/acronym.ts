import type { Advice } from '../rule.ts';
import { withoutQuotations } from './quotations.ts';

/** Known to everybody who reads English, or no word at all. */
const everyday = new Set(
  `UK US USA EU UN NHS WHO NASA NATO BBC TV PC CD DVD PDF USB URL PIN ID OK FAQ GPS DNA RNA HIV AIDS COVID LED CCTV SMS AM PM
  GMT UTC BST AD BC CEO HR IT PR VIP DIY ATM VAT RAF BMJ JAMA RSS XML HTML JSON CSV AI API HTTP HTTPS CPU RAM SOS ISBN DOI
  CC BY NC SA ND II III IV VI VII VIII IX XI XII XIII XIV XV XX UNICEF UNESCO FBI CIA`.split(/\s+/),
);

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
    const known = new Set(terms.flatMap(({ term }) => term.match(/[A-Z]{2,6}/g) ?? []));
    const told = new Set<string>();
    for (const passage of passages) {
      const text = withoutQuotations(passage.text);
      // A line in capitals is loud, and no abbreviation.
      if (!/\p{Ll}/u.test(text)) continue;
      for (const match of text.matchAll(acronym)) {
        const letters = match.groups?.['letters'] ?? '';
        if (told.has(letters) || everyday.has(letters) || known.has(letters)) continue;
        told.add(letters);
        if (isName.test(text.slice(Math.max(0, match.index - 80), match.index))) continue;
        if (explained(letters, source) || passages.some((each) => explained(letters, each.text))) continue;
        const message = `"${letters}" is not explained in the entry.`;
        const help = 'Write the words out the first time, with the letters in brackets behind them.';
        yield { passage, index: match.index, length: match[0].length, message, help };
      }
    }
  },
};
