import type { CollectionName } from '../../schema/index.ts';
import type { Rule } from '../rule.ts';

/** A picture that no entry shows is published by nobody and kept by everybody. */
export const unusedPicture: Rule = {
  code: 'unused-picture',
  severity: 'warning',
  title: 'Pictures are shown by an entry',
  meaning: 'A picture lies in this folder, and no entry shows it.',
  why: 'It may be left over, or the entry that should show it may have its name wrong. Every copy of the library carries it along.',
  example: { wrong: 'lessons/board-old.png', right: '<Figure src="./board.png" alt="A board with three columns" />' },
  fix: 'Show it in an entry of the same folder, or delete the file.',
  *run({ library, known, pictures }) {
    const shown = new Set(library.entries.flatMap(({ prose }) => prose?.images ?? []));
    // What a refused entry shows is not known, so its whole folder is left in peace.
    const refused = new Set([...known].filter((key) => !library.byKey.has(key)).map((key) => key.split('/')[0]));
    for (const [file, address] of pictures) {
      const collection = file.split('/')[0] as CollectionName;
      if (shown.has(address) || refused.has(collection)) continue;
      yield {
        entry: { file, collection },
        message: 'No entry shows this picture.',
        help: 'Show it in an entry of this folder, or delete it.',
      };
    }
  },
};
