import type { CollectionName } from '../../schema/index.ts';
import type { Rule } from '../rule.ts';

/** A picture that no entry shows is published by nobody and kept by everybody. */
export const unusedPicture: Rule = {
  code: 'unused-picture',
  severity: 'warning',
  title: 'Pictures and documents are shown by an entry',
  meaning: 'A picture or a document lies in this folder, and no entry shows it or links to it.',
  why: 'It may be left over, or the entry that should show it may have its name wrong. Every copy of the library carries it along.',
  example: { wrong: 'lessons/board-old.png', right: '<Figure src="./board.png" alt="A board with three columns" />' },
  fix: 'Show it in an entry of the same folder, or delete the file.',
  *run({ library, known, pictures, attachments = new Map<string, string>() }) {
    const shown = new Set(
      library.entries.flatMap(({ prose }) => [
        ...(prose?.images ?? []),
        ...(prose?.links ?? []).map(({ address }) => address),
      ]),
    );
    // What a refused entry shows is not known, so its whole folder is left in peace.
    const refused = new Set([...known].filter((key) => !library.byKey.has(key)).map((key) => key.split('/')[0]));
    for (const [file, address] of [...pictures, ...attachments]) {
      const collection = file.split('/')[0] as CollectionName;
      if (shown.has(address) || refused.has(collection)) continue;
      yield {
        entry: { file, collection },
        message: attachments.has(file) ? 'No entry links to this document.' : 'No entry shows this picture.',
        help: attachments.has(file)
          ? 'Link to it in an entry of this folder, or delete it.'
          : 'Show it in an entry of this folder, or delete it.',
      };
    }
  },
};
