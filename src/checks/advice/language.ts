import retextEnglish from 'retext-english';
import { unified, type Plugin as UnifiedPlugin } from 'unified';
import type { Advice, RuleGuide } from '../rule.ts';
import { withoutQuotations } from './quotations.ts';

/** What a plugin of retext says about a stretch of text. */
export interface Told {
  readonly rule: string;
  readonly found: string;
  readonly expected: readonly string[];
}

/** Rules of language told by a plugin of retext; each word once an entry, `most` in all. */
export function languageAdvice<Options extends object>(
  guide: Omit<RuleGuide, 'severity'>,
  plugin: (options?: Options | null) => unknown,
  options: Options,
  say: (told: Told) => { readonly message: string; readonly help: string } | null,
  most = 10,
): Advice {
  const processor = unified()
    .use(retextEnglish)
    .use(plugin as UnifiedPlugin<[Options]>, options)
    .use(function (this: { compiler?: unknown }) {
      // Nothing is written out, but the chain wants an end.
      this.compiler = () => '';
    });
  return {
    ...guide,
    severity: 'warning',
    asked: 'changed',
    *look({ passages }) {
      const told = new Set<string>();
      for (const passage of passages) {
        const text = withoutQuotations(passage.text);
        for (const { place, ruleId, expected } of processor.processSync(text).messages) {
          const start = place && 'start' in place ? place.start.offset : undefined;
          const end = place && 'end' in place ? place.end.offset : undefined;
          if (start === undefined || end === undefined || told.size >= most) continue;
          const found = text.slice(start, end);
          const said = say({ rule: ruleId ?? '', found, expected: expected ?? [] });
          if (said === null || told.has(found.toLowerCase())) continue;
          told.add(found.toLowerCase());
          yield { passage, index: start, length: end - start, ...said };
        }
      }
    },
  };
}

/** "a", "a" or "b": at most three choices, as a person would say them. */
export const choices = (words: readonly string[]): string => {
  const shown = words.slice(0, 3).map((word) => `"${word}"`);
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} or ${shown.at(-1) ?? ''}` : (shown[0] ?? '');
};
