import { deflateSync } from 'node:zlib';
import { lessonText, required, rowsOf } from '../row.ts';

/** Input that costs time or memory out of all proportion, and pictures that are not what they say. */
const { rows, body, fields, file, add } = rowsOf('dos');

const n = (text: string, count: number): string => text.repeat(count);
const nested = (open: string, close: string, depth: number): string => `${n(open, depth)}a${n(close, depth)}`;

body('dos-abort-deep-emphasis', `${n('*_', 6_000)}a${n('_*', 6_000)}\n`);
body('dos-emphasis-open', `${n('*a ', 6_000)}\n`, 'inert');
body('dos-emphasis-mixed', `${n('a**b_c~~', 2_000)}\n`, 'inert');
body('dos-strike', `${n('~~a~~b', 3_000)}\n`, 'inert');
body('dos-brackets-open', `${n('[', 90)}${n('a[', 1_800)}\n`, 'inert');
body('dos-brackets-many', `${n('[a](', 2_500)}\n`);
body('dos-brackets-images', `${n('![', 40)}${n('a](b', 40)}\n`, 'inert');
body('dos-brackets-reference', `${n('[a][', 900)}\n\n[a]: https://a.example/\n`, 'inert');
body('dos-link-nested', `${nested('[', '](https://a.example/)', 60)}\n`, 'inert');
body('dos-footnotes-circle', 'a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]\n', 'inert');
body('dos-footnotes-itself', 'a[^1]\n\n[^1]: b[^1]\n', 'inert');
body('dos-footnotes-many', `${n('a[^1] ', 1_900)}\n\n[^1]: b\n`);
body(
  'dos-definitions',
  `${Array.from({ length: 1_500 }, (_, index) => `[d${index}]: https://a.example/${index}`).join('\n')}\n`,
  'inert',
);
body('dos-backticks', `${Array.from({ length: 90 }, (_, index) => n('`', index + 1)).join('e')}\n`, 'inert');
body('dos-quotes', `${n('> ', 60)}a\n`);
body('dos-quotes-lazy', `${n('>', 8)} a\n${n('b\n', 3_000)}`, 'inert');
body('dos-lists', `${n('- ', 60)}a\n`);
body('dos-lists-indented', Array.from({ length: 60 }, (_, index) => `${n('  ', index)}- a`).join('\n'));
body('dos-lists-long', n('1. a\n', 3_000), 'inert');
body('dos-list-number', '999999999. a\n', 'inert');
body('dos-table-wide', `|${n('a|', 400)}\n|${n('-|', 400)}\n${n(`|${n('b|', 400)}\n`, 30)}`);
body('dos-table-empty-rows', `|${n('a|', 90)}\n|${n('-|', 90)}\n${n('b\n', 3_000)}`);
body('dos-table-in-quote', `> |${n('a|', 90)}\n> |${n('-|', 90)}\n${n('> b\n', 3_000)}`);
body('dos-table-lazy', `- |${n('a|', 90)}\n  |${n('-|', 90)}\n${n('  b\n', 3_000)}`);
body('dos-tags-nested', `${nested('<sub>', '</sub>', 900)}\n`);
body('dos-tags-nested-callout', `${n('<Callout kind="tip">\n\n', 200)}a\n\n${n('</Callout>\n\n', 200)}`);
body('dos-tags-open', `${n('<kbd>', 1_500)}\n`);
body('dos-tags-many', `${n('<kbd>a</kbd>', 1_200)}\n`);
body('dos-less-than', `${n('<a ', 1_900)}\n`);
body(
  'dos-attributes',
  `<Callout ${Array.from({ length: 2_000 }, (_, index) => `a${index}="b"`).join(' ')} kind="tip">a</Callout>\n`,
);
body('dos-braces-open', `${n('{a', 9_000)}\n`);
body('dos-braces-nested', `${nested('{', '}', 90)}\n`);
body('dos-braces-balanced', `${n('{}', 9_000)}\n`);
body('dos-braces-strings', `{${n('"', 99)}\n`);
body('dos-comments-open', `${n('{/*', 5_000)}\n`);
body('dos-entities', `${n('&amp;', 30_000)}\n`);
body('dos-entities-lines', `${n(`${n('&amp;', 3_000)}\n`, 10)}\n`, 'refused');
body('dos-entities-open', `${n('&', 19_000)}\n`, 'refused');
body('dos-escapes', `${n('\\', 19_000)}\n`, 'inert');
body('dos-spaces', `a${n(' ', 19_000)}- |${n(' ', 900)}b\n\n|${n(' ', 19_000)}-${n(' ', 900)}x\n`, 'inert');
body('dos-delimiter-spaces', n(`${n(' ', 9_000)}- |${n(' ', 9_000)}x\n`, 9), 'refused');
body('dos-long-line', `${n('word ', 5_000)}\n`);
body('dos-many-lines', n('\n', 6_000));
body('dos-many-headings', n('## Same\n\n', 1_500), 'inert');
body('dos-many-paragraphs', n('a\n\n', 2_400), 'inert');
body('dos-long-heading', `## ${n('word ', 3_000)}\n`, 'inert');
body('dos-autolinks', `${n('https://a.example/ ', 1_000)}\n`, 'inert');
body('dos-autolinks-open', `${n('www.', 4_000)}\n`, 'inert');
body('dos-mails', `${n('a@', 9_000)}\n`, 'inert');
body('dos-mails-dots', `${n('a.', 9_000)}@\n`, 'inert');
body('dos-import-lines', n('import \n', 2_000));
body('dos-html-open', `${n('<!--', 400)}\n`);
body('dos-setext', `${n('a\n', 2_000)}===\n`);
body('dos-backslash-lines', n('a\\\n', 2_400), 'inert');
body('dos-digits', `call ${n('0123456789 ', 1_700)}\n`, 'refused');
fields('dos-yaml-flow-deep', `aliases: ${nested('[', ']', 400)}`);
fields('dos-yaml-map-deep', `aliases: ${nested('{a: ', '}', 400)}`);
fields('dos-yaml-sequence-deep', `aliases:\n  ${n('- ', 9_000)}a`);
fields('dos-yaml-question-deep', `${n('? ', 9_000)}a`);
fields('dos-yaml-indent-deep', Array.from({ length: 500 }, (_, index) => `${n(' ', index)}a:`).join('\n'));
fields('dos-yaml-keys', Array.from({ length: 4_500 }, (_, index) => `k${index}: a`).join('\n'));
fields('dos-yaml-flow-keys', `aliases: {\n${n(`${n('a,', 9_000)}\n`, 9)}}`);
fields('dos-yaml-list', `aliases:\n${n('  - a\n', 4_500)}`, 'inert');
fields(
  'dos-yaml-bomb',
  `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]`,
);
fields('dos-yaml-quotes', `title: ${n('"', 9_001)}`);
fields('dos-yaml-colons', `title: ${n('a: ', 6_000)}`);
fields('dos-yaml-anchors', n('&a ', 6_000));
fields('dos-yaml-tags', `title: ${n('!', 9_000)} a`);
fields('dos-yaml-comment', `# ${n('a', 19_000)}`, 'inert');
fields('dos-yaml-digits', `reviewEvery: ${n('9', 19_000)}`);
fields('dos-yaml-block', `summary: |\n${n('  a\n', 4_500)}`);
file('dos-large-entry', 'lessons/dos-large-entry.mdx', 100_000_000);
file('dos-large-text', 'lessons/dos-large-text.mdx', `${lessonText('')}${n(`${n('word ', 60)}\n\n`, 700)}`);
file('dos-large-glossary', 'glossary/dos-large-glossary.yaml', `term: a\ndefinition: |\n${n('  word word\n', 20_000)}`);
file('dos-large-picture', 'lessons/dos-large-picture.png', 9_000_000);
file('dos-large-stray', 'lessons/dos-large-stray.bin', 100_000_000);
file('dos-deep-folders', `lessons/${n('d/', 300)}a.mdx`, required);

const chunk = (type: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of named) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  const frame = Buffer.alloc(named.length + 8);
  frame.writeUInt32BE(data.length, 0);
  named.copy(frame, 4);
  frame.writeUInt32BE((crc ^ 0xffffffff) >>> 0, named.length + 4);
  return frame;
};
const header = (width: number, height: number): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([1, 0, 0, 0, 0], 8);
  return chunk('IHDR', data);
};
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** A black-and-white PNG, with more chunks before the picture and more bytes behind it. */
export const png = (
  width: number,
  height: number,
  before: readonly Buffer[] = [],
  behind = '',
  pixels = height,
): Buffer =>
  Buffer.concat([
    signature,
    header(width, height),
    ...before,
    chunk('IDAT', deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * pixels))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(behind),
  ]);
