import { relative, resolve, sep } from 'node:path';
import { collectionNames, collections, type CollectionName } from '../../schema/index.ts';
import type { Finding } from '../../core/finding.ts';
import { attachmentEnding } from '../../prose/attachments.ts';

/** What a path below the content folder is for. */
export type Purpose =
  | { readonly kind: 'portal' }
  | { readonly kind: 'entry'; readonly collection: CollectionName; readonly id: string }
  | { readonly kind: 'picture'; readonly collection: CollectionName; readonly name: string }
  | { readonly kind: 'attachment'; readonly collection: CollectionName; readonly name: string }
  | { readonly kind: 'refused'; readonly message: string; readonly help: string };

/** Names that the site, or a file system, keeps for itself. */
const reserved = new Set([
  'index',
  'page',
  'topic',
  'outcome',
  'state',
  'con',
  'prn',
  'aux',
  'nul',
  ...Array.from({ length: 9 }, (_, n) => [`com${n + 1}`, `lpt${n + 1}`]).flat(),
]);

/** Left behind by file managers; never content, never published. */
export const leftovers = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.gitkeep']);

const plainName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const pictureEnding = /\.(?:png|jpe?g|webp|gif|avif)$/;
const nameHelp = 'Use small letters a to z, digits and single hyphens, for example count-again.mdx.';
const refused = (message: string, help: string): Purpose => ({ kind: 'refused', message, help });

/** Reads a path. Only what the layout knows is let in; everything else is named, so that nothing is lost in silence. */
export function purposeOf(path: string): Purpose {
  if (path === 'portal.yaml') return { kind: 'portal' };
  const [folder, name, ...deeper] = path.split('/');
  const collection = collectionNames.find((known) => known === folder);
  if (!collection) {
    const folders = collectionNames.join(', ');
    return refused('This is not one of the folders of the library.', `Move it into one of: ${folders}.`);
  }
  if (name === undefined || deeper.length > 0)
    return refused('Folders within a folder are not read.', `Move the file up into ${collection}/.`);
  const { format } = collections[collection];
  const ending = `.${format}`;
  if (pictureEnding.test(name.toLowerCase())) {
    return plainName.test(name.replace(pictureEnding, '')) && pictureEnding.test(name)
      ? { kind: 'picture', collection, name }
      : refused(
          'The name of this picture has signs that addresses cannot carry.',
          'Use small letters a to z, digits and single hyphens, for example ward-board.png.',
        );
  }
  if (attachmentEnding.test(name)) {
    return plainName.test(name.replace(attachmentEnding, '')) && name === name.toLowerCase()
      ? { kind: 'attachment', collection, name }
      : refused(
          'The name of this document has signs that addresses cannot carry.',
          'Use small letters a to z, digits and single hyphens, for example check-list.pdf.',
        );
  }
  if (!name.endsWith(ending)) {
    return refused(
      `Files in ${collection}/ end in ${ending}; pictures in .png, .jpg, .webp, .gif or .avif; documents in .pdf, .docx, .xlsx, .pptx, .odt, .ods or .odp.`,
      'Rename the file, or take it out.',
    );
  }
  const id = name.slice(0, -ending.length);
  if (!plainName.test(id)) return refused('The name of this file has signs that addresses cannot carry.', nameHelp);
  if (id.length > 100) return refused('The name of this file is too long.', 'Keep it under 100 characters.');
  if (reserved.has(id)) return refused('This name is kept for the site itself.', 'Choose another name.');
  return { kind: 'entry', collection, id };
}

/** A finding about a file as a whole. */
export const fileFinding = (rule: string, file: string, message: string, help: string): Finding => ({
  rule,
  severity: 'error',
  message,
  help,
  file,
  line: 1,
  column: 1,
});

/** A file as somebody named it, from where they stand or below the content folder, as a path below that folder. */
export function pathBelow(content: string, name: string): string {
  const path = relative(content, resolve(name));
  return (path.startsWith('..') ? name : path).split(sep).join('/');
}
