/**
 * Seen in decap-cms 3.16.3.
 * Leans on: the symbol under which a list says where it goes on, which Decap keeps to itself and its backend for
 * demonstrations (`test-repo`) shows; and on `allEntriesByFolder` and `traverseCursor`, which it asks a backend for.
 * Mends: Decap's backend for a local server gives every list whole, and Decap draws every entry that it is given: 2,000 of
 * them took it seven seconds.
 * Without it: lists come whole again, and a large library takes seconds to open.
 */
import type { Cursor, ProxyBackend } from '../decap.ts';

/** Entries of a list that are fetched and shown at once; the next come when somebody scrolls down to them. */
const most = 50;

interface Page {
  readonly entries: readonly unknown[];
  readonly more: boolean;
}

/** The symbol that marks where a list goes on; undefined where it is not to be found. */
export async function cursorMark(demonstration: Pick<ProxyBackend, 'entriesByFolder'>): Promise<symbol | undefined> {
  return Object.getOwnPropertySymbols(await demonstration.entriesByFolder('', '', 1))[0];
}

/** Makes a backend give its lists page by page; whole where Decap cannot be told that they go on. */
export function inPages(backend: ProxyBackend, demonstration: () => Pick<ProxyBackend, 'entriesByFolder'>): void {
  const all = backend.entriesByFolder.bind(backend);
  const pageOf = async (params: Readonly<Record<string, unknown>>, from: number) => {
    const { entries, more } = (await backend.request({
      action: 'entriesByFolder',
      params: { ...params, page: { from, most } },
    })) as Page;
    return { entries, cursor: { actions: more ? ['next'] : [], meta: {}, data: { ...params, from: from + most } } };
  };
  backend.allEntriesByFolder = all;
  backend.entriesByFolder = async (folder, extension, depth) => {
    const mark = await cursorMark(demonstration());
    if (mark === undefined) return all(folder, extension, depth);
    const { entries, cursor } = await pageOf({ folder, extension, depth }, 0);
    return Object.assign([...entries], { [mark]: cursor });
  };
  backend.traverseCursor = ({ data }: Cursor) => {
    const { from, ...params } = data.toJS();
    return pageOf(params, Number(from));
  };
}
