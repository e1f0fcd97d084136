import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentFiles, hasPages, type ContentFile } from '../content-files.ts';
import { crawl } from '../crawl.ts';
import { isMoved, onePerLayout, pagesIn, type BuiltPage } from '../output.ts';
import { sites } from '../sites.ts';

/**
 * What holds for the site of any library, of three entries or of thousands: nothing here expects that something exists.
 */
describe.each(sites)('the pages under $base', ({ base, dir, content }) => {
  let pages: BuiltPage[];
  let files: ContentFile[];

  beforeAll(async () => {
    [pages, files] = await Promise.all([pagesIn(dir), contentFiles(content)]);
  });

  it('are one for every content file that has a page, and hold its title', () => {
    const wanted = files.filter(hasPages);
    const lost = wanted.filter(({ collection, id }) => !pages.some(({ path }) => path === `/${collection}/${id}/`));
    expect(lost).toEqual([]);
    for (const { collection, id, fields } of wanted) {
      const page = pages.find(({ path }) => path === `/${collection}/${id}/`);
      expect(page?.title).toContain(String(fields.title ?? fields.name).replace(/[.:]$/u, ''));
    }
  });

  it('have a place for every glossary term', () => {
    const glossary = pages.find(({ path }) => path === '/glossary/')?.html ?? '';
    const terms = files.filter(({ collection }) => collection === 'glossary');
    for (const { id } of terms) expect(glossary).toContain(`id="${id}"`);
  });

  it('show no entry that no file describes', () => {
    const marked = pages.flatMap(({ html, path }) =>
      [...html.matchAll(/<article[^>]* data-collection="([^"]+)" data-id="([^"]+)" data-state="[a-z]+"/gu)].map(
        ([, collection, id]) => ({ path, key: `${String(collection)}/${String(id)}` }),
      ),
    );
    expect(marked.map(({ key }) => key).sort()).toEqual(
      files
        .filter((file) => hasPages(file) && !['roles', 'topics'].includes(file.collection))
        .map(({ collection, id }) => `${collection}/${id}`)
        .sort(),
    );
    for (const { path, key } of marked) expect(path).toBe(`/${key}/`);
  });

  it('have a title and a description each', () => {
    expect(pages.filter(({ title, description, layout }) => !title || !description || !layout)).toEqual([]);
  });

  it('have one first heading each', () => {
    expect(pages.filter(({ html }) => html.match(/<h1[\s>]/gu)?.length !== 1).map(({ path }) => path)).toEqual([]);
  });

  it('carry a content security policy, no inline style and no inline handler', () => {
    const lax = pages.filter(({ html }) => {
      const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/u.exec(html)?.[1] ?? '';
      return !policy.includes("default-src 'none'") || /'unsafe-(?:inline|eval)'/u.test(policy);
    });
    expect(lax.map(({ path }) => path)).toEqual([]);
    const inline = pages.filter(({ html }) => /<[a-z][^<>]*\s(?:style|on[a-z]+)=/iu.test(html));
    expect(inline.map(({ path }) => path)).toEqual([]);
  });

  it('answer old addresses with the page that took their place', () => {
    const old = files.flatMap((file) => ((file.fields.formerly ?? []) as string[]).map((from) => ({ from, file })));
    for (const { from, file } of old) {
      const path = `/${from.replace(/^\/|\/$/gu, '')}/`;
      const page = pages.find((one) => one.path === path);
      expect(page && isMoved(page), path).toBe(true);
      expect(page?.html).toContain(`0; url=${base.slice(0, -1)}/${file.collection}/${file.id}/`);
    }
  });

  it('weigh little: HTML and styles of every layout, compressed', async () => {
    const sheets = new Map<string, number>();
    const sizeOf = async (href: string): Promise<number> => {
      const known = sheets.get(href);
      if (known !== undefined) return known;
      const size = gzipSync(await readFile(join(dir, href.slice(base.length)))).byteLength;
      sheets.set(href, size);
      return size;
    };
    for (const { html, layout, path } of onePerLayout(pages)) {
      const links = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/gu)].map(([, href]) => String(href));
      const styles = (await Promise.all(links.map(sizeOf))).reduce((sum, size) => sum + size, 0);
      expect(links.length, path).toBeGreaterThan(0);
      // The longest entries of the library are several times a usual one of 450 words.
      const kilobytes = (gzipSync(html).byteLength + styles) / 1000;
      expect(kilobytes, `${layout}: ${path}`).toBeLessThanOrEqual(30);
    }
  });

  it('keep an entry of at most 450 words within 20 KB of HTML and styles, compressed', async () => {
    const short = files.filter(
      ({ collection, text }) =>
        ['lessons', 'practices', 'case-studies'].includes(collection) && text.split(/\s+/u).length <= 450,
    );
    for (const { collection, id } of short) {
      const { html = '' } = pages.find(({ path }) => path === `/${collection}/${id}/`) ?? {};
      const links = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/gu)].map(([, href]) => String(href));
      const styles = await Promise.all(links.map((href) => readFile(join(dir, href.slice(base.length)))));
      const bytes = [html, ...styles].reduce((sum, text) => sum + gzipSync(text).byteLength, 0);
      expect(bytes, `${collection}/${id}`).toBeLessThanOrEqual(20_000);
    }
  });

  it('are linked so that every address within the site answers and no entry stands alone', async () => {
    const { broken, reached } = await crawl({ dir, base });
    expect(broken).toEqual([]);
    const entries = files.filter(hasPages).map(({ collection, id }) => `/${collection}/${id}/`);
    expect(entries.filter((path) => !reached.has(path))).toEqual([]);
  });

  it('link to nothing outside the base path', () => {
    const outside = pages.flatMap(({ html, path }) =>
      [...html.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/gu)]
        .map(([, address]) => String(address))
        .filter((address) => !address.startsWith(base))
        .map((address) => `${address} on ${path}`),
    );
    expect(outside).toEqual([]);
  });

  it('come with the files that other programs read', async () => {
    for (const file of [
      'api/entries.json',
      'rss.xml',
      'atom.xml',
      'feed.json',
      'llms.txt',
      'robots.txt',
      'sitemap-index.xml',
    ]) {
      await expect(access(join(dir, file)), file).resolves.toBeUndefined();
    }
    const { version, entries } = JSON.parse(await readFile(join(dir, 'api/entries.json'), 'utf8')) as {
      version: number;
      entries: { collection: string; id: string; url: string }[];
    };
    expect(version).toBe(1);
    for (const { collection, id, url } of entries) {
      expect(new URL(url, 'https://host.example').pathname.startsWith(base), url).toBe(true);
      expect(files.some((file) => file.collection === collection && file.id === id)).toBe(true);
    }
    for (const { collection, id } of files.filter(({ text }) => text !== '')) {
      await expect(access(join(dir, collection, id, 'index.md')), `${collection}/${id}`).resolves.toBeUndefined();
    }
  });
});
