import type { AnyEntry } from '../../core/entry.ts';
import type { Rule } from '../rule.ts';

/** The lists of short values whose items each stand once. */
const lists = [
  'topics',
  'phases',
  'factors',
  'aliases',
  'formerly',
  'do',
  'dont',
  'steps',
  'for',
  'unlearn',
  'synonyms',
  'avoid',
];

const plain = (value: string): string => value.trim().replaceAll(/\s+/gu, ' ').toLowerCase();

function* listsOf(entry: AnyEntry): Generator<readonly [name: string, items: readonly string[]]> {
  const data = entry.data as Readonly<Record<string, unknown>>;
  for (const name of lists) {
    const items = data[name];
    if (Array.isArray(items)) yield [name, items.filter((item): item is string => typeof item === 'string')];
  }
}

/** What stands in a list twice is read twice. */
export const namedTwice: Rule = {
  code: 'named-twice',
  severity: 'warning',
  title: 'Nothing stands in a list twice',
  meaning: 'The same step, topic or word stands in one list twice.',
  why: 'A repeated step makes people wonder whether they missed something, and one of the two is usually meant to be another.',
  example: { wrong: 'topics: [fog, fog]', right: 'topics: [fog, pilot-ladder]' },
  fix: 'Take one of the two away, or write what was meant.',
  *run({ library }) {
    for (const entry of library.entries) {
      for (const [name, items] of listsOf(entry)) {
        const seen = new Set<string>();
        for (const [index, item] of items.entries()) {
          if (seen.has(plain(item)))
            yield {
              entry,
              path: [name, index],
              message: 'This stands in the list twice.',
              help: 'Take one of the two away, or write what was meant.',
            };
          seen.add(plain(item));
        }
      }
    }
  },
};
