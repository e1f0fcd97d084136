import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tests } from 'commonmark-spec';
import { describe, expect, it } from 'vitest';
import { split } from '../../prose/frontmatter.ts';
import { validateEntry } from '../../prose/validate.ts';
import { findPicture } from '../../prose/pictures.ts';
import { pageCollections, type PageCollection } from '../../schema/index.ts';
import { readByRemark, shapeOf, shapeOfHtml } from './compare.ts';
import known from './differences.json' with { type: 'json' };
import { required } from './row.ts';

const content = fileURLToPath(new URL('../../../content', import.meta.url));

function ours(body: string) {
  const bytes = Buffer.from(`---\n${required}---\n${body}`);
  return validateEntry({ collection: 'lessons', id: 'x', file: 'x', bytes }, { base: '/base/', pictures: new Map() });
}

const entriesOf = (collection: PageCollection) => {
  const names = readdirSync(join(content, collection));
  const pictures = new Map(
    names.map((name) => [name, { url: `/base/media/${collection}/${name}`, width: 1, height: 1 }]),
  );
  return names.filter((name) => name.endsWith('.mdx')).map((name) => ({ collection, name, pictures }));
};

describe('the sample library, read by Sätteri and by remark', () => {
  it.each(pageCollections.flatMap(entriesOf))(
    'is the same page: $collection/$name',
    ({ collection, name, pictures }) => {
      const bytes = readFileSync(join(content, collection, name));
      const { entry, findings } = validateEntry(
        { collection, id: name.slice(0, -4), file: name, bytes },
        { base: '/base/', pictures },
      );
      expect(findings).toEqual([]);
      const parts = split(bytes.toString());
      if ('rule' in parts) throw new Error('no fields');
      const theirs = readByRemark(parts.body, {
        base: '/base/',
        collection,
        image: (src) => findPicture(pictures, src),
      });
      expect(shapeOfHtml(entry?.prose?.html ?? '')).toBe(shapeOf(theirs));
    },
  );
});

/** After the examples of the GFM specification, and of what GitHub added since. */
const gfm = [
  '| foo | bar |\n| --- | --- |\n| baz | bim |\n',
  '| abc | defghi |\n:-: | -----------:\nbar | baz\n',
  '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\n',
  '| abc | def |\n| --- |\n| bar |\n',
  '| abc | def |\n| --- | --- |\n| bar |\n',
  '| abc | def |\n| --- | --- |\n',
  '- [ ] foo\n- [x] bar\n',
  '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim\n',
  '~~Hi~~ Hello, ~there~ world!\n',
  'This ~~has a\n\nnew paragraph~~.\n',
  'This will ~~~not~~~ strike.\n',
  'www.commonmark.org\n',
  'Visit www.commonmark.org/help for more information.\n',
  'Visit www.commonmark.org.\n\nVisit www.commonmark.org/a.b.\n',
  'www.google.com/search?q=Markup+(business)\n\n(www.google.com/search?q=Markup+(business))\n',
  'www.google.com/search?q=commonmark&hl=en\n',
  'http://commonmark.org\n\n(Visit https://encrypted.google.com/search?q=Markup+(business))\n',
  'foo@bar.baz\n',
  "hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.\n",
  'a.b-c_d@a.b\n\na.b-c_d@a.b.\n',
  'One.[^1] Two.[^two] One again.[^1]\n\n[^1]: First.\n\n[^two]: Second.\n\n    With a second paragraph.\n',
  'a[^1]\n\n[^1]: - list\n    - more\n',
] as const;

describe('the additions of GitHub', () => {
  it.each(gfm)('are read as remark reads them: %j', (text) => {
    const { entry, findings } = ours(text);
    expect(findings).toEqual([]);
    expect(shapeOfHtml(entry?.prose?.html ?? '')).toBe(
      shapeOf(readByRemark(text, { base: '/base/', collection: 'lessons', image: () => ['no', 'no'] })),
    );
  });
});

describe('the examples of CommonMark', () => {
  const seen: { differ: number[]; refused: Record<string, number[]> } = { differ: [], refused: {} };
  const unlikeRemark: number[] = [];
  for (const { markdown, html, number } of tests) {
    const text = markdown.replaceAll('→', '\t');
    const { entry, findings } = ours(text);
    if (!entry) {
      const rules = [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule))]
        .sort()
        .join(' + ');
      (seen.refused[rules] ??= []).push(number);
      continue;
    }
    const shape = shapeOfHtml(entry.prose?.html ?? '');
    if (shape === shapeOfHtml(html.replaceAll('→', '\t'))) continue;
    seen.differ.push(number);
    if (shape !== shapeOf(readByRemark(text, { base: '/base/', collection: 'lessons', image: () => ['no', 'no'] })))
      unlikeRemark.push(number);
  }

  it('are read as the specification says, with these differences and no other', () => {
    expect(seen.differ).toEqual(known.differ.flatMap(({ examples }) => examples).sort((a, b) => a - b));
    for (const { reason } of known.differ) expect(reason.length).toBeGreaterThan(20);
  });
  // 159: a paragraph of tags alone is unwrapped by the compiler of MDX, a later step than the parser that is asked here.
  it('differ nowhere else from what remark makes of MDX', () => expect(unlikeRemark).toEqual([159]));
  it('are refused for these reasons and no other', () => {
    expect(seen.refused).toEqual(Object.fromEntries(known.refused.map(({ rules, examples }) => [rules, examples])));
    for (const { reason } of known.refused) expect(reason.length).toBeGreaterThan(20);
  });
  it('are most of them let in', () => {
    expect(tests.length - seen.differ.length - Object.values(seen.refused).flat().length).toBeGreaterThan(400);
  });
});
