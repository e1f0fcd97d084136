import { paragraphsOf } from './paragraphs.ts';
import type { Prose } from '../../core/entry.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

const block = /<(div|dl|figure|aside|table|section|blockquote)\b[^>]*>(?:(?!<\1\b)[\s\S])*?<\/\1>/gu;

/** Without figures, tables, callouts and the like, which say little when taken from their page. */
function running(html: string): string {
  const without = html.replaceAll(block, '');
  return without === html ? html : running(without);
}

const readable = (html: string): string =>
  running(html)
    .replaceAll(/\s+/gu, ' ')
    // The number of a footnote means nothing away from its page.
    .replaceAll(/<sup>\s*<a [^>]*footnote[\s\S]*?<\/sup>/gu, '')
    .replaceAll(/<\/(?:p|li|h\d|blockquote|tr|dd|dt)>|<br ?\/?>/gu, '\n\n')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return entities[name ?? ''] ?? whole;
    });

const plain = (words: string): string => words.trim().toLowerCase();

/** What the running text says under the first of its headings that has one of these titles, as paragraphs; null when none has. */
export function textSection(prose: Prose | null, titles: readonly string[]): readonly string[] | null {
  const wanted = titles.map(plain);
  const heading = prose?.headings.find(({ text }) => wanted.includes(plain(text)));
  if (!prose || !heading) return null;
  const start = prose.html.indexOf(`id="${heading.id}"`);
  const from = prose.html.indexOf(`</h${heading.depth}>`, start);
  if (start < 0 || from < 0) return null;
  const rest = prose.html.slice(from + `</h${heading.depth}>`.length);
  const end = rest.search(new RegExp(`<h[1-${heading.depth}][ >]|<section `, 'u'));
  const paragraphs = paragraphsOf(readable(end < 0 ? rest : rest.slice(0, end)));
  return paragraphs.length === 0 ? null : paragraphs;
}
