import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A page of a built site. */
export interface BuiltPage {
  /** Address below the base path: `/lessons/some-name/`. */
  readonly path: string;
  readonly html: string;
  readonly title: string;
  readonly description: string;
  /** The name on `<body data-layout>`. */
  readonly layout: string;
}

const decoded = (text: string): string =>
  text
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const first = (html: string, pattern: RegExp): string => decoded(pattern.exec(html)?.[1] ?? '');

/** Files below a folder that match a pattern, in one order. */
export async function filesIn(cwd: string, pattern: string): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob(pattern, { cwd })) found.push(file);
  return found.sort();
}

/** The editor: an application with a policy of its own, which its own tests look at. */
const isEditor = (file: string): boolean => file.startsWith('admin/');

/** Every page that readers meet on a built site, by address. */
export async function pagesIn(dir: string): Promise<BuiltPage[]> {
  const files = (await filesIn(dir, '**/*.html')).filter((file) => !isEditor(file));
  return Promise.all(
    files.map(async (file) => {
      const html = await readFile(join(dir, file), 'utf8');
      return {
        path: `/${file.replace(/(?:^|\/)index\.html$/u, '/').replace(/^\//u, '')}`,
        html,
        title: first(html, /<title>([^<]*)<\/title>/u),
        description: first(html, /<meta name="description" content="([^"]*)"/u),
        layout: first(html, /<body[^>]* data-layout="([^"]*)"/u),
      };
    }),
  );
}

/** Addresses that send the reader on, so that tests about reading leave them out. */
export const isMoved = ({ layout }: BuiltPage): boolean => layout === 'moved';

/** Longer pages repeat themselves, and take a checker long. */
const longEnough = 60_000;

/** One page of each layout: the longest that is not a mere list without end, where there is most to go wrong. */
export function onePerLayout(pages: readonly BuiltPage[]): BuiltPage[] {
  const layouts = Map.groupBy(
    pages.filter((page) => !isMoved(page)),
    ({ layout }) => layout,
  );
  return [...layouts.values()].flatMap((group) => {
    const byLength = group.toSorted((a, b) => a.html.length - b.html.length);
    return byLength.findLast(({ html }) => html.length <= longEnough) ?? byLength[0] ?? [];
  });
}
