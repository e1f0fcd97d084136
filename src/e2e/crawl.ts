import { LinkChecker, LinkState } from 'linkinator';
import { serveFolder } from '../adapters/server/serve-folder.ts';

/** Follows every link within a built site from its home page on: addresses that were reached, and links that lead nowhere. */
export async function crawl({ dir, base }: { readonly dir: string; readonly base: string }) {
  const served = await serveFolder({ dir, base });
  const { links } = await new LinkChecker().check({
    path: served.url,
    recurse: true,
    checkFragments: true,
    // What stands after # in the editor is its own business.
    fragmentsToSkip: (fragment) => Promise.resolve(fragment.startsWith('/')),
    retryErrors: false,
    // What stands behind the # of an editor's address is the editor's own way, not a place on a page.
    linksToSkip: (link) => Promise.resolve(!link.startsWith(served.url) || link.startsWith(`${served.url}admin/#`)),
  });
  await served.close();
  const below = (url: string) => `/${(url.split('#')[0] ?? '').slice(served.url.length)}`;
  return {
    broken: links
      .filter(({ state }) => state === LinkState.BROKEN)
      .map(({ url, parent, status }) => `${url} (${String(status)}) on ${String(parent)}`),
    reached: new Set(links.filter(({ state }) => state === LinkState.OK).map(({ url }) => below(url))),
  };
}
