import sharp from 'sharp';

/** What a picture is, by its content and never by its name. */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
}

const formats: Readonly<Record<string, RegExp>> = {
  png: /\.png$/,
  jpeg: /\.jpe?g$/,
  webp: /\.webp$/,
  gif: /\.gif$/,
  heif: /\.avif$/,
};

/** The first bytes of each raster format that is let in. Vector pictures can carry script and are not among them. */
function formatByMagic(bytes: Uint8Array): string | null {
  const starts = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
  const text = (from: number, to: number) => String.fromCharCode(...bytes.slice(from, to));
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(0, 4) === 'GIF8') return 'gif';
  if (text(4, 8) === 'ftyp' && /avi[fs]/.test(text(8, 12))) return 'heif';
  return null;
}

/** The widest a picture is served, in pixels; twice the reading column. */
export const widest = 1200;

const mostPixels = 40_000_000;

/** All frames together count, so that a small film is no bomb; damage is an error here as it is in the build. */
const open = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated: true });

/** Size of a picture as it will be served, or null when the bytes are not the raster picture its name says. */
export async function pictureFacts(name: string, bytes: Uint8Array): Promise<PictureFacts | null> {
  const format = formatByMagic(bytes);
  if (format === null || !formats[format]?.test(name)) return null;
  try {
    const { pages = 1, autoOrient } = await open(bytes).metadata();
    // Every row is read, as the build will: a picture may break off after a good beginning.
    await open(bytes).resize({ width: 8 }).raw().toBuffer();
    const upright = { width: autoOrient.width, height: autoOrient.height / pages };
    const scale = Math.min(1, widest / upright.width);
    return { width: Math.round(upright.width * scale), height: Math.round(upright.height * scale) };
  } catch {
    return null;
  }
}

/** The picture as it is published: upright, at most `widest` wide, drawn anew, so that no metadata comes along. */
export const publishPicture = async (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await open(bytes).autoOrient().resize({ width: widest, withoutEnlargement: true }).toBuffer());
