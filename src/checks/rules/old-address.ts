import { pathOf } from '../../core/addresses.ts';
import { keyOf, type Key } from '../../core/entry.ts';
import { normalAddress } from '../../core/redirects.ts';
import { collectionNames } from '../../schema/index.ts';
import type { Rule } from '../rule.ts';

/** First parts of addresses that belong to the site, to its editor, or to what hosts and builds put there. */
const kept = new Set([
  '',
  'admin',
  'api',
  'media',
  'pagefind',
  'search',
  'about',
  'contribute',
  'a-z',
  'map',
  'unlearned',
  'measures',
  'briefs',
  '404',
]);
const listNames = new Set(['page', 'topic', 'outcome', 'state', 'index']);

/** Whether an address could hide, or be hidden by, a page that is no entry's. */
function isKept(address: string): boolean {
  const [first = '', second, ...deeper] = address.split('/').filter(Boolean);
  if (kept.has(first)) return true;
  const isFolder = (collectionNames as readonly string[]).includes(first);
  return isFolder && (second === undefined || deeper.length > 0 || listNames.has(second));
}

/** An old address leads to one page, and never hides a page that is there. */
export const oldAddresses: Rule = {
  code: 'old-address',
  severity: 'error',
  title: 'Old addresses lead to one page',
  meaning: 'An old address is claimed by two entries, or is the address of a page that exists.',
  why: 'Old addresses lead readers and bookmarks to the page that replaced them. One address can lead to one page only.',
  example: {
    wrong: 'formerly: [/lessons/count-twice/]   # and the page lessons/count-twice still exists',
    right: 'formerly: [/lessons/count-again/]',
  },
  fix: 'Keep the old address in the one entry that took over, and take it out of the others.',
  *run({ library }) {
    const pages = new Map(library.entries.map((entry) => [pathOf(entry), keyOf(entry)]));
    const claimed = new Map<string, Key>();
    for (const entry of library.entries) {
      if (!('formerly' in entry.data)) continue;
      for (const [index, address] of entry.data.formerly.entries()) {
        const path = ['formerly', index];
        const normal = normalAddress(address);
        const taken = pages.get(normal) ?? claimed.get(normal);
        if (isKept(normal)) {
          yield {
            entry,
            path,
            message: 'This address is kept for the site itself.',
            help: 'Write the old address of a page, for example /lessons/old-name/',
          };
          continue;
        }
        if (taken !== undefined)
          yield { entry, path, message: `This address already leads to ${taken}.`, help: 'Keep it in one entry only.' };
        else claimed.set(normal, keyOf(entry));
      }
    }
  },
};
