/** A page that somebody may have meant. */
export interface Candidate {
  /** Address of the page, with or without a base path before it. */
  readonly url: string;
  readonly title: string;
}

/** The words an address was made of: `/lessons/wait-in_fog.html` gives `wait in fog`. */
export function wordsOfAddress(address: string): string {
  const last = address.split(/[?#]/u)[0]?.split('/').filter(Boolean).at(-1) ?? '';
  let plain = last;
  try {
    plain = decodeURIComponent(last);
  } catch {
    // A broken escape is kept as it is.
  }
  return plain
    .replace(/\.(?:html?|mdx?|php|aspx?)$/iu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Pairs of neighbouring letters: a slip of the finger changes only a few of them. */
function pairsOf(words: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const word of words.split(' ')) {
    const padded = ` ${word} `;
    for (let index = 0; index < padded.length - 1; index += 1) {
      const pair = padded.slice(index, index + 2);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
}

/** Share of letter pairs that two texts have in common, from 0 to 1 (Dice's coefficient). */
function likeness(a: Map<string, number>, b: Map<string, number>): number {
  let all = 0;
  let common = 0;
  for (const count of a.values()) all += count;
  for (const [pair, count] of b) {
    all += count;
    common += Math.min(count, a.get(pair) ?? 0);
  }
  return all === 0 ? 0 : (2 * common) / all;
}

/** Below this an address is so different that offering it would only confuse. */
const enough = 0.45;

/** Pages whose address or title is most like one that was not found, best first. */
export function closestAddresses<C extends Candidate>(
  missing: string,
  candidates: readonly C[],
  most = 3,
): readonly C[] {
  const wanted = pairsOf(wordsOfAddress(missing));
  return candidates
    .map((candidate) => {
      const byAddress = likeness(wanted, pairsOf(wordsOfAddress(candidate.url)));
      const byTitle = likeness(wanted, pairsOf(wordsOfAddress(`/${candidate.title.replaceAll('/', ' ')}`)));
      return { candidate, score: Math.max(byAddress, byTitle) };
    })
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score || (a.candidate.url < b.candidate.url ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
