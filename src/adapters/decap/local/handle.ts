import type { Finding } from '../../../core/finding.ts';
import { answer } from './actions.ts';
import type { Approve, DraftStore } from '../../../core/drafts/draft-store.ts';
import { request as requestSchema } from './workarounds/protocol.ts';
import { Refusal } from '../../../core/drafts/refusal.ts';
import { createSessions } from './sessions.ts';

/** What an editor wants to know about a text before it is saved. */
export interface Look {
  /** Path below the content folder. */
  readonly file: string;
  readonly text: string;
  /** The file as it was read, whose untouched parts keep their bytes. */
  readonly source?: string | undefined;
}

export interface Seen {
  readonly findings: readonly Finding[];
  /** The text as the page will show it, or null when it cannot be shown yet. */
  readonly html: string | null;
  /** The text as it would be saved. */
  readonly text: string;
}

/** Drafts and the branch that is published, or why no drafts can be kept. */
export type OpenedStore =
  { readonly store: DraftStore; readonly branch: string; readonly approve: Approve } | { readonly reason: string };

export interface LocalEditor {
  /** Asked anew for each request: the repository may change under a running portal. */
  readonly open: () => Promise<OpenedStore>;
  readonly onPublished: () => void;
  readonly look: (what: Look) => Promise<Seen>;
}

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** Only pages that this server itself sent may talk to it: no other site, no other name for this machine. */
export function isOwnPage(request: Request): boolean {
  const host = request.headers.get('host') ?? '';
  return loopback.test(host) && request.headers.get('origin') === `http://${host}`;
}

const reply = (status: number, body: unknown): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });

/**
 * The editor's local backend: `handle(request)` for `POST .../api/editor/<what>`.
 * `drafts` speaks Decap's proxy protocol, `look` judges and shows a text, `repository` says whether drafts can be kept.
 * Requests are answered one after the other, so two editors never meet half way.
 */
export function createLocalEditor({ open, onPublished, look }: LocalEditor): (request: Request) => Promise<Response> {
  const sessionOf = createSessions();
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work, work);
    queue = next.catch(() => undefined);
    return next;
  };

  async function drafts(body: unknown, sessionId: string): Promise<unknown> {
    const parsed = requestSchema.safeParse(body);
    if (!parsed.success)
      throw new Refusal('The editor sent something this portal does not understand. Load the page again.', 422);
    const opened = await open();
    if ('reason' in opened) throw new Refusal(opened.reason);
    const { store, approve } = opened;
    return answer({ store, session: sessionOf(sessionId), approve, onPublished }, parsed.data);
  }

  async function respond(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const body: unknown = await request.json().catch(() => null);
    switch (pathname.split('/').at(-1)) {
      case 'drafts':
        return reply(200, await inTurn(() => drafts(body, searchParams.get('session') ?? '')));
      case 'look': {
        const { file, text, source } = (body ?? {}) as Partial<Look>;
        if (typeof file !== 'string' || typeof text !== 'string' || !['string', 'undefined'].includes(typeof source))
          throw new Refusal('There is no text to look at.', 422);
        return reply(200, await look({ file, text, source }));
      }
      case 'repository': {
        const opened = await open();
        return reply(200, 'reason' in opened ? { kept: false, ...opened } : { kept: true, branch: opened.branch });
      }
      default:
        return reply(404, { error: 'There is nothing here.' });
    }
  }

  return async (request) => {
    if (request.method !== 'POST') return reply(405, { error: 'Only POST is answered here.' });
    if (!isOwnPage(request)) return reply(403, { error: 'Only the editor of this portal may ask.' });
    if (!request.headers.get('content-type')?.startsWith('application/json'))
      return reply(415, { error: 'Only JSON is understood here.' });
    try {
      return await respond(request);
    } catch (error) {
      if (error instanceof Refusal) return reply(error.status, { error: error.message });
      process.stderr.write(`The editor met a problem: ${error instanceof Error ? error.message : String(error)}\n`);
      return reply(500, {
        error: 'Something went wrong while saving. Your text is still on the screen: copy it, then try again.',
      });
    }
  };
}
