import { tests } from 'commonmark-spec';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { renderBody } from './body.ts';
import { mendBody } from './mend.ts';
import { findPicture } from './pictures.ts';

const surroundings = { base: '/', collection: 'lessons', image: (src: string) => findPicture(new Map(), src) };
const accepted = (body: string): boolean => renderBody(body, surroundings).prose !== null;

const markdown = unified().use(remarkParse).use(remarkGfm);
interface TreeNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly TreeNode[];
}
/** Every stretch of code in a text, as a parser of plain Markdown finds it. */
function codeOf(text: string): string[] {
  const found: string[] = [];
  const visit = (node: TreeNode): void => {
    if (node.type === 'code' || node.type === 'inlineCode') found.push(node.value ?? '');
    node.children?.forEach(visit);
  };
  visit(markdown.parse(text) as TreeNode);
  return found;
}

const code = [
  'Set `{"a": 1,\n"b": <5}` in the file.\n',
  '1. Save this:\n\n    ```python\n    # keep\n\n    import os\n    x = {"a": 1}\n    <!-- keep me -->\n    if a <5: print("<name>")\n    H~2~O\n    ```\n\n2. Run it.\n',
  '1. Save this:\n\n\t```python\n\tx = {"a": 1}\n\t```\n\n2. Run it.\n',
  '> ```json\n> {"a": 1, "b": "<!-- keep -->"}\n> ```\n',
  '- a\n  - b\n\n    ~~~ html\n    <br> <b>x</b> {{ x }}\n    ~~~\n',
  '~~~~\n```\n{x} <5\n```\n~~~~\n',
  '``a ` {b} <5`` and ` <br> `\n',
  '> - `<b>{x}`\n>\n>   ```\n>   import a\n>   ```\n',
  '```\n<!-- never closed\n\n:tada: ==x== [[a]]\n```\n\n## Ends  \n',
];

describe('what is right', () => {
  it.each(code)('keeps its bytes: %j', (text) => {
    expect(mendBody(text)).toEqual({ text, fixes: [] });
    expect(accepted(text)).toBe(true);
  });
  it.each(code)('keeps its code when something else is mended: %j', (text) => {
    const before = 'under <5, {x} and a<br>b\n\n';
    expect(mendBody(before + text).text).toBe(`under &lt;5, \\{x} and a<br />b\n\n${text}`);
  });
});

describe('characters that nobody sees', () => {
  it('go from words, and stay in code, where they are refused', () => {
    const { text, fixes } = mendBody('so\u00adft\n\n```\na\u200bb\n```\n\n`c\u200b` zero\u200bwidth\n');
    expect(text).toBe('soft\n\n```\na\u200bb\n```\n\n`c\u200b` zerowidth\n');
    expect(fixes.map(({ line }) => line)).toEqual([1, 7]);
    expect(accepted(text)).toBe(false);
  });
});

