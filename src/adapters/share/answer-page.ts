import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { SharePorts } from './ports.ts';

/** The page of the built site that answers are printed into, so that they look like the rest of it. */
export const answerPath = '/contribute/share/answer/';
const place = /<div data-share-answer(?:="")?>.*?<\/div>/su;

/** Something to show: a title, and the HTML below it, which is safe already. */
export interface Answer {
  readonly status: number;
  readonly title: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Paragraphs and lists as HTML; texts in them are escaped. */
export const html = (...children: readonly (ElementContent | string)[]): string =>
  toHtml(children.map((child) => (typeof child === 'string' ? h('p', child) : child)));

const bare = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${toHtml({ type: 'text', value: title })}</title></head><body><main>${body}</main></body></html>`;

/** An answer as a page of the site. Never kept by anybody on the way. */
export async function respond(ports: Pick<SharePorts, 'page'>, { status, title, html: body, headers }: Answer) {
  const heading = toHtml(h('h1', title));
  const inside = `<div class="wrap page-head">${heading}</div><div class="wrap answer">${body}</div>`;
  const template = await ports.page(answerPath);
  const text =
    template === null
      ? bare(title, inside)
      : template
          .replace(place, () => inside)
          .replace(/<title>[^<]*<\/title>/u, () => `<title>${toHtml({ type: 'text', value: title })}</title>`);
  return new Response(text, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      // With none at all a browser would send the next form from "null", which nobody can tell from a stranger.
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  });
}
