import type { AnyEntry } from '../../core/entry.ts';
import type { Passage } from '../../prose/passages.ts';

/** Fields that hold names, addresses and other people's words rather than the author's own. */
const notOwnWords = new Set([
  'sources',
  'aliases',
  'formerly',
  'url',
  'doi',
  'synonyms',
  'avoid',
  'contact',
  'github',
  'attribution',
  'setting',
  'phases',
  'where',
  'topics',
  'owner',
  'facilitator',
  'participants',
  'steps',
  'unlearn',
  'lesson',
  'replacedBy',
  'from',
  'at',
]);

function* texts(value: unknown, path: readonly (string | number)[]): Generator<Passage> {
  if (typeof value === 'string') {
    if (value.includes(' ')) yield { text: value, at: null, path };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* texts(item, [...path, index]);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) if (!notOwnWords.has(key)) yield* texts(item, [...path, key]);
  }
}

/** What the author says in the fields of an entry. */
export const fieldPassages = (entry: AnyEntry): Passage[] => [...texts(entry.data, [])];
