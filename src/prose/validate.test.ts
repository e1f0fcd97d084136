import { describe, expect, it } from 'vitest';
import type { CollectionName } from '../schema/index.ts';
import { placeInFile } from './validate-fields.ts';
import { validateEntry, type Verdict } from './validate.ts';

const pictures = new Map([['board.png', { url: '/base/media/lessons/board.png', width: 600, height: 400 }]]);
const fields = 'title: A lesson\nsummary: When a, do b, because c.\noutcome: success\ntopics: [fog]\n';

const pass = (text: string | Uint8Array, collection: CollectionName = 'lessons'): Verdict =>
  validateEntry(
    {
      collection,
      id: 'x',
      file: `${collection}/x.mdx`,
      bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    },
    { base: '/base/', pictures },
  );
const passBody = (body: string): Verdict => pass(`---\n${fields}---\n${body}`);
const html = (body: string): string => {
  const { entry, findings } = passBody(body);
  expect(findings).toEqual([]);
  return entry?.prose?.html ?? '';
};
/** `line:column rule` of each finding; the body starts at line 7. */
const places = ({ findings }: Verdict): string[] =>
  findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

describe('ordinary text', () => {
  it('becomes plain HTML', () => {
    expect(html('Some *words* and **more**.\n')).toBe('<p>Some <em>words</em> and <strong>more</strong>.</p>');
  });
  it('keeps signs as signs', () => {
    expect(html('5 &lt; 6 & 7 \\{x\\} "quoted" — dash\n')).toBe('<p>5 &#x3C; 6 &#x26; 7 {x} "quoted" — dash</p>');
  });
  it('gives headings names that never meet those of the page, and lists them', () => {
    const { entry } = passBody('## What happened\n\n### What happened\n');
    expect(entry?.prose?.headings).toEqual([
      { depth: 2, id: 't-what-happened', text: 'What happened' },
      { depth: 3, id: 't-what-happened-2', text: 'What happened' },
    ]);
  });
  it('maps the alignment of cells to classes and lets wide tables scroll', () => {
    const table = html('| a | b |\n|:-:|--:|\n| 1 | 2 |\n');
    expect(table).toContain('<div class="table" role="region" aria-label="Table" tabindex="0"><table>');
    expect(table).toContain('<th class="align-center" scope="col">a</th>');
    expect(table).toContain('<td class="align-right">2</td>');
    expect(table).not.toContain('style');
  });
  it('shows task lists as signs and code without classes', () => {
    expect(html('- [x] done\n- [ ] open\n')).toMatch(/☑ done[\s\S]*☐ open/);
    expect(html('```js"><script>\nx\n```\n')).toBe('<pre tabindex="0"><code>x\n</code></pre>');
  });
  it('puts the base path before pages of the portal, and marks links that leave it', () => {
    expect(html('[a](/lessons/b/) [c](https://d.example/) [e](#f)\n')).toBe(
      '<p><a href="/base/lessons/b/">a</a> <a href="https://d.example/" rel="external noopener">c</a> <a href="#t-f">e</a></p>',
    );
  });
  it('remembers where links stand in the file', () => {
    expect(passBody('one\n\n[a](/lessons/b/)\n').entry?.prose?.links).toEqual([
      { address: '/lessons/b/', at: { line: 9, column: 1 } },
    ]);
  });
  it('shows pictures that lie beside the entry, with their size', () => {
    expect(html('![A board](./board.png)\n')).toBe(
      '<p><img src="/base/media/lessons/board.png" alt="A board" width="600" height="400" loading="lazy" decoding="async"></p>',
    );
  });
  it('may have footnotes', () => expect(html('a[^1]\n\n[^1]: note\n')).toMatch(/<section [^>]*class="footnotes">/));
  it('counts its words', () => expect(passBody('One two.\n\n- three\n').entry?.prose?.words).toBe(3));
  it('may be saved by Windows: a byte order mark and CRLF change nothing', () => {
    const { entry, findings } = pass(`\ufeff---\r\n${fields.replaceAll('\n', '\r\n')}---\r\n\r\nHello\r\n`);
    expect(findings).toEqual([]);
    expect(entry?.prose?.html).toBe('<p>Hello</p>');
  });
});

