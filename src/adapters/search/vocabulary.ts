import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wordsIn } from '../../core/search/spelling.ts';
import { fragmentsIn } from './workarounds/fragments.ts';

/** `pagefind/vocabulary.json`: the words of a site, each with the number of pages that have it. */
export interface Vocabulary {
  readonly version: 1;
  readonly pages: number;
  readonly words: Readonly<Record<string, number>>;
}

/** Only words of three letters and more are corrected, and numbers never. */
const isCorrectable = (word: string): boolean => word.length > 2 && !/\p{N}/u.test(word);

/**
 * Counts words over the texts of pages. A compound counts by its parts and as one word, because the search engine
 * finds it both ways.
 */
export function countWords(pages: readonly string[]): Vocabulary {
  const words = new Map<string, number>();
  for (const page of pages) {
    const compounds = (page.match(/\p{L}+(?:-\p{L}+)+/gu) ?? []).map((compound) => compound.replaceAll('-', ''));
    for (const word of new Set(wordsIn(`${page} ${compounds.join(' ')}`))) {
      if (isCorrectable(word)) words.set(word, (words.get(word) ?? 0) + 1);
    }
  }
  return {
    version: 1,
    pages: pages.length,
    words: Object.fromEntries([...words].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/**
 * Writes the vocabulary of an index into its folder, from the very words that the index holds: text, title, summary
 * and aliases of every page. Gives what it wrote.
 */
export async function writeVocabulary(folder: string): Promise<Vocabulary> {
  const pages = await fragmentsIn(folder);
  const vocabulary = countWords(pages.map(({ content, meta }) => [content, ...Object.values(meta)].join(' ')));
  await writeFile(join(folder, 'vocabulary.json'), JSON.stringify(vocabulary));
  return vocabulary;
}
