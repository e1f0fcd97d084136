/** The pictures that `npm run shots` takes, as data. */
export interface Shot {
  readonly name: string;
  /**
   * An address below the base path; or an entry to look for, the last reviewed of a collection, in a state if possible; or
   * the first page that a list leads to.
   */
  readonly page: string | { readonly collection: string; readonly state: string } | { readonly firstOf: string };
  readonly width?: number;
  readonly height?: number;
  readonly dark?: true;
  readonly print?: true;
  /** The entry on its form in the editor, not its page. */
  readonly editor?: true;
}

const lesson = { collection: 'lessons', state: 'learned' };
/** A4 at 96 dots an inch. */
const paper = { width: 794, height: 1123, print: true } as const;

export const shots: readonly Shot[] = [
  { name: 'home', page: '/' },
  { name: 'entry', page: lesson },
  { name: 'practice', page: { collection: 'practices', state: 'current' } },
  { name: 'collection', page: '/lessons/' },
  { name: 'search', page: '/search/?q=checklist' },
  { name: 'unlearned', page: '/unlearned/' },
  { name: 'briefs', page: '/briefs/' },
  { name: 'map', page: '/map/' },
  { name: 'measures', page: '/measures/' },
  { name: 'entry-superseded', page: { collection: 'lessons', state: 'superseded' } },
  { name: 'editor', page: lesson, editor: true },
  { name: 'home-dark', page: '/', dark: true },
  { name: 'entry-dark', page: lesson, dark: true },
  { name: 'home-phone', page: '/', width: 390, height: 844 },
  { name: 'entry-phone', page: lesson, width: 390, height: 844 },
  { name: 'unlearned-dark', page: '/unlearned/', dark: true },
  { name: 'unlearned-phone', page: '/unlearned/', width: 390, height: 844 },
  { name: 'map-phone', page: '/map/', width: 390, height: 844 },
  { name: 'measures-phone', page: '/measures/', width: 390, height: 844 },
  { name: 'entry-print', page: lesson, ...paper },
  { name: 'brief-print', page: { firstOf: '/briefs/' }, ...paper },
  { name: 'facilitation-print', page: { firstOf: '/contribute/facilitate/' }, ...paper },
];

interface Listed {
  readonly collection: string;
  readonly url: string;
  readonly state: string;
  readonly reviewedOn: string;
}

/** A built site, as far as it has to be known to find a page. */
export interface Built {
  readonly base: string;
  /** What `/api/entries.json` lists. */
  readonly entries: readonly Listed[];
  /** The page at an address below the base path. */
  readonly html: (path: string) => string;
}

/** The address of a shot below the base path. */
export function addressOf({ name, page, editor }: Shot, { base, entries, html }: Built): string {
  if (typeof page === 'string') return page;
  if ('firstOf' in page) {
    const list = page.firstOf;
    const [, found] = new RegExp(`<main[\\s\\S]*?href="${base}(${list.slice(1)}[^"]+/)"`, 'u').exec(html(list)) ?? [];
    if (found === undefined)
      throw new Error(`The picture "${name}" needs a page that ${list} leads to, and there is none.`);
    return `/${found}`;
  }
  const candidates = entries
    .filter(({ collection }) => collection === page.collection)
    .sort(
      (a, b) =>
        Number(b.state === page.state) - Number(a.state === page.state) || (a.reviewedOn < b.reviewedOn ? 1 : -1),
    );
  const found = candidates[0];
  if (!found) throw new Error(`The picture "${name}" needs an entry in ${page.collection}, and there is none.`);
  if (editor) return `/admin/#/collections/${found.collection}/entries/${found.url.split('/').at(-2)}`;
  return `/${new URL(found.url, 'http://localhost').pathname.slice(base.length)}`;
}
