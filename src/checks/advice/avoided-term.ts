import type { Advice } from '../rule.ts';
import { withoutQuotations } from './quotations.ts';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
const whole = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(text)}(?![\\p{L}\\p{N}-])`, 'giu');

/** One word for one thing, so that search finds it. */
export const avoidedTerm: Advice = {
  code: 'avoided-term',
  severity: 'warning',
  asked: 'always',
  title: 'The words are those of the glossary',
  meaning: 'A word stands here that the glossary advises against.',
  why: 'Where everybody uses one word for one thing, everybody finds it, and nobody thinks that two things are meant.',
  example: { wrong: 'Two adverse happenings were noted.', right: 'Two near misses were noted.' },
  fix: 'Use the word of the glossary that the message names. Older words can go into aliases, so that search still finds them.',
  *look({ passages }, { terms }) {
    const avoided = terms.flatMap(({ term, avoid }) =>
      avoid.map((word) => ({ term, word, pattern: whole(word), preferred: whole(term) })),
    );
    for (const passage of passages) {
      const text = withoutQuotations(passage.text);
      for (const { term, word, pattern, preferred } of avoided) {
        const better = [...text.matchAll(preferred)].map(
          ({ index, 0: { length } }) => [index, index + length] as const,
        );
        for (const { index, 0: found } of text.matchAll(pattern)) {
          // "near miss event" may hold the better word within the worse, and the other way round.
          if (better.some(([from, to]) => index >= from && index + found.length <= to)) continue;
          yield {
            passage,
            index,
            length: found.length,
            message: `The glossary advises against "${word}".`,
            help: `Write "${term}" instead.`,
          };
        }
      }
    }
  },
};
