import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from './check-content.ts';
import { openPictures } from './pictures.ts';
import { publishPictures } from './publish-pictures.ts';
import { NoContentError } from './read-content.ts';

const portal = `name: Lantern
organisation: Harbour Pilots
tagline: What the harbour learned.
site: https://lantern.example/base/
reviewEvery: {lessons: 12, case-studies: 24, reflections: 24, practices: 12, articles: 24, paths: 12, communities: 6}
`;
const lesson = (topic = 'fog', body = '') =>
  `---\ntitle: A lesson\nsummary: When a, do b, because c.\noutcome: success\ntopics: [${topic}]\n---\n\n## What happened\n\nThis.\n\n## Do this next\n\nThat. ${body}\n`;

let root: string;
const put = async (files: Record<string, string | Uint8Array>) => {
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(join(root, dirname(path)), { recursive: true });
    await writeFile(join(root, path), bytes);
  }
};
const check = () => checkContent(root, { today: '2026-11-23' });
const told = async () =>
  (await check()).findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hindsight-content-'));
  await put({
    'portal.yaml': portal,
    'roles/master.yaml': 'name: Master\ncontact: The wardroom\n',
    'topics/fog.yaml': 'name: Fog\nsteward: master\n',
  });
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('a content folder', () => {
  it('becomes a library, with addresses under the base path', async () => {
    await put({ 'lessons/a.mdx': lesson('fog', '[b](/lessons/b/)'), 'lessons/b.mdx': lesson() });
    const { library, entries, findings } = await check();
    expect(findings).toEqual([]);
    expect(entries).toBe(4);
    expect(library?.byKey.get('lessons/a')?.prose?.html).toContain('href="/base/lessons/b/"');
  });

  it('tells everything that is wrong in one run, and accuses no good entry', async () => {
    await put({
      'lessons/broken.mdx': lesson('fog', 'under <5'),
      'lessons/good.mdx': lesson('fog', '[to the broken one](/lessons/broken/)'),
      'lessons/lost.mdx': lesson('foc'),
      'lessons/notes.txt': 'x',
      'practices/way.mdx':
        '---\ntitle: A way\nsummary: s\ntopics: [fog]\ndo: [Wait.]\nchanges:\n  - {on: 2026-01-01, lesson: brokem, was: a, now: b, kind: start}\n---\n',
    });
    expect(await told()).toEqual([
      'lessons/broken.mdx:14:13 syntax',
      'lessons/lost.mdx:5:10 reference',
      'lessons/notes.txt:1:1 file',
      'practices/way.mdx:7:30 reference',
    ]);
  });

  it('says of an entry of 20 MB that it is too large, and of no link to it that there is no page', async () => {
    await put({ 'lessons/huge.mdx': 'a'.repeat(20_000_000), 'lessons/b.mdx': lesson('fog', '[h](/lessons/huge/)') });
    const { findings } = await check();
    expect(findings.map(({ file, message, help }) => `${file} ${message} ${help}`)).toEqual([
      'lessons/huge.mdx This file is too large. Make it smaller: pictures and documents under 8 MB, text under 200 KB.',
    ]);
  });

  it('has no links in it, to files or to pictures', async () => {
    await writeFile(join(root, '..', 'hindsight-secret.mdx'), lesson());
    await put({ 'lessons/a.mdx': lesson() });
    await symlink(join(root, '..', 'hindsight-secret.mdx'), join(root, 'lessons/linked.mdx'));
    await symlink('/etc', join(root, 'practices'));
    expect(await told()).toEqual(['lessons/linked.mdx:1:1 file', 'practices:1:1 file']);
    await rm(join(root, '..', 'hindsight-secret.mdx'));
  });

  it('without portal.yaml says so', async () => {
    await rm(join(root, 'portal.yaml'));
    const { library, findings } = await check();
    expect(library).toBeNull();
    expect(findings[0]).toMatchObject({ rule: 'portal', file: 'portal.yaml' });
  });

  it('with a wrong portal.yaml says where', async () => {
    await put({ 'portal.yaml': portal.replace('https://lantern.example/base/', 'lantern') });
    expect(await told()).toEqual(['portal.yaml:4:7 schema']);
  });

  it('that is empty or missing is nothing to check', async () => {
    await expect(checkContent(join(root, 'nowhere'), { today: '2026-11-23' })).rejects.toThrow(NoContentError);
    const empty = join(root, 'empty');
    await mkdir(empty);
    await expect(checkContent(empty, { today: '2026-11-23' })).rejects.toThrow('There are no entries');
  });
});

