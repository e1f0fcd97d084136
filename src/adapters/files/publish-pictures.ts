import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Library } from '../../core/library.ts';
import { basePath, withBase } from '../../prose/addresses.ts';
import { attachmentEnding, isAttachment } from '../../prose/attachments.ts';
import { hasMacros, isDocument } from './attachments.ts';
import { openPictures, type Pictures } from './pictures.ts';
import { pictureWords } from './picture-task.ts';
import { readRegular } from './scan.ts';

/** Paths, below the content folder and below /media/, of what some entry shows or links to; nothing else is published. */
export function shownFiles({ portal, entries }: Library): string[] {
  const start = withBase(basePath(portal.site), '/media/').length;
  const pictures = entries.flatMap(({ prose }) => prose?.images ?? []).map((url) => url.slice(start));
  const documents = entries
    .flatMap(({ prose }) => prose?.links ?? [])
    .flatMap(({ address }) => (isAttachment(address) ? [address.slice('/media/'.length)] : []));
  return [...new Set([...pictures, ...documents])];
}

async function publish(content: string, path: string, pictures: Pictures): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readRegular(join(content, path));
  // A document is handed on as it is, and is still what was checked.
  if (typeof bytes !== 'string' && attachmentEnding.test(path) && isDocument(path, bytes) && !hasMacros(bytes))
    return new Uint8Array(bytes);
  const drawn = typeof bytes === 'string' ? null : await pictures.publish(bytes);
  if (drawn instanceof Uint8Array) return drawn;
  const why = drawn === null ? 'It is no longer there as a plain file.' : pictureWords(drawn).message;
  throw new Error(`The file ${path} changed while the site was built. ${why} Nothing was published.`);
}

/** One picture as it is published. Throws, with words, when it can no longer be read as it was checked. */
export async function publishedPicture(content: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const pictures = openPictures();
  return publish(content, path, pictures).finally(() => pictures.close());
}

/** Writes every picture that is shown and every document that is linked to, as it is published, into a folder of the build. */
export async function publishPictures(library: Library, content: string, folder: string): Promise<void> {
  const pictures = openPictures();
  try {
    for (const path of shownFiles(library)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), await publish(content, path, pictures));
    }
  } finally {
    await pictures.close();
  }
}