describe('ordinary writing', () => {
  it.each([
    ['a<br>b', 'a<br />b'],
    ['| a | b |\n|---|---|\n| x<br>y | 2 |', '| a | b |\n|---|---|\n| x<br />y | 2 |'],
    ['a\n<hr>\nb', 'a\n\n---\n\nb'],
    ['This is <b>bold</b>, <i>it</i>, <u>under</u>.', 'This is **bold**, *it*, <u>under</u>.'],
    ['<strong>bold</strong> and <em>it</em>', '**bold** and *it*'],
    ['See <a href="https://example.org/">this page</a>.', 'See [this page](https://example.org/).'],
    ['<a href=https://example.org/>this</a>', '[this](https://example.org/)'],
    ['See <https://a.example/b> and (<mailto:a@b.example>)', 'See https://a.example/b and (a@b.example)'],
    ['Dear <your name>, set <NAME_OF_POD>.', 'Dear &lt;your name>, set &lt;NAME_OF_POD>.'],
    ['Run kubectl get pods -n <namespace> -l app={app}.', 'Run kubectl get pods -n &lt;namespace> -l app=\\{app}.'],
    ['<Callout kind=“tip”>Look.</Callout>', '<Callout kind="tip">Look.</Callout>'],
    ['Run:\n\n    echo ${HOME} {a}\n\nDone.', 'Run:\n\n```\necho ${HOME} {a}\n```\n\nDone.'],
    ['# A title\n\nText.', '## A title\n\nText.'],
    ['## A\n\n#### B\n\n#### C\n\n##### D', '## A\n\n### B\n\n### C\n\n#### D'],
    ['Title\n=====\n\nText.', '## Title\n\nText.'],
    ['## Part {#part-one}', '## Part'],
    ['[TOC]\n\nText.', '\n\nText.'],
    ['Done :tada: and :+1: now at 10:30:45.', 'Done 🎉 and 👍 now at 10:30:45.'],
    ['This is ==marked==.', 'This is <mark>marked</mark>.'],
    ['A claim.[^long name]\n\n[^long name]: The source.', 'A claim.[^long-name]\n\n[^long-name]: The source.'],
    [':::note\n\nText here.\n\n:::', '<Callout kind="note">\n\n\nText here.\n\n\n</Callout>'],
    ['!!! note "Title"\n    Text here.', '<Callout kind="note" title="Title">\n\nText here.\n\n</Callout>'],
    ['##NoSpace here', '## NoSpace here'],
    ['##\n\nText.', '\n\nText.'],
    ['![a](https://x.example/a.png)', '[a](https://x.example/a.png)'],
    ['[![Build](https://x.example/a.svg)](https://y.example/)', '[Build](https://y.example/)'],
    ['a <!-- secret\n\n```\nnote --> b', 'a  b'],
    ['text\n{: .lead}\n\nmore', 'text\n\nmore'],
    ['[words]() and [*more*](#).', 'words and *more*.'],
    ['Ask <a href="#">them</a>.', 'Ask them.'],
    [
      '<details><summary>More</summary>\n\nText.\n\n</details>',
      '<details>\n<summary>More</summary>\n\nText.\n\n</details>',
    ],
    // In plain Markdown the first line is code, and the second begins a paragraph.
    ['Say:\n\n    Use <a-b>\n<c-d> now.', 'Say:\n\n```\nUse <a-b>\n```\n&lt;c-d> now.'],
  ])('%j becomes what it means', (body, wanted) => {
    expect(mendBody(`${body}\n`).text).toBe(`${wanted.replace(/\n$/, '')}\n`);
    expect(mendBody(mendBody(`${body}\n`).text).fixes).toEqual([]);
    expect(accepted(`${wanted}\n`)).toBe(true);
  });
  it.each([
    [
      '<details>\n<summary>More</summary>\n\nInner *text*.\n\n</details>',
      '<details><summary>More</summary><p>Inner <em>text</em>.</p></details>',
    ],
    [
      '<table><tr><td>a</td><td>b</td></tr></table>',
      '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table></div>',
    ],
    [
      '<table>\n  <tr>\n    <th>a</th>\n    <td>b *c*</td>\n  </tr>\n</table>',
      '<tr><th scope="col">a</th><td>b <em>c</em></td></tr>',
    ],
    ['This is <mark>important</mark>.', '<mark>important</mark>'],
    [
      '> [!NOTE]\n> Look **here**.',
      '<div class="callout" role="note" data-kind="note"><p class="callout-title">Note</p><p>Look <strong>here</strong>.</p>',
    ],
    ['> [!WARNING]\n>\n> Look.', 'data-kind="caution"><p class="callout-title">Warning</p>'],
    ['Term\n: Definition', '<dl>\n<dt>Term</dt>\n<dd>Definition</dd>\n</dl>'],
    ['a <b>c</b><br>d', 'a <strong>c</strong><br>d'],
    ['Run:\n\n    if a <5 {b}\n\nDone.', '<pre tabindex="0"><code>if a &#x3C;5 {b}\n</code></pre>'],
    [
      '[a](../lessons/x.mdx) [b](y.md#do-this) [c](./z) [d](tel:+442079460000) [e](/search/?q=handover)',
      '<a href="/lessons/x/">a</a> <a href="/lessons/y/#t-do-this">b</a> <a href="/lessons/z/">c</a> <a href="tel:+442079460000">d</a> <a href="/search/?q=handover">e</a>',
    ],
    ['[a](../during/x.md/#do-this)', '<a href="/lessons/x/#t-do-this">a</a>'],
    ['## Prüfung der Geräte\n\n[it](#prüfung-der-geräte)', '<a href="#t-prüfung-der-geräte">it</a>'],
    ['## Prüfung\n\n[it](#pr%C3%BCfung)', '<a href="#t-prüfung">it</a>'],
    ['## 点検\n\n[it](#点検)', '<a href="#t-点検">it</a>'],
    ['## Hardware/Power & Co.\n\n[it](#hardwarepower--co)', '<a href="#t-hardware-power-co">it</a>'],
  ])('%j is read as it stands', (body, wanted) => {
    const { prose, problems } = renderBody(`${body}\n`, surroundings);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(prose?.html).toContain(wanted);
  });
  it.each([
    ['<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> branch', /two versions/],
    ['<Callout kind="tip">\n\nLook.', /<\/Callout>/],
    ['Say <b>it\n\nnow', /\*\*words\*\*/],
    ['<form action="x">y</form>', /in words/],
    ['[f][nope]', /\[nope\]: https/],
    ['A claim.[^9]', /\[\^9\]: words/],
    ['see https://x.example/`<slug>` there', /Put a space before/],
    ['<p onclick="x()">y</p>', /Take onclick out/],
    ['<a href="javascript:x">y</a>', /full web address/],
    ['![a](https://x.example/a.png)', /link to it/],
    ['<b title={x}>y</b>', /straight double quotes/],
  ])('%j is refused in words that say what to write', (body, words) => {
    const { prose, problems } = renderBody(`${body}\n`, surroundings);
    expect(prose).toBeNull();
    expect(problems.map(({ message, help }) => `${message} ${help}`).join('\n')).toMatch(words);
  });
  it.each([
    '```mermaid\ngraph TD;\n```',
    '[[Other page]]',
    '$a_{1} + b^2$'.replace('{1}', '1'),
    '\\{\\{ site.url }}',
    ':::note',
    '!!! note',
  ])('%j is printed as typed with a word of advice', (body) => {
    const { prose, problems } = renderBody(`${body}\n`, surroundings);
    expect(prose).not.toBeNull();
    expect(problems).toMatchObject([{ rule: 'as-typed', severity: 'warning' }]);
  });
});

