import type { Findings } from '../../adapters/search/forgiving-search.ts';
import { searchAddress } from './search-address.ts';

const inBold = (words: string): Node => Object.assign(document.createElement('b'), { textContent: words });

const link = (words: string, href: string): Node =>
  Object.assign(document.createElement('a'), { textContent: words, href });

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(' or ');

/** What a reader should know about how the words were read; nothing when they were found as typed. */
export function noteLines({ typed, corrected, lost, whole, partial }: Findings): (string | Node)[][] {
  const lines: (string | Node)[][] = [];
  if (corrected !== null) {
    const instead = searchAddress({ query: typed, chosen: {}, literal: true });
    lines.push(['Showing results for ', inBold(corrected), '. Search instead for ', link(typed, instead), '.']);
  }
  if (lost.length > 0 && whole.length + partial.length > 0) {
    lines.push([`No page has ${quoted(lost)}. These have the other words.`]);
  }
  if (partial.length > 0) {
    const share = partial.every(({ mostWords }) => mostWords) ? 'most' : 'some';
    lines.push([
      whole.length === 0
        ? `No page has all your words. These have ${share} of them.`
        : `${whole.length === 1 ? 'One page has' : `${String(whole.length)} pages have`} all your words. The ones below have ${share} of them.`,
    ]);
  }
  return lines;
}
