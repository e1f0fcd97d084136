import sharp from 'sharp';
import { watchdog } from '../../prose/watchdog.ts';
import { mostPixels, widest, type PictureAnswer, type PictureTask } from './picture-task.ts';

/** A photo of 12 million pixels takes half a second and a tenth of this memory. */
const beat = watchdog({ mostMemory: 1_200_000_000, mostSeconds: 8 });
sharp.cache(false);
sharp.concurrency(1);

/** All frames together count, so that a small film is no bomb; damage is an error here as it is for readers. */
const open = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated: true });

async function facts(bytes: Uint8Array): Promise<PictureAnswer> {
  // The head alone is read, which tells the size of a picture too large to be opened.
  const head = await sharp(bytes, { limitInputPixels: false, failOn: 'error', animated: true }).metadata();
  const { pages = 1, autoOrient } = head;
  if (head.width * head.height > mostPixels)
    return { refused: 'pixels', width: autoOrient.width, height: autoOrient.height / pages, frames: pages };
  // Every row is read, as for publishing: a picture may break off after a good beginning.
  await open(bytes).resize({ width: 8 }).raw().toBuffer();
  const upright = { width: autoOrient.width, height: autoOrient.height / pages };
  const scale = Math.min(1, widest / upright.width);
  return { width: Math.round(upright.width * scale), height: Math.round(upright.height * scale) };
}

/** Upright, at most `widest` wide, drawn anew, so that no metadata comes along. */
const published = (bytes: Uint8Array) =>
  open(bytes).autoOrient().resize({ width: widest, withoutEnlargement: true }).toBuffer();

/** The picture drawn anew, upright and without notes; its colour profile stays. */
async function withoutNotes(bytes: Uint8Array) {
  const picture = open(bytes);
  const { format, compression, pages = 1 } = await picture.metadata();
  const upright = (pages > 1 ? picture : picture.autoOrient()).keepIccProfile();
  switch (format) {
    case 'jpeg':
      return upright.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
    case 'png':
      return upright.png().toBuffer();
    case 'webp':
      return upright.webp({ quality: 95 }).toBuffer();
    case 'heif':
      return upright.avif({ quality: 80, lossless: compression === undefined }).toBuffer();
    default:
      return upright.toBuffer();
  }
}

async function answer({ wanted, bytes }: PictureTask): Promise<PictureAnswer> {
  try {
    if (wanted === 'facts') return await facts(bytes);
    return { bytes: new Uint8Array(await (wanted === 'published' ? published(bytes) : withoutNotes(bytes))) };
  } catch {
    return { refused: 'damaged' };
  }
}

/**
 * Decodes one picture, in a child process with limits of time and memory, because its bytes come from strangers.
 * `before` is passed by tests alone.
 */
export default async function decodePicture(task: PictureTask, before?: () => void): Promise<PictureAnswer> {
  beat();
  before?.();
  const answered = await answer(task);
  beat();
  return answered;
}
