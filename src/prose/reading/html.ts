/** How plain HTML is read: each element that people write and that has one safe meaning. */
export interface HtmlMeaning {
  /** The element that is put out; null for one that only holds others. */
  readonly as: string | null;
  /** `line`: within a line. `block`: on lines of its own. `part`: only within the parents named. */
  readonly stands: 'line' | 'block' | 'part';
  readonly within?: readonly string[];
  /** Attributes that mean something here. */
  readonly takes?: readonly string[];
  /** How Markdown says the same. */
  readonly markdown?: readonly [before: string, after: string];
  /** The Markdown for it, in words. */
  readonly instead?: string;
}

const line = (as: string | null, more: Partial<HtmlMeaning> = {}): HtmlMeaning => ({ as, stands: 'line', ...more });
const block = (as: string | null, more: Partial<HtmlMeaning> = {}): HtmlMeaning => ({ as, stands: 'block', ...more });
const part = (as: string | null, within: readonly string[], takes: readonly string[] = []): HtmlMeaning => ({
  as,
  stands: 'part',
  within,
  takes,
});

const bold: Partial<HtmlMeaning> = { markdown: ['**', '**'], instead: '**words**' };
const slanted: Partial<HtmlMeaning> = { markdown: ['*', '*'], instead: '*words*' };
const struck: Partial<HtmlMeaning> = { markdown: ['~~', '~~'], instead: '~~words~~' };
const rowGroups = ['table'];
const heading = (level: number): HtmlMeaning => block(`h${level}`, { instead: `${'#'.repeat(level)} words` });

/** Plain HTML by name. A map, so that names such as `toString` find nothing. */
export const html: ReadonlyMap<string, HtmlMeaning> = new Map<string, HtmlMeaning>([
  ['abbr', line('abbr', { takes: ['title'] })],
  ['kbd', line('kbd')],
  ['sub', line('sub')],
  ['sup', line('sup')],
  ['br', line('br', { instead: '<br />' })],
  ['wbr', line(null)],
  ['b', line('strong', bold)],
  ['strong', line('strong', bold)],
  ['i', line('em', slanted)],
  ['em', line('em', slanted)],
  ['s', line('del', struck)],
  ['strike', line('del', struck)],
  ['del', line('del', struck)],
  ['ins', line('ins')],
  ['u', line('u')],
  ['mark', line('mark')],
  ['small', line('small')],
  ['q', line('q')],
  ['cite', line('cite')],
  ['code', line('code')],
  ['tt', line('code')],
  ['samp', line('code')],
  ['var', line('em')],
  ['dfn', line('em')],
  ['span', line(null)],
  ['font', line(null)],
  ['a', line('a', { takes: ['href', 'title'], instead: '[words](address)' })],
  ['img', line('img', { takes: ['src', 'alt', 'title'], instead: '![what it shows](./name.png)' })],
  ['hr', block('hr', { instead: 'a line with --- alone' })],
  ['p', block('p')],
  ['div', block(null)],
  ['center', block(null)],
  ['section', block(null)],
  ['article', block(null)],
  ['blockquote', block('blockquote', { instead: '> words' })],
  ['ul', block('ul')],
  ['ol', block('ol', { takes: ['start'] })],
  ['li', part('li', ['ul', 'ol'])],
  ['dl', block('dl')],
  ['dt', part('dt', ['dl'])],
  ['dd', part('dd', ['dl'])],
  ['pre', block('pre', { instead: 'a line of ``` above and below' })],
  ['details', block('details', { takes: ['open'] })],
  ['summary', part('summary', ['details'])],
  ['table', block('table')],
  ['caption', part('caption', rowGroups)],
  ['thead', part('thead', rowGroups)],
  ['tbody', part('tbody', rowGroups)],
  ['tfoot', part('tfoot', rowGroups)],
  ['tr', part('tr', ['table', 'thead', 'tbody', 'tfoot'])],
  ['th', part('th', ['tr'], ['colspan', 'rowspan'])],
  ['td', part('td', ['tr'], ['colspan', 'rowspan'])],
  ['figure', block('figure')],
  ['figcaption', part('figcaption', ['figure'])],
  ...[1, 2, 3, 4, 5, 6].map((level): [string, HtmlMeaning] => [`h${level}`, heading(level)]),
]);

/** Attributes that say how something looks or behaves elsewhere. They are left out, which the author is told. */
export const looks: ReadonlySet<string> = new Set(
  `align alt bgcolor border cellpadding cellspacing class classname color dir face height id lang loading markdown name nowrap rel
  role scope size style summary target title type valign width`.split(/\s+/),
);

/** Names of HTML elements besides, which have no meaning here; escaping them would show the tag to readers. */
export const otherHtml: ReadonlySet<string> = new Set(
  `address applet area aside audio base bdi bdo body button canvas col colgroup data datalist dialog dir embed fieldset footer form frame
  frameset head header hgroup html iframe input label legend link main map marquee menu meta meter nav nobr noframes noscript object
  optgroup option output param picture plaintext progress ruby rp rt script search select slot source style svg template textarea time
  title track video xmp`.split(/\s+/),
);
