/** A kind of note that a picture file may carry unseen. */
export type PictureNote = 'EXIF' | 'XMP' | 'IPTC' | 'comment';

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

/** EXIF tags that say how to show a picture and nothing about anybody: sizes, orientation, resolution, colour. */
const technical = new Set([
  0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x0111, 0x0112, 0x0115, 0x0116, 0x0117, 0x011a, 0x011b, 0x011c, 0x0128,
  0x013e, 0x013f, 0x0211, 0x0212, 0x0213, 0x0214, 0x9000, 0x9101, 0xa000, 0xa001, 0xa002, 0xa003,
]);
const exifFolder = 0x8769;

/** Whether a block of EXIF holds anything but technical tags. What cannot be read counts as telling. */
export function tells(exif: Uint8Array): boolean {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  const start = ascii(exif, 0, 6) === 'Exif\0\0' ? 6 : 0;
  const little = ascii(exif, start, 2) === 'II';
  const folder = (offset: number, depth: number): boolean => {
    const count = view.getUint16(start + offset, little);
    for (let index = 0; index < count; index += 1) {
      const at = start + offset + 2 + index * 12;
      const tag = view.getUint16(at, little);
      if (tag === exifFolder && depth < 2) {
        if (folder(view.getUint32(at + 8, little), depth + 1)) return true;
      } else if (!technical.has(tag)) return true;
    }
    return false;
  };
  try {
    return folder(view.getUint32(start + 4, little), 0);
  } catch {
    return true;
  }
}

/** Keywords of PNG texts that programs leave behind about themselves. */
const harmlessTexts = new Set(['Software', 'date:create', 'date:modify', 'date:timestamp']);

function* inPng(bytes: Uint8Array): Generator<PictureNote> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length;) {
    const size = view.getUint32(at);
    const type = ascii(bytes, at + 4, 4);
    const data = bytes.subarray(at + 8, at + 8 + size);
    if (type === 'eXIf' && tells(data)) yield 'EXIF';
    if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') {
      const keyword = ascii(data, 0, Math.max(0, Math.min(80, data.indexOf(0))));
      if (keyword === 'XML:com.adobe.xmp') yield 'XMP';
      else if (/^Raw profile type (?:exif|iptc|xmp|APP1)$/i.test(keyword)) yield 'EXIF';
      else if (!harmlessTexts.has(keyword)) yield 'comment';
    }
    at += 12 + size;
  }
}

function* inJpeg(bytes: Uint8Array): Generator<PictureNote> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda || marker === 0xd9) return;
    const size = view.getUint16(at + 2);
    const data = bytes.subarray(at + 4, at + 2 + size);
    const head = ascii(data, 0, 32);
    if (marker === 0xe1 && head.startsWith('Exif\0')) {
      if (tells(data)) yield 'EXIF';
    } else if (marker === 0xe1) yield 'XMP';
    else if (marker === 0xed) yield 'IPTC';
    else if (marker === 0xfe) yield 'comment';
    at += 2 + Math.max(size, 2);
  }
}

function* inWebp(bytes: Uint8Array): Generator<PictureNote> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 12; at + 8 <= bytes.length;) {
    const type = ascii(bytes, at, 4);
    const size = view.getUint32(at + 4, true);
    if (type === 'EXIF' && tells(bytes.subarray(at + 8, at + 8 + size))) yield 'EXIF';
    if (type === 'XMP ') yield 'XMP';
    at += 8 + size + (size % 2);
  }
}

function* inGif(bytes: Uint8Array): Generator<PictureNote> {
  for (let at = bytes.indexOf(0x21, 13); at !== -1; at = bytes.indexOf(0x21, at + 1)) {
    if (bytes[at + 1] === 0xff && ascii(bytes, at + 3, 8) === 'XMP Data') yield 'XMP';
    // A comment is a run of blocks of which each says its length, and an empty one at the end.
    if (bytes[at + 1] !== 0xfe) continue;
    let next = at + 2;
    while ((bytes[next] ?? 0) > 0) next += 1 + (bytes[next] ?? 0);
    const after = bytes[next + 1];
    if (next > at + 2 && next < bytes.length && (after === 0x21 || after === 0x2c || after === 0x3b)) yield 'comment';
  }
}

function* inAvif(bytes: Uint8Array): Generator<PictureNote> {
  const head = ascii(bytes, 0, 0) + new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  // The kinds of the items that the file lists before the picture itself.
  if (/infe[\s\S]{4,12}Exif/.test(head)) yield 'EXIF';
  if (head.includes('application/rdf+xml')) yield 'XMP';
}

/** What a picture file says besides the picture. Bytes in, kinds out; the notes themselves are never passed on. */
export function notesIn(bytes: Uint8Array): PictureNote[] {
  const notes =
    bytes[0] === 0x89
      ? inPng(bytes)
      : bytes[0] === 0xff
        ? inJpeg(bytes)
        : ascii(bytes, 0, 4) === 'RIFF'
          ? inWebp(bytes)
          : ascii(bytes, 0, 3) === 'GIF'
            ? inGif(bytes)
            : inAvif(bytes);
  return [...new Set(notes)];
}
