import { lessonText, required, rowsOf } from '../row.ts';

/** Ways to lose, hide or forge an entry, or to break what other tools read. */
const { rows, add, body, fields, file } = rowsOf('data');

fields('data-proto-key', '__proto__: { polluted: true }');
fields('data-proto-nested', 'attribution: { mode: role, __proto__: { polluted: true } }');
fields('data-constructor-key', 'constructor: { prototype: { polluted: true } }');
fields('data-to-string-key', 'toString: a');
fields('data-merge-key', 'base: &b { a: 1 }\n<<: *b');
fields('data-merge-plain', '<<: { title: b }');
fields('data-anchor', 'title: &a A lesson\naliases: [*a]');
fields('data-alias-undefined', 'title: *nobody');
fields('data-duplicate', 'title: One\ntitle: Two');
fields('data-duplicate-quoted', 'title: One\n"title": Two');
fields('data-duplicate-nested', 'attribution: { mode: role, mode: named }');
fields('data-number-key', '1: a');
fields('data-null-key', '~: a');
fields('data-list-key', '? [a, b]\n: c');
fields('data-map-key', '? { a: b }\n: c');
fields('data-empty-key', '"": a');
fields('data-long-key', `${'k'.repeat(5_000)}: a`);
fields('data-key-markup', `'<img src=x onerror=alert(1)>': a`);
fields('data-key-escape', `"\\e[31mred\\e[0m": a`);
fields('data-huge-integer', 'reviewEvery: 99999999999999999999999999');
fields('data-infinity', 'reviewEvery: .inf');
fields('data-nan', 'reviewEvery: .nan');
fields('data-negative', 'reviewEvery: -1');
fields('data-fraction', 'reviewEvery: 1.5');
fields('data-hexadecimal', 'reviewEvery: 0x10');
fields('data-exponent', 'reviewEvery: 1e1');
fields('data-date-impossible', 'reviewedOn: 2026-02-30');
fields('data-date-time', 'reviewedOn: 2026-02-03T04:05:06Z');
fields('data-date-year', 'reviewedOn: +12026-02-03');
fields('data-date-digits', 'reviewedOn: ２０２６-01-01');
fields('data-boolean-title', 'title: true');
fields('data-title-list', 'title: [a, b]');
fields('data-title-map', 'title: { a: b }');
fields('data-title-colon', 'title: a: b');
fields('data-title-blank', 'title: "   "');
fields('data-title-long', `title: ${'a'.repeat(111)}`);
fields('data-title-lines', 'title: "One\\n\\n# Two\\n- three\\n\\n[a](javascript:alert(1))"', 'inert');
fields('data-title-formula', 'title: "=HYPERLINK(\\"https://evil.example\\")"', 'inert');
fields('data-title-at', 'title: "+1 -1 @everyone @evil #1 `a` | b \\\\ ![x](https://evil.example/p.png)"', 'inert');
fields('data-title-annotation', 'title: "::error file=x::evil%0A::set-output name=a::b"', 'inert');
fields('data-title-calendar', 'title: "a\\r\\nEND:VEVENT\\r\\nBEGIN:VEVENT\\r\\nURL:javascript:alert(1)"');
fields('data-summary-calendar', 'summary: "a\\nEND:VEVENT\\nBEGIN:VEVENT"', 'inert');
fields('data-summary-words', `summary: "${'w '.repeat(61)}"`);
fields('data-summary-yaml', 'summary: "---\\ntitle: forged\\n---"', 'inert');
fields('data-topic-unknown', 'topics: [nothing-here]');
fields('data-topic-path', 'topics: ["../roles/chief-pharmacist"]');
fields('data-topic-proto', 'topics: [__proto__]');
fields('data-topic-constructor', 'topics: [constructor]');
fields('data-topics-empty', 'topics: []');
fields('data-owner-proto', 'owner: constructor');
add({
  id: 'data-formerly-page',
  expect: 'refused',
  files: {
    'lessons/formerly-page.mdx': lessonText(
      '',
      `${required}formerly: [/lessons/formerly-there/]
`,
    ),
    'lessons/formerly-there.mdx': lessonText(''),
  },
});
fields('data-formerly-collection', 'formerly: [/lessons/]');
fields('data-formerly-admin', 'formerly: [/admin/]');
fields('data-formerly-search', 'formerly: [search]');
fields('data-formerly-api', 'formerly: [api/entries.json]');
fields('data-formerly-home', 'formerly: [/]');
fields('data-formerly-up', 'formerly: [/../../x/]');
fields('data-formerly-built', 'formerly: [/pagefind/]');
fields('data-formerly-media', 'formerly: [/media/lessons/]');
fields('data-formerly-facet', 'formerly: [/lessons/topic/medicines/]');
fields('data-formerly-itself', 'formerly: [/lessons/data-formerly-itself/]');
fields('data-formerly-plain', 'formerly: [/lessons/data-was-here/]', 'inert');
fields(
  'data-replaced-by-itself',
  'retired: { on: 2026-01-01, reason: a, replacedBy: lessons/data-replaced-by-itself }',
);
fields('data-comment-in-value', 'title: Fix the lift in room #12 before night', 'refused');
fields(
  'data-figure-precision',
  'effects: [{ measure: a, baseline: 2.70, result: 12345678901234567890, checkedOn: 2026-01-01, verdict: worked }]',
  'inert',
);
add({
  id: 'data-formerly-twice',
  expect: 'refused',
  files: {
    'lessons/formerly-one.mdx': lessonText('', `${required}formerly: [/lessons/was/]\n`),
    'lessons/formerly-two.mdx': lessonText('', `${required}formerly: [lessons/was]\n`),
  },
});
add({
  id: 'data-replaced-in-a-circle',
  expect: 'refused',
  files: {
    'lessons/circle-one.mdx': lessonText(
      '',
      `${required}retired: { on: 2026-01-01, reason: a, replacedBy: lessons/circle-two }\n`,
    ),
    'lessons/circle-two.mdx': lessonText(
      '',
      `${required}retired: { on: 2026-01-01, reason: a, replacedBy: lessons/circle-one }\n`,
    ),
  },
});
add({
  id: 'data-case-collision',
  expect: 'refused',
  files: { 'lessons/same.mdx': lessonText('one'), 'lessons/Same.mdx': lessonText('two') },
});
add({ id: 'data-folder-collision', expect: 'refused', files: { 'Lessons/same.mdx': lessonText('one') } });
add({ id: 'data-picture-collision', expect: 'refused', files: { 'lessons/p.png': 'x', 'lessons/P.PNG': 'x' } });
add({ id: 'data-folder-named-entry', expect: 'refused', files: { 'lessons/folder.mdx/inner.mdx': lessonText('') } });
add({ id: 'data-nested', expect: 'refused', files: { 'lessons/2026/nested.mdx': lessonText('') } });
for (const [id, path] of Object.entries({
  'data-name-index': 'lessons/index.mdx',
  'data-name-topic': 'lessons/topic.mdx',
  'data-name-page': 'lessons/page.mdx',
  'data-name-con': 'lessons/con.mdx',
  'data-name-com1': 'lessons/com1.mdx',
  'data-name-dot': 'lessons/trailing..mdx',
  'data-name-space': 'lessons/a b.mdx',
  'data-name-trailing-space': 'lessons/a .mdx',
  'data-name-upper': 'lessons/Upper.mdx',
  'data-name-underscore': 'lessons/_hidden.mdx',
  'data-name-brackets': 'lessons/[id].mdx',
  'data-name-rest': 'lessons/[...rest].mdx',
  'data-name-percent': 'lessons/%2e%2e.mdx',
  'data-name-quote': `lessons/"onclick="alert(1).mdx`,
  'data-name-markup': 'lessons/<img src=x onerror=alert(1)>.mdx',
  'data-name-newline': 'lessons/a\n::error::forged.mdx',
  'data-name-escape': 'lessons/\u001b[31mred.mdx',
  'data-name-bidi': 'lessons/a\u202exdm.mdx',
  'data-name-emoji': 'lessons/\u{1f4a5}.mdx',
  'data-name-homoglyph': 'lessons/аdmin.mdx',
  'data-name-decomposed': 'lessons/cafe\u0301.mdx',
  'data-name-long': `lessons/${'a'.repeat(101)}.mdx`,
  'data-name-hyphens': 'lessons/a--b.mdx',
  'data-name-hyphen-first': 'lessons/-rf.mdx',
  'data-name-double-ending': 'lessons/a.mdx.mdx',
  'data-name-ending-case': 'lessons/a.MDX',
  'data-name-no-ending': 'lessons/a',
  'data-name-md': 'lessons/a.md',
  'data-name-tilde': 'lessons/a.mdx~',
  'data-name-top': 'a.mdx',
  'data-name-portal': 'Portal.yaml',
  'data-name-portal-yml': 'portal.yml',
})) {
  file(id, path, lessonText(''));
}
body('data-body-fence', '---\ntitle: forged\n---\n', 'inert');
body('data-body-empty-link', '[](https://a.example/)\n');
body('data-body-link-only-space', '[ ](https://a.example/)\n');
body('data-body-heading-one', '# A second title\n');
body('data-body-heading-skip', '#### Deep\n');
body('data-body-link-nowhere', '[a](/lessons/nothing-here/)\n');
body('data-body-term-nowhere', '<Term id="nothing-here">a</Term>\n');
body('data-body-steps-text', '<Steps>\nJust text.\n</Steps>\n');
body('data-body-empty-callout', '<Callout kind="tip"></Callout>\n');
body('data-body-twin-fence', '````\n```\n````\n\n~~~\n```\n---\n~~~\n', 'inert');
body('data-body-twin-signs', '\\# a \\* b \\_ c \\` d \\[e\\] | f \\~\\~g\\~\\~ &amp;lt; 1\\. h + i\n', 'inert');
file('data-no-fence', 'lessons/data-no-fence.mdx', 'Just text.\n');
file('data-open-fence', 'lessons/data-open-fence.mdx', `---\n${required}`);
file('data-empty', 'lessons/data-empty.mdx', '');
file('data-only-fences', 'lessons/data-only-fences.mdx', '---\n---\n');
file('data-fields-list', 'lessons/data-fields-list.mdx', '---\n- a\n- b\n---\na\n');
file('data-fields-text', 'lessons/data-fields-text.mdx', '---\njust text\n---\na\n');
file('data-two-documents', 'roles/data-two-documents.yaml', 'name: a\ncontact: b\n---\nname: c\ncontact: d\n');
file('data-document-end', 'roles/data-document-end.yaml', 'name: a\ncontact: b\n...\nname: c\n');
file(
  'data-signal-nowhere',
  'signals/data-signal-nowhere.yaml',
  'kind: reuse\nentry: lessons/nothing-here\non: 2026-01-01\n',
);
file(
  'data-signal-kind',
  'signals/data-signal-kind.yaml',
  'kind: recurrence\nentry: roles/chief-pharmacist\non: 2026-01-01\n',
);
file(
  'data-topic-circle',
  'topics/data-topic-circle.yaml',
  'name: a\nsteward: chief-pharmacist\nbroader: data-topic-circle\n',
);
file('data-merge-conflict', 'lessons/data-merge-conflict.mdx', lessonText('<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n'));

export default rows;
