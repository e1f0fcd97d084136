import { pathOf } from '../../core/addresses.ts';
import type { AnyEntry } from '../../core/entry.ts';
import { nearest } from '../../core/search/nearest.ts';
import { normalAddress, redirectsOf } from '../../core/redirects.ts';
import { isAttachment } from '../../prose/attachments.ts';
import { placesOf } from '../../prose/text.ts';
import type { Context, Observation, Rule } from '../rule.ts';

const isFile = (path: string): boolean => /\.[a-z0-9]{2,11}$/i.test(path);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What a link within the portal may lead to. */
interface There {
  readonly addresses: ReadonlySet<string>;
  /** Whether every address of the site is among them, or only those of entries. */
  readonly whole: boolean;
  /** Whether the documents beside entries are known. */
  readonly documents: boolean;
  readonly byPath: ReadonlyMap<string, AnyEntry>;
}

function whatIsThere({ library, known, addresses, pictures, attachments }: Context): There {
  const paths = [...known].map((key) => {
    const [collection, id] = key.split('/') as [AnyEntry['collection'], string];
    return pathOf({ collection, id });
  });
  const media = [...pictures.keys()].map((file) => `/media/${file}`);
  return {
    addresses: new Set([
      ...paths,
      ...redirectsOf(library).map(({ from }) => from),
      ...(addresses ?? []),
      ...media,
      ...(attachments?.values() ?? []),
    ]),
    documents: attachments !== undefined,
    whole: addresses !== undefined,
    byPath: new Map(library.entries.map((entry) => [pathOf(entry), entry])),
  };
}

/** Folders of entries, of which all is known even where the rest of the site is not. */
const ownFolder = (path: string): boolean =>
  /^\/(?:lessons|case-studies|reflections|practices|articles|paths|communities|roles|topics|glossary)\/[^/]+\/$/.test(
    path,
  );

type Wrong = readonly [message: string, help: string];

function wrongPlace(entry: AnyEntry | undefined, place: string): Wrong | null {
  if (!entry?.prose) return null;
  const places = placesOf(entry.prose.headings);
  const wanted = decoded(place).replace(/^t-/, '');
  if (places.get(wanted) === wanted) return null;
  const own = places.get(wanted);
  const names = [...new Set(places.values())].map((name) => `#${name}`);
  return own === undefined
    ? ['This leads to a heading that is not on that page.', `The headings there are: ${names.join(', ') || 'none'}.`]
    : ['This heading has another name on that page.', `Write #${own}`];
}

function wrongWith(address: string, { addresses, whole, documents, byPath }: There): Wrong | null {
  const [rest = '', place] = address.split('#');
  const [path = ''] = rest.split('?');
  const wanted = decoded(path);
  const page =
    addresses.has(wanted) || (isFile(wanted) && !addresses.has(normalAddress(wanted))) ? wanted : normalAddress(wanted);
  if (page === '/glossary/' && place !== undefined && place !== '') {
    if (addresses.has(`/glossary/#${place}`)) return null;
    const near = nearest(
      `/glossary/#${place}`,
      [...addresses].filter((each) => each.startsWith('/glossary/#')),
    );
    return [
      `There is no page /glossary/#${place}`,
      near ? `Did you mean ${near}` : 'Look up the word in the glossary.',
    ];
  }
  if (addresses.has(page)) return place === undefined || place === '' ? null : wrongPlace(byPath.get(page), place);
  if (isAttachment(page)) {
    const name = page.slice('/media/'.length);
    return documents
      ? [`There is no document ${name}`, `Put the file into that folder under this name, or correct the link.`]
      : null;
  }
  if (!whole && !ownFolder(page)) return null;
  const folder = `/${page.split('/')[1] ?? ''}/`;
  const near = nearest(
    page,
    [...addresses].filter((each) => each.startsWith(folder) && each !== folder),
  );
  return [
    `There is no ${isFile(page) ? 'file' : 'page'} ${page}`,
    near
      ? `Did you mean ${near}`
      : 'Look up the address of the page and copy it from there, or write the full web address.',
  ];
}

/** Links within the portal lead to something that the build makes: a page, a list, a file, a heading. */
export const links: Rule = {
  code: 'internal-link',
  severity: 'error',
  title: 'Links within the portal lead somewhere',
  meaning: 'A link leads to a page, a file or a heading of this portal that is not there.',
  why: 'A reader who follows a dead link loses trust in the rest of the page.',
  example: {
    wrong: 'See [the checklist](/practices/checklst/).',
    right: 'See [the checklist](/practices/checklist/).',
  },
  fix: 'Open the page you mean and copy its address from the browser, from the folder name on.',
  *run(context): Iterable<Observation> {
    const there = whatIsThere(context);
    for (const entry of context.library.entries) {
      const own = placesOf(entry.prose?.headings ?? []);
      for (const { address, at } of entry.prose?.links ?? []) {
        if (address.startsWith('#')) {
          if (!own.has(decoded(address.slice(1))))
            yield {
              entry,
              at,
              message: 'This leads to a heading that is not on the page.',
              help: `The headings are: ${[...new Set(own.values())].map((name) => `#${name}`).join(', ') || 'none'}.`,
            };
          continue;
        }
        const wrong = address.startsWith('/') ? wrongWith(address, there) : null;
        if (wrong) yield { entry, at, message: wrong[0], help: wrong[1] };
      }
    }
  },
};
