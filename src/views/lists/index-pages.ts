import { byLetter, type LetterGroup } from './alphabet.ts';
import type { Library } from '../../core/library.ts';
import { titleIndex, type IndexLine } from './title-index.ts';

/** Lines up to which the whole A to Z stands on one page. */
export const linesOnOnePage = 600;

/** The A to Z of a library by letter, and whether each letter needs a page of its own. */
export interface TitleIndex {
  readonly letters: readonly LetterGroup<IndexLine>[];
  readonly split: boolean;
}

/** Titles and other names from A to Z; a large library gets a page for each letter. */
export function indexPages(library: Library, most = linesOnOnePage): TitleIndex {
  const lines = titleIndex(library);
  return { letters: byLetter(lines, ({ words }) => words, library.portal.language), split: lines.length > most };
}
