import { lessonText, rowsOf } from '../row.ts';

/** Bytes and characters that one reader sees and another does not. */
const { rows, add, body, fields, file } = rowsOf('enc');

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const [head = '', tail = ''] = lessonText('%HERE%').split('%HERE%');
const raw = (id: string, ...here: readonly (string | readonly number[])[]) =>
  file(id, `lessons/${id}.mdx`, bytes(head, ...here, tail));

raw('enc-overlong-slash', [0xc0, 0xaf]);
raw('enc-overlong-less', [0xc0, 0xbc], 'script>');
raw('enc-overlong-three', [0xe0, 0x80, 0xbc]);
raw('enc-surrogate', [0xed, 0xa0, 0x80]);
raw('enc-surrogate-pair', [0xed, 0xa0, 0xbd, 0xed, 0xb2, 0xa9]);
raw('enc-beyond', [0xf4, 0x90, 0x80, 0x80]);
raw('enc-truncated', [0xe2, 0x82]);
raw('enc-lone', [0x80]);
raw('enc-latin1', 'caf', [0xe9]);
raw('enc-shift-jis', [0x82, 0xa0]);
file('enc-utf16', 'lessons/enc-utf16.mdx', Buffer.from(`\ufeff${lessonText('a')}`, 'utf16le'));
file('enc-utf16-be', 'lessons/enc-utf16-be.mdx', Buffer.from(`\ufeff${lessonText('a')}`, 'utf16le').swap16());
file('enc-utf7', 'lessons/enc-utf7.mdx', lessonText('+ADw-script+AD4-alert(1)+ADw-/script+AD4-'), 'inert');
file('enc-bom', 'lessons/enc-bom.mdx', `\ufeff${lessonText('a')}`, 'inert');
file('enc-bom-twice', 'lessons/enc-bom-twice.mdx', `\ufeff\ufeff${lessonText('a')}`);
file('enc-cr-only', 'lessons/enc-cr-only.mdx', lessonText('a').replaceAll('\n', '\r'));
file('enc-cr-mixed', 'lessons/enc-cr-mixed.mdx', lessonText('a\rexport const a = 1\n'));
file('enc-crlf', 'lessons/enc-crlf.mdx', lessonText('a').replaceAll('\n', '\r\n'), 'inert');
file('enc-crcrlf', 'lessons/enc-crcrlf.mdx', lessonText('a').replaceAll('\n', '\r\r\n'));
file(
  'enc-binary',
  'lessons/enc-binary.mdx',
  Uint8Array.from({ length: 3_000 }, (_, index) => (index * 7919) % 256),
);
file('enc-zip', 'lessons/enc-zip.mdx', bytes([0x50, 0x4b, 3, 4], 'x'.repeat(200)));
for (const [name, character] of Object.entries({
  nul: '\u0000',
  bell: '\u0007',
  escape: '\u001b[31m',
  delete: '\u007f',
  'next-line': '\u0085',
  csi: '\u009b31m',
  'soft-hyphen': 'a\u00adb',
  'bidi-override': '\u202e',
  'bidi-isolate': '\u2066',
  'zero-width-space': 'a\u200bb',
  'zero-width-joiner': 'a\u200db',
  'word-joiner': '\u2060',
  'line-separator': '\u2028',
  'bom-in-the-middle': 'a\ufeffb',
  'tag-characters': '\u{e0041}\u{e0042}',
  'object-replacement': '\ufffb',
  'form-feed': '\u000c',
  'vertical-tab': '\u000b',
})) {
  body(`enc-${name}`, `Text ${character} text.\n`);
}
for (const [name, code] of Object.entries({
  'bidi-code': '&#x202e;',
  'bidi-code-decimal': '&#8238;',
  'zero-width-code': '&ZeroWidthSpace;',
  'line-separator-code': '&#x2028;',
  'tag-code': '&#xE0041;',
})) {
  body(`enc-${name}`, `Text ${code} text.\n`);
}
body('enc-bell-code', 'Text &#7; text.\n', 'inert');
body('enc-nul-code', 'Text &#0; text.\n', 'inert');
body('enc-surrogate-code', 'Text &#xD800; text.\n', 'inert');
body('enc-huge-code', 'Text &#x110000; &#9999999999; text.\n', 'inert');
body('enc-windows-code', 'Text &#128; &#150; text.\n', 'inert');
body('enc-code-in-title', '[a](https://a.example/ "b&#x202e;c")\n');
body('enc-code-in-address', '[a](https://a.example/&#x202e;)\n', 'inert');
body('enc-nbsp', 'Text\u00a0with\u00a0spaces and an ideographic\u3000one.\n', 'inert');
body('enc-combining', `Z${'\u0301\u0302\u0303'.repeat(60)}algo\n`, 'inert');
body('enc-private-use', 'Text \ue000 \u{f0000}.\n', 'inert');
body('enc-noncharacter', 'Text \ufffe \uffff.\n', 'inert');
body('enc-right-to-left', 'English עברית العربية text.\n', 'inert');
body('enc-emoji', 'Text \u{1f44d}\u{1f3fd} text.\n', 'inert');
body('enc-homoglyph-address', '[bank](https://bаnk.example/)\n', 'inert');
fields('enc-field-bidi', 'title: "a\\u202eb"');
fields('enc-field-zero-width', 'title: "a\\u200bb"');
fields('enc-field-nul', 'title: "a\\0b"');
fields('enc-field-escape', 'title: "\\e[31mred"');
fields('enc-field-surrogate', 'title: "a\\ud800b"');
fields('enc-field-nested', 'sources: [{ title: "a\\u2066b" }]');
fields('enc-field-list', 'aliases: ["a\\u200b"]');
fields('enc-field-key', '"ti\\u200btle": a');
fields('enc-field-noncharacter', 'title: "a\\uffffb"', 'inert');
fields('enc-field-next-line', 'title: "a\\Nb"');
add({
  id: 'enc-field-separator',
  expect: 'refused',
  files: { 'glossary/enc-field-separator.yaml': 'term: "a\\Lb"\ndefinition: c\n' },
});

export default rows;
