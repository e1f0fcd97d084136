import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notesIn } from '../../checks/identifiers/picture-metadata.ts';
import { openPictures } from './pictures.ts';
import { stripPictures } from './strip-pictures.ts';

const pictures = openPictures();
afterAll(() => pictures.close());
const withoutNotes = async (bytes: Uint8Array) => (await pictures.withoutNotes(bytes)) as Uint8Array;

const plain = () => sharp({ create: { width: 8, height: 4, channels: 3, background: '#123456' } });
const exif = { IFD0: { Artist: 'Jane Doe' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } };
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>';
const formats = ['jpeg', 'png', 'webp', 'avif'] as const;
const chunk = (type: string, data: string): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  return Buffer.concat([size, Buffer.from(type + data, 'latin1'), Buffer.alloc(4)]);
};
const pngWith = async (type: string, data: string) => {
  const png = await plain().png().toBuffer();
  return Buffer.concat([png.subarray(0, 33), chunk(type, data), png.subarray(33)]);
};

describe('the hidden notes of a picture', () => {
  it.each(formats)('are seen in %s', async (format) => {
    expect(notesIn(await plain().toFormat(format).toBuffer())).toEqual([]);
    expect(notesIn(await plain().withExif(exif).toFormat(format).toBuffer())).toContain('EXIF');
    expect(notesIn(await plain().withXmp(xmp).toFormat(format).toBuffer())).toContain('XMP');
  });
  it('do not include how it is to be shown', async () => {
    const turned = await plain().withMetadata({ orientation: 6, density: 144 }).jpeg().toBuffer();
    expect(notesIn(turned)).toEqual([]);
  });
  it('may be texts of a PNG, and the name of the program is none', async () => {
    expect(notesIn(await pngWith('tEXt', 'Author\0Jane Doe'))).toEqual(['comment']);
    expect(notesIn(await pngWith('tEXt', 'Software\0Painter'))).toEqual([]);
  });
  it('may be comments of a JPEG or a GIF, and IPTC', async () => {
    const jpeg = await plain().jpeg().toBuffer();
    const segment = (marker: number, text: string) =>
      Buffer.concat([Buffer.from([0xff, marker, 0, text.length + 2]), Buffer.from(text)]);
    const put = (marker: number) => Buffer.concat([jpeg.subarray(0, 2), segment(marker, 'Jane Doe'), jpeg.subarray(2)]);
    expect(notesIn(put(0xfe))).toEqual(['comment']);
    expect(notesIn(put(0xed))).toEqual(['IPTC']);
    const gif = await plain().gif().toBuffer();
    const comment = Buffer.from([0x21, 0xfe, 4, 0x4a, 0x61, 0x6e, 0x65, 0]);
    expect(notesIn(gif)).toEqual([]);
    expect(notesIn(Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1)]))).toEqual(['comment']);
  });
  it('count as telling when they cannot be read', async () =>
    expect(notesIn(await pngWith('eXIf', 'MM'))).toEqual(['EXIF']));

  it.each(formats)('are gone after stripping %s, and the picture is the same', async (format) => {
    const noted = await plain().withExif(exif).withXmp(xmp).toFormat(format).toBuffer();
    const clean = await withoutNotes(noted);
    expect(notesIn(clean)).toEqual([]);
    const { width, height, exif: left } = await sharp(clean).metadata();
    expect({ width, height, left }).toEqual({ width: 8, height: 4, left: undefined });
    const [before, after] = await Promise.all(
      [noted, clean].map((bytes) => sharp(bytes).removeAlpha().raw().toBuffer()),
    );
    for (const [index, value] of before!.entries()) expect(Math.abs(value - after![index]!)).toBeLessThan(6);
  });
  it('leave a picture that was turned upright', async () => {
    const turned = await plain().withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { width, height } = await sharp(await withoutNotes(turned)).metadata();
    expect([width, height]).toEqual([4, 8]);
  });
});

describe('a folder', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'hindsight-pictures-'));
    await mkdir(join(root, 'lessons'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));
  it('keeps the pictures that say nothing byte for byte', async () => {
    const clean = await plain().png().toBuffer();
    await writeFile(join(root, 'lessons/clean.png'), clean);
    await writeFile(join(root, 'lessons/noted.jpg'), await plain().withExif(exif).jpeg().toBuffer());
    expect(await stripPictures(root)).toEqual({ changed: ['lessons/noted.jpg'], refused: [] });
    expect(await readFile(join(root, 'lessons/clean.png'))).toEqual(clean);
    expect(await stripPictures(root)).toEqual({ changed: [], refused: [] });
  });
  it('keeps a picture that cannot be opened, and says so', async () => {
    const noted = await plain().withExif(exif).jpeg().toBuffer();
    const half = noted.subarray(0, noted.length - 40);
    await writeFile(join(root, 'lessons/half.jpg'), half);
    expect(await stripPictures(root)).toEqual({
      changed: [],
      refused: [{ file: 'lessons/half.jpg', why: 'This picture is damaged, or breaks off.' }],
    });
    expect(await readFile(join(root, 'lessons/half.jpg'))).toEqual(half);
  });
});
