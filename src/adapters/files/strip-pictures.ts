import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { notesIn } from '../../checks/identifiers/picture-metadata.ts';
import { scan } from './scan.ts';

/** The picture drawn anew, upright and without notes; its colour profile stays. */
export async function withoutNotes(bytes: Uint8Array): Promise<Uint8Array> {
  const picture = sharp(bytes, { animated: true, failOn: 'error' });
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

/** AcceptedValues the notes out of every picture of a content folder that has some. Gives the paths of those that were changed. */
export async function stripPictures(root: string): Promise<string[]> {
  const changed: string[] = [];
  for (const { file, purpose, bytes } of (await scan(root)).found) {
    if (purpose.kind !== 'picture' || notesIn(bytes).length === 0) continue;
    const clean = await withoutNotes(bytes);
    const handle = await open(join(root, file), constants.O_WRONLY | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0));
    await handle.writeFile(clean).finally(() => handle.close());
    changed.push(file);
  }
  return changed;
}