const gif = (width: number, height: number, frames: number): Buffer => {
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
  const start = Buffer.from([
    ...Buffer.from('GIF89a'),
    width & 255,
    width >> 8,
    height & 255,
    height >> 8,
    0x80,
    0,
    0,
    0,
    0,
    0,
    255,
    255,
    255,
  ]);
  return Buffer.concat([start, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
};
const shown = (id: string, ending: string, bytes: Uint8Array | string, expect: 'refused' | 'inert') =>
  add({
    id,
    expect,
    files: {
      [`lessons/${id}.mdx`]: lessonText(`![A picture](./${id}-p.${ending})\n`),
      [`lessons/${id}-p.${ending}`]: bytes,
    },
  });

shown('dos-picture-good', 'png', png(32, 32), 'inert');
shown('dos-picture-bomb', 'png', png(60_000, 60_000, [], '', 1), 'refused');
shown('dos-picture-bomb-real', 'png', png(30_000, 30_000), 'refused');
shown('dos-picture-no-size', 'png', png(0, 0, [], '', 1), 'refused');
shown('dos-picture-truncated', 'png', png(400, 400).subarray(0, 60), 'refused');
shown('dos-picture-missing-rows', 'png', png(400, 400, [], '', 3), 'refused');
shown('dos-picture-html-behind', 'png', png(32, 32, [], '<html><script>alert(1)</script>'), 'inert');
shown(
  'dos-picture-html-inside',
  'png',
  png(32, 32, [chunk('tEXt', Buffer.from('Comment\0<script>alert(1)</script> %OUTSIDE%'))]),
  'refused',
);
shown('dos-picture-frames', 'gif', gif(2_000, 2_000, 300), 'refused');
shown('dos-picture-gif', 'gif', gif(20, 20, 3), 'inert');
shown('dos-picture-svg', 'png', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'refused');
shown(
  'dos-picture-svg-name',
  'svg',
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  'refused',
);
shown('dos-picture-html', 'gif', 'GIF89a/*<script>alert(1)</script>*/=1', 'refused');
shown('dos-picture-jpeg-as-png', 'png', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), 'refused');
shown('dos-picture-jpeg', 'jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), 'refused');
shown('dos-picture-webp', 'webp', Buffer.from('RIFF\xff\xff\xff\xffWEBPVP8 ', 'latin1'), 'refused');
shown('dos-picture-avif', 'avif', Buffer.from('\0\0\0\x20ftypavif\0\0\0\0avifmif1', 'latin1'), 'refused');
shown('dos-picture-empty', 'png', '', 'refused');
shown('dos-picture-pdf', 'png', '%PDF-1.7', 'refused');
file('dos-picture-stray', 'lessons/dos-picture-stray.png', png(32, 32), 'inert');

export default rows;
