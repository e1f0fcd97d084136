import { registry, rulePath } from '../checks/index.ts';
import { pathOf } from '../core/addresses.ts';
import { sheets } from '../core/contributing/facilitation.ts';
import { isPage } from '../core/pages.ts';
import { redirectsOf } from '../core/redirects.ts';
import { entriesIn, type Library } from '../core/library.ts';
import { pageCollections } from '../schema/index.ts';
import { briefsOf } from './briefs/briefs.ts';
import { indexPages } from './lists/index-pages.ts';
import { listPages } from './lists/list-pages.ts';
import { sharedKinds, sharePath } from './share/share-form.ts';
import { unlearnedPages } from './unlearning/unlearned-pages.ts';

/** Pages that every portal has, whatever it holds. */
const pages =
  `/ /a-z/ /about/ /admin/ /briefs/ /contribute/ /contribute/editor/ /contribute/facilitate/ /contribute/fields/
  /contribute/good-lesson/ /contribute/maintain/ /contribute/review/ /contribute/rules/ /contribute/status/
  /contribute/how-to-share/ /contribute/writing/ /glossary/ /map/ /measures/ /roles/ /search/ /topics/ /unlearned/`.split(
    /\s+/,
  );

/** Files that every portal has and that people may link to. */
const files =
  `/api/entries.json /atom.xml /feed.json /llms.txt /measures/measures.csv /measures/measures.json /reviews.ics
  /robots.txt /rss.xml /sitemap-index.xml`.split(/\s+/);

/** Every address that the build makes of a library, below the base path: what a link within the portal may lead to. */
export function siteAddresses(library: Library, today: string): ReadonlySet<string> {
  const addressed = library.entries.filter(({ collection }) => isPage(collection));
  const twins = addressed.filter(({ collection }) => (pageCollections as readonly string[]).includes(collection));
  const { letters, split } = indexPages(library);
  return new Set([
    ...pages,
    ...files,
    ...addressed.map(pathOf),
    ...twins.map((entry) => `${pathOf(entry)}index.md`),
    ...entriesIn(library, 'roles').map((role) => `${pathOf(role)}reviews.ics`),
    ...listPages(library).map(({ path }) => path),
    ...(split ? letters.map(({ slug }) => `/a-z/${slug}/`) : []),
    ...briefsOf(library).map(({ path }) => path),
    ...unlearnedPages(library, today).map(({ path }) => path),
    ...pageCollections.map((collection) => `/contribute/new/${collection}/`),
    ...sharedKinds.map(sharePath),
    ...sheets.map(({ id }) => `/contribute/facilitate/${id}/`),
    ...registry.map(({ code }) => rulePath(code)),
    ...redirectsOf(library).map(({ from }) => from),
  ]);
}
