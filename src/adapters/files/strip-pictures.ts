import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { notesIn } from '../../checks/identifiers/picture-metadata.ts';
import { openPictures } from './pictures.ts';
import { pictureWords, type PictureRefusal } from './picture-task.ts';
import { scan } from './scan.ts';

export interface Stripped {
  /** Paths of the pictures whose notes are gone. */
  readonly changed: readonly string[];
  /** Paths of those that cannot be opened, each with the reason; they are as they were. */
  readonly refused: readonly { readonly file: string; readonly why: string }[];
}

/** Takes the notes out of every picture of a content folder that has some. */
export async function stripPictures(root: string): Promise<Stripped> {
  const changed: string[] = [];
  const refused: { file: string; why: string }[] = [];
  const pictures = openPictures();
  try {
    for (const { file, purpose, bytes } of (await scan(root)).found) {
      if (purpose.kind !== 'picture' || notesIn(bytes).length === 0) continue;
      const clean: Uint8Array | PictureRefusal = await pictures.withoutNotes(bytes);
      if (!(clean instanceof Uint8Array)) {
        refused.push({ file, why: pictureWords(clean).message });
        continue;
      }
      const handle = await open(join(root, file), constants.O_WRONLY | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0));
      await handle.writeFile(clean).finally(() => handle.close());
      changed.push(file);
    }
  } finally {
    await pictures.close();
  }
  return { changed, refused };
}
