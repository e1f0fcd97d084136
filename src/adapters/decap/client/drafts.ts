import type { Cursor, ProxyBackend } from './decap.ts';

/** Entries of a list that are fetched and shown at once; the next come when somebody scrolls down to them. */
const most = 50;

interface Answer {
  readonly absent?: string;
}

interface Page {
  readonly entries: readonly unknown[];
  readonly more: boolean;
}

/** Decap marks where a list goes on with a symbol that it keeps to itself; its backend for demonstrations shows it. */
async function cursorMark(): Promise<symbol | undefined> {
  const demo = window.CMS.getBackend('test-repo').init({}) as ProxyBackend;
  return Object.getOwnPropertySymbols(await demo.entriesByFolder('', '', 1))[0];
}

/** What went wrong, for the person at the screen: Decap shows an error with its name, "API_ERROR", before its words. */
export function inWords(error: unknown): never {
  if (error instanceof Error && 'status' in error) throw Object.assign(error, { name: '' });
  throw Object.assign(
    new Error('The portal does not answer. See whether it still runs on this computer, then try again.', {
      cause: error,
    }),
    { name: '' },
  );
}

/** Decap asks again at once for a list that could not be read, some hundred times a minute. */
const rest = 3_000;

async function afterRest(error: unknown): Promise<never> {
  if (!(error instanceof Error && 'status' in error)) await new Promise((done) => setTimeout(done, rest));
  return inWords(error);
}

/**
 * Registers the backend that keeps drafts on this machine: Decap's own for a local server, with two differences.
 * A list comes in pages, because Decap draws every entry that it is given: 2,000 of them took it seven seconds.
 * And that something is not there is an answer, where Decap's server would say that the request failed.
 */
export function registerDrafts(name: string): void {
  const { CMS } = window;
  CMS.registerBackend(name, function Drafts(...given: unknown[]) {
    const backend = CMS.getBackend('proxy').init(...given) as ProxyBackend;
    const request = backend.request.bind(backend);
    backend.request = async (payload) => {
      const answer = (await request(payload).catch(afterRest)) as Answer | null;
      if (answer?.absent !== undefined) throw Object.assign(new Error(answer.absent), { status: 404 });
      return answer;
    };

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
      const mark = await cursorMark();
      if (mark === undefined) return all(folder, extension, depth);
      const { entries, cursor } = await pageOf({ folder, extension, depth }, 0);
      return Object.assign([...entries], { [mark]: cursor });
    };
    backend.traverseCursor = ({ data }: Cursor) => {
      const { from, ...params } = data.toJS();
      return pageOf(params, Number(from));
    };
    return backend;
  });
}
