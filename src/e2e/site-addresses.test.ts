import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../adapters/files/check-content.ts';
import { localDay } from '../core/local-day.ts';
import { siteAddresses } from '../views/site-addresses.ts';
import { sites } from './sites.ts';

/** The files that a build made, as addresses: `lessons/x/index.html` is `/lessons/x/`. */
const made = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).map(
    (name) => `/${name.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/, '')}`,
  );

describe.each(sites)('the site under $base', ({ dir, content, today = localDay(new Date()) }) => {
  it('has every page that check knows, and check knows every page that it has', async () => {
    const { library } = await checkContent(content, { today });
    if (library === null) throw new Error('no library');
    const known = siteAddresses(library, today);
    const there = made(dir);
    const pages = there.filter((address) => address.endsWith('/') && !/^\/(?:_astro|pagefind|media)\//.test(address));
    expect(pages.filter((address) => !known.has(address))).toEqual([]);
    const all = new Set(there);
    expect([...known].filter((address) => !all.has(address))).toEqual([]);
  });
});