describe('content components', () => {
  it.each([
    [
      '<Callout kind="tip">\nLook.\n</Callout>',
      '<div class="callout" role="note" data-kind="tip"><p class="callout-title">Tip</p><p>Look.</p></div>',
    ],
    [
      '<Callout kind="note" title="First">one line</Callout>',
      '<div class="callout" role="note" data-kind="note"><p class="callout-title">First</p><p>one line</p></div>',
    ],
    [
      '<Figure src="./board.png" alt="A board" caption="The board" />',
      '<figure class="figure"><img src="/base/media/lessons/board.png" alt="A board" width="600" height="400" loading="lazy" decoding="async"><figcaption>The board</figcaption></figure>',
    ],
    [
      '<Quote source="A report">\nWords.\n</Quote>',
      '<figure class="quote"><blockquote><p>Words.</p></blockquote><figcaption><cite>A report</cite></figcaption></figure>',
    ],
    [
      '<Timeline>\n- **09:40** First.\n</Timeline>',
      '<ol class="timeline"><li><span class="when">09:40</span><div class="what">First.</div></li></ol>',
    ],
    [
      '<Compare was="a" now="b" />',
      '<dl class="compare"><div class="was"><dt>Was</dt><dd>a</dd></div><div class="now"><dt>Now</dt><dd>b</dd></div></dl>',
    ],
    [
      'A <Term id="near-miss">near miss</Term>.',
      '<p>A <a class="term" href="/base/glossary/#near-miss">near miss</a>.</p>',
    ],
    [
      'H<sub>2</sub>O <abbr title="&quot; onmouseover=&quot;alert(1)">a</abbr>',
      '<p>H<sub>2</sub>O <abbr title="&#x22; onmouseover=&#x22;alert(1)">a</abbr></p>',
    ],
  ])('%s', (source, result) => expect(html(`${source}\n`)).toBe(result));

  it('Steps number what to do', () =>
    expect(html('<Steps>\n1. Stop.\n2. Look.\n</Steps>\n')).toMatch(/^<ol class="steps">\s*<li>Stop\.<\/li>/));
  it('Metrics in a row share one list', () => {
    const metrics = html('<Metric label="a" value="1" />\n\n<Metric label="b" before="3" value="2" note="n" />\n');
    expect(metrics.match(/<dl/g)).toHaveLength(1);
    expect(metrics).toContain('<span class="value">2</span>');
  });

  it.each([
    ['<Calout kind="tip">x</Calout>', 'Did you mean <Callout>?'],
    ['<Callout type="tip">x</Callout>', 'It takes: kind, title.'],
    ['<Callout knd="tip">x</Callout>', 'Did you mean kind="..."?'],
    ['<Callout>x</Callout>', 'Write kind="note", "tip", "caution" or "illustration".'],
    ['<Callout kind="tip" kind="note">x</Callout>', 'Keep one of the two.'],
    ['<Callout kind="tip"></Callout>', 'Write something between <Callout> and </Callout>.'],
    ['x <Compare was="a" now="b" /> y', 'Put <Compare> on lines of its own, with an empty line before and after.'],
    [
      '<Timeline>\n- no time\n</Timeline>',
      'Write a list; each item starts with the time in bold: - **09:40** The first alarm.',
    ],
    [
      '<toString />',
      'Write &lt; for the sign itself. The components are: Callout, Figure, Quote, Timeline, Steps, Metric, Term, Compare.',
    ],
    ['<Callout set:html="x">y</Callout>', 'It takes: kind, title.'],
    ['<abbr>a</abbr>', 'Write <abbr title="in full">short</abbr>.'],
    ['[a <Term id="b">c</Term>](/lessons/d/)', 'Take the inner link out.'],
  ])('%s is refused with what to write', (source, help) => {
    const { entry, findings } = passBody(`${source}\n`);
    expect(entry).toBeNull();
    expect(findings[0]?.help).toBe(help);
  });
});

