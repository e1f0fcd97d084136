import { tellingWords } from './similarity.ts';

/** A row of `/api/entries.json`, as far as the editor reads it. */
export interface EntriesRow {
  readonly collection: string;
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly aliases: readonly string[];
  readonly retired: boolean;
}

/** Entries whose title or other words share at least half of the telling words typed, and two of them; best first. */
export function similarTo<R extends Pick<EntriesRow, 'title' | 'aliases' | 'retired'>>(
  rows: readonly R[],
  typed: string,
  most = 3,
): R[] {
  const words = tellingWords(typed);
  if (words.length < 2) return [];
  // "counts" and "count" are the same to somebody who looks.
  const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word);
  const wanted = words.map(stem);
  return rows
    .filter(({ retired }) => !retired)
    .map((row) => {
      const has = new Set(tellingWords([row.title, ...row.aliases].join(' ')).map(stem));
      return { row, score: wanted.filter((word) => has.has(word)).length };
    })
    .filter(({ score }) => score >= 2 && score * 2 >= wanted.length)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ row }) => row);
}
