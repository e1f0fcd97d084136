import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { wordsIn } from '../../core/search/spelling.ts';

/** `pagefind/vocabulary.json`: the words of a site, each with the number of pages that have it. */
export interface Vocabulary {
  readonly version: 1;
  readonly pages: number;
  readonly words: Readonly<Record<string, number>>;
}

/** What a fragment of Pagefind's index holds about one page. */
interface Fragment {
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

const signature = 'pagefind_dcd';
const unzip = promisify(gunzip);

/** The pages in one fragment file: one page, or many under their names when Pagefind bundles them. */
async function fragmentsIn(path: string): Promise<readonly Fragment[]> {
  const text = (await unzip(await readFile(path))).toString('utf8');
  if (!text.startsWith(signature)) throw new Error(`${path} is not a Pagefind fragment that this version can read.`);
  const json = JSON.parse(text.slice(signature.length)) as Fragment | Record<string, Fragment>;
  return typeof json.content === 'string' ? [json as Fragment] : Object.values(json as Record<string, Fragment>);
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
  const pages: string[] = [];
  for (const name of await readdir(join(folder, 'fragment')).catch(() => [])) {
    const fragments = await fragmentsIn(join(folder, 'fragment', name));
    pages.push(...fragments.map(({ content, meta }) => [content, ...Object.values(meta)].join(' ')));
  }
  const vocabulary = countWords(pages);
  await writeFile(join(folder, 'vocabulary.json'), JSON.stringify(vocabulary));
  return vocabulary;
}