describe('the examples of CommonMark, mended', () => {
  /** 182: a block of CDATA is HTML to plain Markdown, and lines of it are set in like code once its < is a sign. */
  const differ: number[] = [];
  it('keep every byte of code, settle at once, and take no time', () => {
    const start = performance.now();
    for (const { markdown: example, number } of tests) {
      const text = example.replaceAll('→', '\t');
      const once = mendBody(text).text;
      expect(mendBody(once).text, `example ${number}`).toBe(once);
      if (JSON.stringify(codeOf(text)) !== JSON.stringify(codeOf(once))) differ.push(number);
    }
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(differ).toEqual([182]);
  });
});

describe('the additions of GitHub, mended', () => {
  /** What MDX trips over, in words and in code alike. */
  const traps = ['<5', '{x}', '<your name>', '<br>', '<!-- x -->', 'H~2~O', ':tada:', '==x=='];
  /** Each takes words and a stretch of code. */
  const places: readonly ((words: string, within: string) => string)[] = [
    (words, within) => `| a | b |\n| --- | :-: |\n| ${words} | \`${within}\` |\n`,
    (words, within) => `| \`${within}\` |\n| - |\n| ${words}\n| \`a \\| ${within}\`\n`,
    (words, within) => `a | b\n-|-\n\`\` ${within} \`\` | ${words}\n`,
    (words, within) => `- [ ] ${words} \`${within}\`\n- [x] done\n\n      ${within}\n`,
    (words, within) => `1. [x] ${words}\n\n   ~~~text\n   ${within}\n   ~~~\n`,
    (words, within) => `~~${words}~~ and ~~\`${within}\`~~ and ~${words}~\n`,
    (words, within) => `One.[^a] ${words}\n\n[^a]: Note \`${within}\`.\n\n    \`\`\`\n    ${within}\n    \`\`\`\n`,
    (words, within) => `www.example.org and https://example.org/?a=b&c ${words} \`${within}\`\n`,
    (words, within) => `> [!NOTE]\n> ${words} \`${within}\`\n>\n> \`\`\`js\n> ${within}\n> \`\`\`\n`,
    (words, within) =>
      `<details>\n<summary>${words}</summary>\n\n\`${within}\`\n\n\`\`\`\n${within}\n\`\`\`\n\n</details>\n`,
  ];
  it('keep every byte of code wherever it stands, and settle at once', () => {
    for (const [index, place] of places.entries())
      for (const words of traps)
        for (const inCode of traps) {
          // A line that begins with a comment is HTML to plain Markdown, and its code is none.
          const text = place(`see ${words}`, inCode);
          const once = mendBody(text).text;
          const told = `place ${index}: ${words} and ${inCode}\n${once}`;
          expect(mendBody(once).text, told).toBe(once);
          expect(codeOf(once), told).toEqual(codeOf(text));
        }
  });
});

describe('a comment between two runs of signs', () => {
  it('leaves them apart when it goes: four tildes would begin a fence', () =>
    expect(mendBody('~~<!-- x -->~~ and `a`\n').text).toBe('~~ ~~ and `a`\n'));
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '<5',
    '{',
    '}',
    '{x}',
    '<your name>',
    '<https://a.example>',
    'import ',
    '<!--',
    '-->',
    '~2~',
    'H',
    '`',
    '``',
    '```',
    '```js\n',
    '~~~\n',
    '\n',
    '\n\n',
    '    ',
    '\t',
    '> ',
    '- ',
    '1. ',
    'word',
    '\\',
    '<',
    '>',
    '# ',
    '## ',
    '#### ',
    '<br>',
    '<b>',
    '</b>',
    '<i>x</i>',
    '<hr>',
    '<p>',
    '</p>',
    '<details>',
    '</details>',
    '<table>',
    '<tr>',
    '<td>',
    '|',
    '|-|',
    ':tada:',
    '==x==',
    '[^a b]',
    '[[x]]',
    '{#id}',
    '{: .x}',
    ':::note',
    ':::',
    '!!! note',
    '<Callout kind="tip">',
    '</Callout>',
    '[TOC]',
    '##x',
    '<a href="b">c</a>',
    '&lt;',
    '<img src=x>',
    '{/*',
    '*/}',
    '*',
    '**',
    '_',
  );
  it('is mended once and for all, with every byte of code in its place', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const once = mendBody(text).text;
        expect(mendBody(once)).toEqual({ text: once, fixes: [] });
      }),
      { numRuns: 1_500, seed: 18 },
    );
  });
});
