import type { RootContent } from 'mdast';
import { pathOf } from '../../core/addresses.ts';
import { summaryOf, titleOf, type AnyEntry } from '../../core/entry.ts';
import { entriesIn, type Library } from '../../core/library.ts';
import { isLive, stateOf } from '../../core/lifecycle.ts';
import { stateLabel } from '../../core/states.ts';
import { collections, pageCollections } from '../../schema/index.ts';
import type { Addresses } from './addresses.ts';
import { writeMarkdown } from './markdown.ts';
import { heading, link, list, paragraph, quote, text } from './mdast.ts';

/** Where the Markdown twin of a page lies, below the base path. */
export const twinPath = (entry: Pick<AnyEntry, 'collection' | 'id'>): string => `${pathOf(entry)}index.md`;

/**
 * `/llms.txt` after the convention of llmstxt.org: the name, one sentence, then links to Markdown with what each holds.
 * What no longer holds stands under "Optional", which readers short of room may skip.
 */
export function llmsText(library: Library, { absolute }: Pick<Addresses, 'absolute'>): string {
  const { portal } = library;
  const line = (entry: AnyEntry) => [
    paragraph(
      link(absolute(twinPath(entry)), titleOf(entry)),
      text(`: ${stateLabel(stateOf(library, entry))}. ${summaryOf(entry)}`.trimEnd()),
    ),
  ];
  const section = (title: string, entries: readonly AnyEntry[]): RootContent[] =>
    entries.length === 0 ? [] : [heading(2, title), list(entries.map(line))];
  const pages = pageCollections.map((name) => [name, entriesIn(library, name) as readonly AnyEntry[]] as const);
  return writeMarkdown([
    heading(1, portal.name),
    quote([paragraph(text(`${portal.organisation}: ${portal.tagline}`))]),
    paragraph(
      text('Every link leads to a page as Markdown. All of them with their states, owners and dates, as JSON: '),
      link(absolute('/api/entries.json'), absolute('/api/entries.json')),
    ),
    ...pages.flatMap(([name, entries]) => section(collections[name].plural, entries.filter(isLive))),
    ...section(
      'Optional',
      pages.flatMap(([, entries]) => entries.filter((entry) => !isLive(entry))),
    ),
  ]);
}