describe('code in the text', () => {
  it.each([
    ['hello {process.exit()} world', '7:7 code'],
    ['import x from "y"', '7:1 code'],
    ['export const a = 1', '7:1 code'],
    ['<Callout {...x} />', '7:1 code'],
    ['<Callout kind={1} />', '7:1 code'],
    ['{/* hidden */}', '7:1 code'],
    ['<script>alert(1)</script>', '7:1 component'],
    ['<img src="x" onerror="alert(1)" />', '7:1 component'],
    ['[a](javascript:alert(1))', '7:1 link'],
    ['[a](&#106;avascript:alert(1))', '7:1 link'],
    ['[a](//evil.example/)', '7:1 link'],
    ['[a](https://bank.example@evil.example/)', '7:1 link'],
    ['![a](./evil.mjs)', '7:1 picture'],
    ['![a](../../../etc/passwd.png)', '7:1 picture'],
    ['![a](./missing.png)', '7:1 picture'],
    ['![](./board.png)', '7:1 picture'],
    ['# One hash', '7:1 heading-level'],
    ['#### Four', '7:1 heading-level'],
    ['a\u202eb', '7:2 bytes'],
    ['a&#x202e;b', '7:2 bytes'],
  ])('%s is refused where it stands', (body, place) => {
    const verdict = passBody(`${body}\n`);
    expect(verdict.entry).toBeNull();
    expect(places(verdict)).toContain(place);
  });

  it('ends a parse, and still every trap of the text is named', () => {
    const verdict = passBody('under <5 %\n\nand {x}\n\n<!-- note -->\n\n`{code}` is fine\n\nimport data was late\n');
    expect(places(verdict)).toEqual(['7:7 syntax', '9:5 code', '11:1 syntax', '15:1 code']);
  });
});

describe('fields', () => {
  const withFields = (yaml: string): Verdict => pass(`---\n${yaml}---\n`);
  it.each([
    ['title: x\n', '1:1 schema', 'Write the lesson itself in one or two sentences: When ... do ... because ...'],
    [`${fields}titel: x\n`, '6:1 schema', 'Did you mean "title"?'],
    [
      `${fields}retired:\n  on: 2026-02-30\n  reason: r\n`,
      '7:7 schema',
      'Write a day that exists as year-month-day, for example 2026-11-23.',
    ],
    [
      `${fields}effects:\n  - measure: m\n    result: 3\n    checkedOn: 2026-01-01\n    verdict: great\n`,
      '10:14 schema',
      'Choose one: worked, partly, no-worse, no-effect or worse.',
    ],
    [
      `${fields}sources:\n  - title: t\n    adress: x\n`,
      '8:5 schema',
      'Remove it. The fields here are: title, url, licence.',
    ],
    [`${fields}owner: &a x\n`, '6:11 frontmatter', 'Put the value in "double quotes".'],
    [`${fields}owner: !!binary aGk=\n`, '6:17 frontmatter', 'Put the value in "double quotes".'],
    [`${fields}title: again\n`, '6:1 frontmatter', 'Keep one of the two.'],
    [`${fields}__proto__:\n  polluted: yes\n`, '6:1 schema', undefined],
  ])('%s', (yaml, place, help) => {
    const verdict = withFields(yaml);
    expect(verdict.entry).toBeNull();
    expect(places(verdict)).toContain(place);
    if (help) expect(verdict.findings.map((finding) => finding.help)).toContain(help);
  });

  it('left empty by an editor count as absent', () => {
    const { entry, findings } = withFields(`${fields}owner: ''\naliases: []\nmonth: null\nevidence: {}\n`);
    expect(findings).toEqual([]);
    expect(entry?.data).not.toHaveProperty('owner');
  });
  it('are never repeated in a message', () => {
    const { findings } = withFields(`${fields}owner: Jane Secret 07700 900123\n`);
    expect(JSON.stringify(findings)).not.toContain('Secret');
  });
  it('take a bare number for a measured value', () => {
    const { findings } = withFields(
      `${fields}effects:\n  - {measure: m, baseline: 3.5, result: 0, checkedOn: 2026-01-01, verdict: worked}\n`,
    );
    expect(findings).toEqual([]);
  });
  it.each([
    ['no fence', 'hello\n'],
    ['a blank line first', `\n---\n${fields}---\n`],
    ['a fence with a word behind', `---js\n${fields}---\n`],
    ['no closing fence', `---\n${fields}+++\nhi\n`],
    ['plus signs', '+++\ntitle="T"\n+++\nhi\n'],
  ])('with %s are refused on line 1', (_case, text) => expect(places(pass(text))).toEqual(['1:1 frontmatter']));

  it('are located again by their path', () => {
    const text = `---\n${fields}actions:\n  - text: a\n    status: done\n---\nbody\n`;
    expect(placeInFile(text, 'mdx', ['actions', 0, 'status'])).toEqual({ line: 8, column: 13 });
    expect(placeInFile('name: x\nsteward: y\n', 'yaml', ['steward'])).toEqual({ line: 2, column: 10 });
  });
});

