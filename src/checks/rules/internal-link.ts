import { pathOf } from '../../core/addresses.ts';
import type { AnyEntry } from '../../core/entry.ts';
import { nearest } from '../../core/search/nearest.ts';
import { normalAddress, redirectsOf } from '../../core/redirects.ts';
import { pageCollections } from '../../schema/index.ts';
import type { Rule } from '../rule.ts';

const folders: readonly string[] = [...pageCollections, 'roles', 'topics', 'glossary'];

/** Links between pages of the portal lead somewhere. Pages of the site itself (such as /about/) are the build's to check. */
export const links: Rule = {
  code: 'internal-link',
  severity: 'error',
  title: 'Links within the portal lead somewhere',
  meaning: 'A link leads to a page of this portal, or a heading of this page, that is not there.',
  why: 'A reader who follows a dead link loses trust in the rest of the page.',
  example: {
    wrong: 'See [the checklist](/practices/checklst/).',
    right: 'See [the checklist](/practices/checklist/).',
  },
  fix: 'Open the page you mean and copy its address from the browser, from the folder name on.',
  *run({ library, known }) {
    const there = new Set(
      [...known].map((key) => {
        const [collection, id] = key.split('/') as [AnyEntry['collection'], string];
        return pathOf({ collection, id });
      }),
    );
    for (const { from } of redirectsOf(library)) there.add(from);
    for (const entry of library.entries) {
      const own = new Set(entry.prose?.headings.map(({ id }) => `#${id.slice(2)}`));
      for (const { address, at } of entry.prose?.links ?? []) {
        if (address.startsWith('#')) {
          if (!own.has(address))
            yield {
              entry,
              at,
              message: 'This leads to a heading that is not on the page.',
              help: `The headings are: ${[...own].join(', ') || 'none'}.`,
            };
          continue;
        }
        const [path = '', place] = address.split('#');
        const [, folder = '', id] = path.split('/');
        if (!address.startsWith('/') || !folders.includes(folder) || (!id && !place)) continue;
        const wanted = folder === 'glossary' ? `/glossary/#${place ?? ''}` : normalAddress(path);
        if (there.has(wanted)) continue;
        const near = nearest(
          wanted,
          [...there].filter((known) => known.startsWith(`/${folder}/`)),
        );
        yield {
          entry,
          at,
          message: `There is no page ${wanted}`,
          help: near ? `Did you mean ${near}` : 'Look up the address of the page and copy it from there.',
        };
      }
    }
  },
};
