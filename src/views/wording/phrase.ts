import { dayInWords, monthInWords } from './days-in-words.ts';
import type { AnyEntry } from '../../core/entry.ts';

/** A piece of a sentence: words, a day, a month, or a link to an entry. */
export type PhrasePart =
  string | { readonly day: string } | { readonly month: string } | { readonly to: AnyEntry; readonly text: string };

/** A sentence that a page prints with real dates and links, and anything else as plain words. */
export type Phrase = readonly PhrasePart[];

/** The sentence as plain words. */
export const phraseText = (phrase: Phrase, language: string): string =>
  phrase
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('day' in part) return dayInWords(part.day, language);
      return 'month' in part ? monthInWords(part.month, language) : part.text;
    })
    .join('');
