import { Feed } from 'feed';
import { happenings, namesOf } from '../../views/lists/happenings.ts';
import type { Library } from '../../core/library.ts';
import type { Addresses } from './addresses.ts';
import { tell } from './feed-item.ts';

/** How many happenings a feed tells of. */
export const feedLength = 50;

// XML 1.0 has no way to write these, not even escaped.
// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const clean = (text: string): string => text.toWellFormed().replaceAll(unwritable, '');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** Titles as each format means them: Atom declares HTML, the other two plain text. */
const titles = {
  // The package closes only the first "]]>" of a CDATA section safely.
  rss: (title: string) => title.replaceAll(']]>', ']] >'),
  atom: escaped,
  json: (title: string) => title,
} as const;
type Format = keyof typeof titles;

function build(library: Library, today: string, { absolute }: Addresses, format: Format): Feed {
  const { portal } = library;
  const told = happenings(library, today, feedLength);
  const names = namesOf(told);
  const feed = new Feed({
    id: absolute('/'),
    link: absolute('/'),
    title: clean(portal.name),
    description: clean(portal.tagline),
    language: portal.language,
    // The day of the news, not of the build: an unchanged library gives an unchanged feed.
    updated: noon(told[0]?.on ?? today),
    generator: false,
    author: { name: clean(portal.organisation) },
    feedLinks: { rss: absolute('/rss.xml'), atom: absolute('/atom.xml'), json: absolute('/feed.json') },
  });
  for (const [index, happening] of told.entries()) {
    const { title, text, labels, path } = tell(library, happening);
    feed.addItem({
      title: titles[format](clean(title)),
      id: absolute(names[index] ?? path),
      link: absolute(path),
      date: noon(happening.on),
      description: text.map((line) => `<p>${escaped(clean(line))}</p>`).join('') || '<p></p>',
      // The package writes these into attributes without escaping "<".
      category: labels.map((label) => ({
        name: clean(label).replaceAll('<', ''),
        term: clean(label).replaceAll('<', ''),
      })),
    });
  }
  return feed;
}

/** What happened lately, as RSS 2.0. */
export const rss = (library: Library, today: string, addresses: Addresses): string =>
  build(library, today, addresses, 'rss').rss2();

/** What happened lately, as Atom 1.0. */
export const atom = (library: Library, today: string, addresses: Addresses): string =>
  build(library, today, addresses, 'atom').atom1();

/** What happened lately, as JSON Feed 1. */
export const jsonFeed = (library: Library, today: string, addresses: Addresses): string =>
  build(library, today, addresses, 'json').json1();
