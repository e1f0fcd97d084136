import { Refusal } from '../../core/drafts/refusal.ts';
import { localDay } from '../../core/local-day.ts';
import { html, respond } from './answer-page.ts';
import { answerBack, showStatus } from './status.ts';
import type { SharePorts } from './ports.ts';
import { newNonce, timeToken } from './reference.ts';
import { checkTyped, share } from './share.ts';
import { answerShares, listShares } from './waiting.ts';
import { word } from './word.ts';

/** The most that is read of a request. */
const mostBytes = 2_000_000;

/** The body as a form, read no further than it may be long. Null when it is longer, or no form. */
async function formOf(request: Request): Promise<FormData | null> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/u.test(type)) return null;
  if (request.body === null) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > mostBytes)
      throw new Refusal('That is longer than this form can take (2 MB). Shorten it, or send it in parts.', 413);
    chunks.push(chunk);
  }
  return new Response(new Blob(chunks as BlobPart[]), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null);
}

/** Only pages of this site may send something here: a browser says where a form stood. */
function isOwn(request: Request, site: string): boolean {
  const origin = request.headers.get('origin');
  const here = new URL(request.url).origin;
  if (origin !== null) return origin === new URL(site).origin || origin === here;
  return request.headers.get('sec-fetch-site') === 'same-origin';
}

/**
 * Answers what readers send: shares, words about a page, questions after a reference, and what stewards say to them.
 * `request` is for an address ending in `share/<what>`. Plain requests in, plain responses out; everything else comes
 * through the ports, so that a machine of one's own and a host of workers run the same code.
 */
export async function handle(request: Request, ports: SharePorts): Promise<Response> {
  const what = new URL(request.url).pathname.replace(/\/+$/u, '').split('/').at(-1) ?? '';
  const today = localDay(ports.now());
  try {
    if (request.method === 'GET' && what === 'waiting') return await listShares(request, ports, today);
    if (request.method !== 'POST')
      throw new Refusal('There is nothing to see at this address. Go back to the form and send it from there.', 405);
    if (!isOwn(request, ports.site))
      throw new Refusal(
        'This was sent from another site. Open the form in the portal itself and send it from there.',
        403,
      );
    if (what === 'token') {
      const token = await timeToken(ports.key, { nonce: newNonce(), at: ports.now().getTime() });
      return Response.json({ token }, { headers: { 'cache-control': 'no-store' } });
    }
    const form = await formOf(request);
    if (form === null) throw new Refusal('The form could not be read. Go back to it and send it once more.', 415);
    switch (what) {
      case 'check':
        return Response.json(await checkTyped(form, ports, today), { headers: { 'cache-control': 'no-store' } });
      case 'status':
        return await showStatus(form, ports);
      case 'answer':
        return await answerBack(form, ports, today);
      case 'word':
        return await word(request, form, ports, today);
      case 'waiting':
        return await answerShares(request, form, ports, today);
      default:
        return await share(request, what, form, ports, today);
    }
  } catch (error) {
    if (error instanceof Refusal)
      return respond(ports, { status: error.status, title: 'Not sent', html: html(error.message) });
    process.stderr.write(`The share form met a problem: ${error instanceof Error ? error.name : 'unknown'}\n`);
    return respond(ports, {
      status: 500,
      title: 'Not sent',
      html: html(
        'Something went wrong here, and nothing was kept. Go back: your words are still in the form. Copy them to be safe, wait a moment, and send them again.',
      ),
    });
  }
}
