/**
 * Seen in decap-cms 3.16.3.
 * Leans on: `request`, by which the backend for a local server sends everything; errors are shown as their name and
 * their words, and one of the status 404 is taken for "there is no such thing".
 * Mends: messages begin with "API_ERROR"; a list that could not be read is asked for again at once, some hundred times a
 * minute; and the question whether a name is free ends in a failed request when it is.
 * Without it: people read "API_ERROR" and "Failed to fetch", and a portal that was stopped is asked without a rest.
 */
import type { ProxyBackend } from '../decap.ts';

/** How long a list that nobody answers for waits until it is asked for again, in milliseconds. */
const rest = 3_000;

/** What went wrong, for the person at the screen. */
export function inWords(error: unknown): never {
  if (error instanceof Error && 'status' in error) throw Object.assign(error, { name: '' });
  throw Object.assign(
    new Error('The portal does not answer. See whether it still runs on this computer, then try again.', {
      cause: error,
    }),
    { name: '' },
  );
}

async function afterRest(error: unknown): Promise<never> {
  if (!(error instanceof Error && 'status' in error)) await new Promise((done) => setTimeout(done, rest));
  return inWords(error);
}

/** Makes a backend fail in words, and know "it is not there" as an answer. */
export function failInWords(backend: ProxyBackend): void {
  const request = backend.request.bind(backend);
  backend.request = async (payload) => {
    const answer = (await request(payload).catch(afterRest)) as { readonly absent?: string } | null;
    if (answer?.absent !== undefined) throw Object.assign(new Error(answer.absent), { status: 404 });
    return answer;
  };
}
