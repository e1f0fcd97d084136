import type { AnyEntry } from '../../core/entry.ts';
import { createLibrary, type Library } from '../../core/library.ts';
import { collections, type Portal } from '../../schema/index.ts';

/** Fields that pages do not show, or not always; the file is for everybody, and no check of another entry asks for them. */
const withheld = new Set(['attribution', 'github']);

/** What the editor's checks know of the library where there is no server to ask: the fields, without the texts. */
export interface LibraryFile {
  readonly version: 1;
  readonly portal: Portal;
  readonly entries: readonly Pick<AnyEntry, 'collection' | 'id' | 'data'>[];
}

const open = (data: AnyEntry['data']): AnyEntry['data'] =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !withheld.has(name))) as unknown as AnyEntry['data'];

/** The library as the file that the editor's checks fetch. */
export const libraryFile = ({ portal, entries }: Library): LibraryFile => ({
  version: 1,
  portal,
  entries: entries.map(({ collection, id, data }) => ({ collection, id, data: open(data) })),
});

/** The library that such a file holds, as of a day. */
export const libraryIn = ({ portal, entries }: LibraryFile, today: string): Library =>
  createLibrary(
    portal,
    entries.map((entry) => {
      const file = `${entry.collection}/${entry.id}.${collections[entry.collection].format}`;
      return { ...entry, file, prose: null } as AnyEntry;
    }),
    today,
  );
