import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Library } from '../../core/library.ts';
import { basePath, withBase } from '../../prose/addresses.ts';
import { openPictures, type Pictures } from './pictures.ts';
import { pictureWords } from './picture-task.ts';
import { readRegular } from './scan.ts';

/** Paths, below the content folder and below /media/, of the pictures that some entry shows; no other is published. */
export function shownPictures({ portal, entries }: Library): string[] {
  const start = withBase(basePath(portal.site), '/media/').length;
  return [...new Set(entries.flatMap(({ prose }) => prose?.images ?? []))].map((url) => url.slice(start));
}

async function publish(content: string, path: string, pictures: Pictures): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readRegular(join(content, path));
  const drawn = typeof bytes === 'string' ? null : await pictures.publish(bytes);
  if (drawn instanceof Uint8Array) return drawn;
  const why = drawn === null ? 'It is no longer there as a plain file.' : pictureWords(drawn).message;
  throw new Error(`The picture ${path} changed while the site was built. ${why} Nothing was published.`);
}

/** One picture as it is published. Throws, with words, when it can no longer be read as it was checked. */
export async function publishedPicture(content: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const pictures = openPictures();
  return publish(content, path, pictures).finally(() => pictures.close());
}

/** Writes every picture that is shown, as it is published, into a folder of the build. */
export async function publishPictures(library: Library, content: string, folder: string): Promise<void> {
  const pictures = openPictures();
  try {
    for (const path of shownPictures(library)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), await publish(content, path, pictures));
    }
  } finally {
    await pictures.close();
  }
}
