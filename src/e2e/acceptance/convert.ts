import { posix } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { fileName } from '../../core/file-name.ts';
import { pictureName } from '../../prose/pictures.ts';
import { placeName } from '../../prose/text.ts';

/** What stands in a folder of Markdown that somebody kept elsewhere. */
export interface Found {
  /** Path below the folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface Converted {
  readonly from: string;
  /** Path below our content folder. */
  readonly file: string;
  readonly text: string;
  /** Pictures that it shows: path below the old folder, and the name beside the entry. */
  readonly pictures: readonly { readonly from: string; readonly name: string }[];
}

const collections = ['lessons', 'practices', 'articles'] as const;
type Kind = (typeof collections)[number];

const shared = (title: string) => ({
  title,
  summary: 'When you look for this, read it here, because it was brought over from where it was kept before.',
  topics: ['brought-over'],
});

const fieldsOf: Readonly<Record<Kind, (title: string) => object>> = {
  lessons: (title) => ({ ...shared(title), outcome: 'mixed' }),
  practices: (title) => ({ ...shared(title), do: ['Read it.'] }),
  articles: (title) => ({
    ...shared(title),
    url: 'https://old.example/',
    meansForUs: 'Read it and see what of it holds here.',
  }),
};

const under: Readonly<Record<Kind, (body: string) => string>> = {
  lessons: (body) => `## What happened\n\n${body}\n\n## Do this next\n\nRead it.\n`,
  practices: (body) => `${body}\n`,
  articles: (body) => `${body}\n`,
};

/** Fields of another program, which say nothing here but the title. */
function withoutFields(text: string): { readonly title: string | null; readonly body: string } {
  const head = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!head) return { title: null, body: text };
  const title = /^title: *["']?(.*?)["']?[ \t]*$/m.exec(head[1] ?? '')?.[1] ?? null;
  return { title, body: text.slice(head[0].length) };
}

/** The first heading becomes the title. */
function withoutTitle(body: string): { readonly title: string | null; readonly body: string } {
  const first = /^\s*#[ \t]+([^\n]+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(body);
  const lined = first ? null : /^\s*([^\n#>`|-][^\n]*)\n=+[ \t]*(?:\n|$)/.exec(body);
  const found = first ?? lined;
  return found ? { title: found[1] ?? '', body: body.slice(found[0].length) } : { title: null, body };
}

const plain = (title: string): string =>
  title
    .replaceAll(/<[^>]*>|[`*_]|\{[^}]*\}/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .slice(0, 110);

interface TreeNode {
  readonly type: string;
  readonly url?: string;
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
  readonly children?: readonly TreeNode[];
}

const markdown = unified().use(remarkParse).use(remarkGfm);

/** Gives every address of a text, of links and of pictures, to somebody who may put another in its place. */
function readdress(body: string, instead: (address: string, kind: 'link' | 'picture') => string | null): string {
  const changes: { from: number; to: number; text: string }[] = [];
  const visit = (node: TreeNode): void => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (node.url !== undefined && from !== undefined && to !== undefined) {
      const source = body.slice(from, to);
      const at = source.lastIndexOf(node.url);
      const text = at === -1 || node.url === '' ? null : instead(node.url, node.type === 'image' ? 'picture' : 'link');
      if (text !== null) changes.push({ from: from + at, to: from + at + node.url.length, text });
    }
    node.children?.forEach(visit);
  };
  visit(markdown.parse(body) as TreeNode);
  changes.sort((a, b) => b.from - a.from);
  return changes.reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), body);
}

/** A page by any of the addresses that other programs give it. */
const pageKey = (path: string): string =>
  posix
    .normalize(path)
    .replace(/^\/+|\/+$/g, '')
    .replace(/(?:\.html)?\.mdx?$|\.html?$/i, '')
    .replace(/(?:^|\/)(?:readme|index)$/i, '')
    .toLowerCase();

interface Page {
  readonly path: string;
  readonly collection: Kind;
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

function pagesOf(files: readonly Found[]): Page[] {
  const taken = new Set<string>();
  return files.map(({ path, text }, index) => {
    const own = path.replace(/(?:\.html)?\.mdx?$/i, '');
    const words = /(?:^|\/)(?:readme|index)$/i.test(own) ? own.replace(/\//g, ' ') : posix.basename(own);
    const name = ['index', 'page', ''].includes(fileName(words)) ? 'start' : fileName(words);
    let id = name;
    for (let count = 2; taken.has(id); count += 1) id = `${name}-${count}`;
    taken.add(id);
    const fields = withoutFields(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'));
    const heading = withoutTitle(fields.body);
    const title = plain(fields.title ?? heading.title ?? words) || words;
    return {
      path,
      collection: collections[index % collections.length] ?? 'lessons',
      id,
      title,
      body: heading.body.trim(),
    };
  });
}

/**
 * Turns a folder of Markdown into entries of ours, as a small script of an organisation would: the fields from the first
 * heading, the headings that are required around the text, names from the old names, links and pictures led to where
 * things lie now, what was left behind to where it still is (`old`). Nothing else of the text is touched.
 */
export function convert(files: readonly Found[], old = 'https://old.example/'): Converted[] {
  const pages = pagesOf(files);
  const byKey = new Map(pages.map((page) => [pageKey(page.path), page]));
  // A page may have been written down with or without the folder that its site began in.
  for (const page of pages)
    for (let at = page.path.indexOf('/'); at !== -1; at = page.path.indexOf('/', at + 1)) {
      const key = pageKey(page.path.slice(at + 1));
      if (!byKey.has(key)) byKey.set(key, page);
    }
  return pages.map(({ path, collection, id, title, body }) => {
    const folder = posix.dirname(path);
    const pictures: { from: string; name: string }[] = [];
    const moved = readdress(body, (address, kind) => {
      // The first heading became the title, so what led to it leads to the page.
      if (address === `#${placeName(title)}`) return `/${collection}/${id}/`;
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?)/i.test(address)) return null;
      const [, rest = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
      const whole = rest.startsWith('/') ? rest.slice(1) : posix.join(folder, rest);
      if (kind === 'picture') {
        const name = pictureName(rest);
        if (name === null) return null;
        pictures.push({ from: decodeURI(whole), name });
        return `./${name}`;
      }
      const page = byKey.get(pageKey(decodeURI(whole)));
      if (!page) return new URL(whole + tail, old).href;
      const place = tail.replace(/^\?[^#]*/, '');
      return `/${page.collection}/${page.id}/${place === `#${placeName(page.title)}` ? '' : place}`;
    });
    return {
      from: path,
      file: `${collection}/${id}.mdx`,
      text: `---\n${stringify(fieldsOf[collection](title), { lineWidth: 0 })}---\n\n${under[collection](moved)}`,
      pictures,
    };
  });
}
