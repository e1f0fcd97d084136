/* eslint-disable no-script-url -- such addresses are what is refused */
import { canary, lessonText, rowsOf } from '../row.ts';

/** Markup and addresses that would do something in a reader's browser. */
const { rows, add, body, fields, file } = rowsOf('xss');

const img = '<img src=x onerror=alert(1)>';
const breakout = `"><hs-evil id=evil></hs-evil>${img}`;

for (const [name, address] of Object.entries({
  javascript: 'javascript:alert(1)',
  'javascript-upper': 'JaVaScRiPt:alert(1)',
  'javascript-colon': 'javascript&colon;alert(1)',
  'javascript-entity': '&#x6A;avascript:alert(1)',
  'javascript-entity-zero': '&#0000106;avascript:alert(1)',
  'javascript-newline': 'java&NewLine;script:alert(1)',
  'javascript-tab': 'java&Tab;script:alert(1)',
  'javascript-lead': '&#1;javascript:alert(1)',
  'javascript-percent': 'javascript%3Aalert(1)',
  'javascript-escaped': 'javascript\\:alert(1)',
  vbscript: 'vbscript:msgbox(1)',
  data: 'data:text/html,<script>alert(1)</script>',
  blob: 'blob:https://a.example/1',
  file: 'file:///etc/passwd',
  view: 'view-source:https://a.example/',
  feed: 'feed:javascript:alert(1)',
  tel: 'tel:+441632960000',
  ftp: 'ftp://a.example/',
  slashes: '//evil.example/',
  'three-slashes': '///evil.example/',
  backslash: '/\\\\evil.example/',
  'slash-backslash': '\\\\/evil.example/',
  dots: '/lessons/../../evil/',
  'dots-encoded': '/lessons/%2e%2e/%2e%2e/evil/',
  relative: 'evil/',
  query: '/search/?q=<script>alert(1)</script>',
  user: 'https://bank.example@evil.example/',
  'user-entity': 'https://bank.example&#64;evil.example/',
  'no-host': 'https://',
  port: 'https://a.example:99999/',
  empty: '',
})) {
  const written =
    address === '' || /\s/.test(address) ? address : `<${address.replaceAll('<', '\\<').replaceAll('>', '\\>')}>`;
  body(`xss-link-${name}`, `[words](${written})\n`);
}
body('xss-link-reference', '[words][a]\n\n[a]: <javascript:alert(1)> "t"\n');
body('xss-link-image', '[![a](javascript:alert(1))](https://a.example/)\n');
body('xss-link-title', `[words](https://a.example/ '${breakout}')\n`, 'inert');
body('xss-link-title-entity', '[words](https://a.example/ "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;")\n', 'inert');
body('xss-link-encoded-markup', '[words](https://a.example/%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E)\n', 'inert');
body('xss-link-quote', '[words](https://a.example/"onmouseover="alert(1))\n', 'inert');
body('xss-link-nested', '[a [b](https://a.example/)](https://b.example/)\n', 'inert');
body('xss-link-in-term', '<Term id="near-miss">[a](https://a.example/)</Term>\n');
body(
  'xss-link-mail-body',
  '[write](mailto:a@b.example?subject=x&body=%0A%3Cscript%3Ealert(1)%3C/script%3E)\n',
  'inert',
);
body('xss-link-fragment', '[words](#"onclick="alert(1))\n');
body('xss-link-fragment-encoded', '[words](#%22onclick=%22alert(1))\n');
body('xss-autolink-www', 'www.a.example/"onmouseover="alert(1)\n', 'inert');
body('xss-autolink-markup', 'https://a.example/?q=&lt;script>alert(1)&lt;/script>\n', 'inert');
body('xss-autolink-javascript', 'javascript:alert(1) javascript://a.example/%0aalert(1)\n', 'inert');
body('xss-autolink-xmpp', 'xmpp:evil@a.example/x\n', 'inert');
body('xss-autolink-user', 'https://bank.example@evil.example/\n');
body('xss-text-entities', '&lt;img src=x onerror=alert(1)&gt; &#60;script&#62;alert(1)&#60;/script&#62;\n', 'inert');
body('xss-text-escaped', '\\<script>alert(1)\\</script>\n', 'inert');
body('xss-text-comment-end', '--&gt; ]]&gt; &lt;/title> &lt;/textarea> &lt;/script>\n', 'inert');
body(
  'xss-code-markup',
  '`<img src=x onerror=alert(1)>`\n\n```html\n</code></pre><script>alert(1)</script>\n```\n',
  'inert',
);
body('xss-code-info', '```"onclick="alert(1)" style="x\na\n```\n', 'inert');
body(
  'xss-heading-id',
  '## "onclick="alert(1)" x="\n\n### constructor\n\n### __proto__\n\n### window\n\n### document\n',
  'inert',
);
body('xss-heading-clobber', '## forms\n\n### cookie\n\n### location\n\n### body\n\n### getElementById\n', 'inert');
body('xss-heading-markup', '## `<script>alert(1)</script>` &lt;b>\n', 'inert');
body('xss-heading-footnote-label', '## footnote-label\n\na[^1]\n\n[^1]: b\n', 'inert');
body('xss-footnote-name', 'a[^"onclick="alert(1)]\n\n[^"onclick="alert(1)]: b\n');
body('xss-footnote-name-proto', 'a[^__proto__] b[^constructor]\n\n[^__proto__]: b\n\n[^constructor]: c\n');
body('xss-footnote-name-markup', 'a[^&lt;img&gt;]\n\n[^&lt;img&gt;]: b\n');
body('xss-footnote-link', 'a[^1]\n\n[^1]: [b](javascript:alert(1))\n');
body(
  'xss-table-cell',
  '| a | b |\n|:-:|--:|\n| &lt;img src=x onerror=alert(1)&gt; | `</td><script>alert(1)</script>` |\n',
  'inert',
);
body('xss-table-style', '| a |\n|:-:"style="x|\n| b |\n', 'inert');
body('xss-image-alt', `![${breakout.replaceAll('<', '\\<')}](./p.png)\n`);
body('xss-image-address', '![a](https://evil.example/pixel.png)\n');
body('xss-image-protocol-relative', '![a](//evil.example/pixel.png)\n');
body('xss-image-data', '![a](data:image/svg+xml;base64,PHN2Zy8+)\n');
body('xss-image-null', '![a](./p.png%00.mdx)\n');
body('xss-callout-title', `<Callout kind="tip" title='"><img src=x onerror=alert(1)>'>\na\n</Callout>\n`, 'inert');
body('xss-callout-kind', '<Callout kind="tip onclick=alert(1)">\na\n</Callout>\n');
body('xss-callout-style', '<Callout kind="tip" style="position:fixed;inset:0">\na\n</Callout>\n');
body('xss-callout-class', '<Callout kind="tip" class="mast">\na\n</Callout>\n');
body('xss-callout-handler', '<Callout kind="tip" onclick="alert(1)">\na\n</Callout>\n');
body('xss-callout-is', '<Callout kind="tip" is="hs-evil">\na\n</Callout>\n');
body('xss-quote-url', '<Quote source="a" url="javascript:alert(1)">\nb\n</Quote>\n');
body('xss-quote-url-mail', '<Quote source="a" url="mailto:a@b.example">\nb\n</Quote>\n');
body('xss-quote-source', `<Quote source='${breakout}'>\nb\n</Quote>\n`, 'inert');
body('xss-quote-in-quote', '<Quote source="a" url="https://a.example/">\n[b](https://b.example/)\n</Quote>\n', 'inert');
body('xss-metric', `<Metric label='${img}' value='</dd>' before='<b>' note='"onclick="alert(1)' />\n`, 'inert');
body('xss-compare', `<Compare was='${img}' now='</dl>' because='"><svg onload=alert(1)>' />\n`, 'inert');
body('xss-term-id', '<Term id="near-miss&quot; onclick=&quot;alert(1)">a</Term>\n');
body('xss-term-id-up', '<Term id="../admin">a</Term>\n');
body('xss-figure-svg', '<Figure src="./p.svg" alt="a" />\n');
body('xss-figure-remote', '<Figure src="https://evil.example/p.png" alt="a" />\n');
body('xss-figure-srcset', '<Figure src="./p.png" srcset="https://evil.example/p.png 2x" alt="a" />\n');
body('xss-abbr-bidi', '<abbr title="a&#x202e;b">c</abbr>\n');
body('xss-abbr-newline', '<abbr title="a\nonclick=alert(1)">c</abbr>\n', 'inert');
body('xss-sup-id', '<sup id="forms">a</sup>\n', 'inert');
body('xss-br-clear', '<br clear="all" />\n');
body('xss-timeline-when', '<Timeline>\n- **&lt;img src=x onerror=alert(1)&gt;** a\n</Timeline>\n', 'inert');
body('xss-steps-link', '<Steps>\n1. [a](javascript:alert(1))\n</Steps>\n');
body('xss-html-comment', '<!-- <script>alert(1)</script> -->\n');
body('xss-html-doctype', '<!doctype html>\n');
body('xss-html-cdata', '<![CDATA[<script>alert(1)</script>]]>\n');
for (const tag of [
  'a',
  'button',
  'details',
  'dialog',
  'embed',
  'form',
  'frame',
  'input',
  'link',
  'marquee',
  'math',
  'portal',
  'select',
  'slot',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
  'hs-evil',
  'div',
  'span',
  'p',
]) {
  body(`xss-tag-${tag}`, `<${tag} onclick="alert(1)" id="evil">a</${tag}>\n`);
}
body('xss-tag-a-plain', '<a href="javascript:alert(1)">a</a>\n');
for (const [name, value] of Object.entries({ title: breakout, summary: `When a, do b, because ${img}.` })) {
  fields(`xss-field-${name}`, `${name}: '${value}'`, 'inert');
}
fields('xss-field-script-end', "title: '</title></script><script>alert(1)</script><!--'", 'inert');
fields('xss-field-cdata', "title: ']]>]]><script>alert(1)</script>'", 'inert');
fields('xss-field-json-ld', 'title: "\\u2028\\u2029"');
fields(
  'xss-field-json-escape',
  "summary: 'When \\u003cscript\\u003e do b, because </script><script>alert(1)</script>.'",
  'inert',
);
fields(
  'xss-field-aliases',
  `aliases: ['${breakout}', '</script>', '{{constructor}}', "a' onclick='alert(1)"]`,
  'inert',
);
fields('xss-field-source-title', `sources: [{ title: '${breakout}', licence: '${img}' }]`, 'inert');
fields('xss-field-source-javascript', "sources: [{ title: a, url: 'javascript:alert(1)' }]");
fields('xss-field-source-data', "sources: [{ title: a, url: 'data:text/html,<script>alert(1)</script>' }]");
fields('xss-field-source-user', "sources: [{ title: a, url: 'https://bank.example@evil.example/' }]");
fields('xss-field-source-control', 'sources: [{ title: a, url: "https://a.example/\\x01" }]');
fields('xss-field-source-tab', 'sources: [{ title: a, url: "java\\tscript:alert(1)" }]');
fields('xss-field-source-quote', `sources: [{ title: a, url: 'https://a.example/"onclick="alert(1)' }]`, 'inert');
fields('xss-field-attribution', `attribution: { mode: named, name: '${breakout}' }`, 'inert');
fields(
  'xss-field-action',
  `actions: [{ text: '${img}', strength: weaker, owner: chief-pharmacist, due: 2027-01-01, status: open }]`,
  'inert',
);
fields(
  'xss-field-effect',
  `effects: [{ measure: '${img}', baseline: '</td>', result: '"onclick="alert(1)', where: '${img}', checkedOn: 2026-01-01, verdict: worked }]`,
  'inert',
);
fields('xss-field-retired', `retired: { on: 2026-01-01, reason: '${breakout}' }`, 'inert');
fields('xss-field-formerly-markup', `formerly: ['/lessons/"><script>/']`);
fields('xss-field-formerly-remote', "formerly: ['//evil.example/']");
fields('xss-field-setting', `setting: '${img}'`);
file(
  'xss-article-url',
  'articles/xss-article-url.mdx',
  `---\ntitle: a\nsummary: b\nurl: 'javascript:alert(1)'\nmeansForUs: c\ntopics: [medicines]\n---\na\n`,
);
file(
  'xss-article-doi',
  'articles/xss-article-doi.mdx',
  `---\ntitle: a\nsummary: b\nurl: https://a.example/\ndoi: '10.1000/"><script>alert(1)</script>'\nmeansForUs: '${img}'\ntopics: [medicines]\ndesign: '${img}'\n---\na\n`,
  'inert',
);
file(
  'xss-practice',
  'practices/xss-practice.mdx',
  `---\ntitle: '${breakout}'\nsummary: b\ntopics: [medicines]\ndo: ['${img}', '[a](javascript:alert(1))']\ndont: ['</li><script>alert(1)</script>']\n---\na\n`,
  'inert',
);
file(
  'xss-case',
  'case-studies/xss-case.mdx',
  `---\ntitle: '${breakout}'\nsummary: b\noutcome: mixed\npeople: none-described\ntopics: [medicines]\nkind: experiment\nquestion: '${img}'\ntried: '${img}'\nsaw: '${img}'\nresults: [{ measure: '${img}', before: '<b>', after: '</td>' }]\n---\n## What we did\n\na\n\n## What happened\n\nb\n`,
  'inert',
);
file(
  'xss-reflection',
  'reflections/xss-reflection.mdx',
  `---\ntitle: '${breakout}'\nsummary: b\nkind: retrospect\nheldOn: 2026-01-01\nminutes: 5\ntopics: [medicines]\ntimeline: [{ at: '<b>', what: '${img}' }]\nseeds: [{ title: '${img}', summary: '${img}' }]\n---\n## What happened\n\na\n\n## Next time\n\nb\n`,
  'inert',
);
file(
  'xss-community',
  'communities/xss-community.mdx',
  `---\nname: '${breakout}'\nsteward: chief-pharmacist\nmeet: '[a](javascript:alert(1)) ${img}'\nrhythm: '${img}'\n---\na\n`,
  'inert',
);
file(
  'xss-role',
  'roles/xss-role.yaml',
  `name: '${breakout}'\ncontact: 'javascript:alert(1) ${img} mailto:a@b.example?x="onclick="'\nunit: '</dd><script>alert(1)</script>'\n`,
  'inert',
);
file('xss-role-github', 'roles/xss-role-github.yaml', `name: a\ncontact: b\ngithub: '@a/../../x"><script>'\n`);
file(
  'xss-role-github-newline',
  'roles/xss-role-github-newline.yaml',
  `name: a\ncontact: b\ngithub: "evil\\n* @evil"\n`,
);
file(
  'xss-topic',
  'topics/xss-topic.yaml',
  `name: '</option><script>alert(1)</script>'\nsteward: chief-pharmacist\nsynonyms: ['${breakout}']\n`,
  'inert',
);
file(
  'xss-glossary',
  'glossary/xss-glossary.yaml',
  `term: '</dt></script><script>alert(1)</script>'\ndefinition: '${breakout} [a](javascript:alert(1))'\navoid: ['${img}']\n`,
  'inert',
);
add({
  id: 'xss-signal',
  expect: 'inert',
  files: {
    'lessons/xss-signal.mdx': lessonText(''),
    'signals/xss-signal.yaml': `kind: reuse\nentry: lessons/xss-signal\non: 2026-01-01\nrole: chief-pharmacist\noutcome: '${breakout}'\nnote: '</script><script>alert(1)</script>'\n`,
  },
});
body('xss-canary-in-link-text', `[${canary('x').replaceAll('[', '')}](https://a.example/)\n`, 'inert');

export default rows;