describe('a picture', () => {
  const png = () => sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#123d2d' } });

  it('is found beside its entry and shown at the size it is served', async () => {
    await put({
      'lessons/a.mdx': lesson('fog', '![Green](./green.png)'),
      'lessons/green.png': await png().png().toBuffer(),
    });
    const { library, findings } = await check();
    expect(findings).toEqual([]);
    expect(library?.byKey.get('lessons/a')?.prose?.html).toContain(
      'src="/base/media/lessons/green.png" alt="Green" width="1200" height="600"',
    );
  });

  it.each([
    [
      'script in a vector picture',
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    ],
    ['another format than its name says', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0])],
    ['a torn file', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2])],
  ])('that is %s is refused', async (_case, bytes) => {
    await put({ 'lessons/green.png': bytes });
    expect(await told()).toEqual(['lessons/green.png:1:1 picture']);
  });

  it('loses its metadata when it is published', async () => {
    const photo = await png()
      .withExif({ IFD0: { Artist: 'Somebody', Copyright: 'Private' } })
      .jpeg()
      .toBuffer();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const pictures = openPictures();
    const published = await sharp((await pictures.publish(photo)) as Uint8Array).metadata();
    await pictures.close();
    expect(published.exif).toBeUndefined();
    expect(published.width).toBe(1200);
  });
});

describe('a document beside an entry', () => {
  const zip = (...names: string[]) => Buffer.from(`PK\u0003\u0004${' '.repeat(26)}${names.join(' ')}`, 'latin1');
  const pdf = Buffer.from('%PDF-1.7\n...');
  const docx = zip('[Content_Types].xml', 'word/document.xml');
  const link = (...files: string[]) => lesson('fog', files.map((file) => `[${file}](./${file})`).join(' '));

  it('is linked to and published as it is', async () => {
    await put({ 'lessons/a.mdx': link('form.pdf', 'plan.docx'), 'lessons/form.pdf': pdf, 'lessons/plan.docx': docx });
    const { library, findings } = await check();
    expect(findings).toEqual([]);
    expect(library?.byKey.get('lessons/a')?.prose?.html).toContain('href="/base/media/lessons/form.pdf" download');
    const out = join(root, '../published');
    await publishPictures(library!, root, out);
    expect(await readFile(join(out, 'lessons/form.pdf'))).toEqual(pdf);
    expect(await readFile(join(out, 'lessons/plan.docx'))).toEqual(docx);
    await rm(out, { recursive: true });
  });

  it.each<[string, Buffer, string]>([
    ['form.pdf', Buffer.from('<script>'), 'This file is not the document that its name says.'],
    ['form.docx', pdf, 'This file is not the document that its name says.'],
    ['form.docx', zip('evil.js'), 'This file is not the document that its name says.'],
    [
      'form.odt',
      zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      'This file is not the document that its name says.',
    ],
    ['form.xlsx', zip('[Content_Types].xml', 'xl/vbaProject.bin'), 'This document brings a program along (macros).'],
    ['form.pdf', Buffer.concat([pdf, Buffer.alloc(8_000_000)]), 'This file is too large.'],
  ])('%s is refused when it is something else', async (name, bytes, message) => {
    await put({ 'lessons/a.mdx': lesson(), [`lessons/${name}`]: bytes });
    const { findings } = await check();
    expect(findings.filter(({ file }) => file === `lessons/${name}`).map((each) => each.message)).toEqual([message]);
  });

  it('that is not there is told of, and one that nobody links to is advised against', async () => {
    await put({ 'lessons/a.mdx': link('gone.pdf'), 'lessons/left.pdf': pdf });
    const { findings } = await check();
    expect(findings.map(({ rule, file, message }) => `${rule} ${file}: ${message}`)).toEqual([
      'internal-link lessons/a.mdx: There is no document lessons/gone.pdf',
      'unused-picture lessons/left.pdf: No entry links to this document.',
    ]);
  });
});