describe('bytes', () => {
  it('that are no text are refused', () =>
    expect(places(pass(new Uint8Array([0xff, 0xfe, 0x00])))).toEqual(['1:1 bytes']));
  it('beyond the limit are refused', () => expect(places(passBody('a '.repeat(150_000)))).toEqual(['1:1 bytes']));
  it.each([
    ['a wide table', `|${'a|'.repeat(99)}\n|${'-|'.repeat(99)}\n${'|b\n'.repeat(100)}`],
    ['deep quotes', `${'> '.repeat(20)}a\n`],
    ['deep lists', `${'- '.repeat(20)}a\n`],
    ['a run of one sign', `${'*'.repeat(500)}a\n`],
    ['very many brackets', '[a] '.repeat(2_500)],
  ])('that stretch into %s are refused before they are parsed', (_case, body) => {
    expect(passBody(body).findings.map(({ rule }) => rule)).toContain('limits');
  });
});

it('a YAML entry has fields and no text', () => {
  const { entry, findings } = pass('name: Fog\nsteward: master\n', 'topics');
  expect(findings).toEqual([]);
  expect(entry).toMatchObject({ collection: 'topics', id: 'x', data: { name: 'Fog', steward: 'master' }, prose: null });
});

describe('what would be lost or hidden without a word', () => {
  const validateFields = (more: string) => pass(`---\n${fields}${more}\n---\n`);
  it.each(['"a\\u202eb"', '"a\\u200bb"', '"a\\0b"', '"a\\ud800b"', '"a\\r\\nb"'])(
    'refuses an unseen character written as a code: %s',
    (value) => {
      expect(places(validateFields(`aliases: [${value}]`))).toEqual(['6:11 frontmatter']);
    },
  );
  it('refuses words after # in a line that would be lost, and lets remarks be', () => {
    expect(places(validateFields('setting: Room #12 on ward #3'))).toEqual(['6:10 frontmatter']);
    expect(validateFields('# a remark\nreviewEvery: 12 # months\naliases: ["C #1"] # quoted').findings).toEqual([]);
  });
  it('keeps figures as they are written', () => {
    const more =
      'effects: [{ measure: a, baseline: 2.70, result: 12345678901234567890, checkedOn: 2026-01-01, verdict: worked }]';
    expect(validateFields(more).entry?.data).toMatchObject({
      effects: [{ baseline: '2.70', result: '12345678901234567890' }],
    });
    expect(places(validateFields('reviewEvery: 0x10'))).toEqual(['6:14 schema']);
  });
  it('refuses notes that nothing refers to, and second notes of one name', () => {
    expect(places(passBody('a[^1]\n\n[^1]: b\n\n[^1]: c\n\n[^2]: d\n'))).toEqual(['11:1 syntax', '13:1 syntax']);
    expect(passBody('`[^2]: code`\n\n```\n[^3]: code\n```\n\na[^N]\n\n[^n]: b\n').findings).toEqual([]);
  });
  it('says that the name of a note has odd signs', () => {
    expect(places(passBody('a[^x"y]\n\n[^x"y]: b\n'))).toContain('7:2 link');
  });
  it('says that a title hides a character', () => {
    expect(places(passBody('[a](https://b.example/ "c&#x202e;d")\n'))).toEqual(['7:1 bytes']);
  });
  it('says that the text is nested too deeply, once', () => {
    expect(
      places(passBody(`${'<sub>'.repeat(90)}a${'</sub>'.repeat(90)}\n`)).filter((place) => place.endsWith('limits')),
    ).toHaveLength(1);
  });
  it('reads lines of spaces between bars in no time', () => {
    const start = performance.now();
    passBody(`   - |${' '.repeat(9_000)}|${' '.repeat(9_000)}x\n`.repeat(9));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

it('tells of each unseen character once, at its place', () => {
  expect(places(passBody('a\u200bb [c](https://d.example "e\u200bf") <kbd>g\u200b</kbd>\n'))).toEqual([
    '7:2 bytes',
    '7:29 bytes',
    '7:40 bytes',
  ]);
});
