import { h } from 'hastscript';
import { Refusal } from '../../core/drafts/refusal.ts';
import { titleOf, type Key } from '../../core/entry.ts';
import { readerOf } from '../../views/share/share-reader.ts';
import { html, respond } from './answer-page.ts';
import { trap } from './form-html.ts';
import type { SharePorts } from './ports.ts';
import { digestOf, newNonce, readToken, referenceOf, timeToken } from './reference.ts';
import { thanks } from './share.ts';
import { checkedMessage } from './status.ts';
import { sentText } from './sent-text.ts';

/** Takes a word that a page is wrong or old. It becomes no draft: its owner reads it and answers. */
export async function word(request: Request, form: FormData, ports: SharePorts, today: string): Promise<Response> {
  if (sentText(form, trap) !== '') throw new Refusal('A box was filled in that people cannot see.', 400);
  const library = await ports.library();
  const about = sentText(form, 'entry') as Key;
  const entry = library.byKey.get(about);
  if (!entry)
    throw new Refusal(
      'The page that this is about is not there any more. It may have a new address: search for it.',
      404,
    );
  const text = await checkedMessage(ports, sentText(form, 'text'));
  const reader = readerOf(library, undefined, about);
  const opened = await readToken(ports.key, sentText(form, 'token'));
  if (opened === null) {
    const token = await timeToken(ports.key, { nonce: newNonce(), at: ports.now().getTime() });
    const hidden = { entry: about, text, token };
    return respond(ports, {
      status: 200,
      title: 'Read it once more',
      html: html(
        `About “${titleOf(entry)}”, to ${reader}:`,
        h('blockquote', h('p', text)),
        h('form', { method: 'post', action: `${new URL(ports.site).pathname}api/share/word` }, [
          ...Object.entries(hidden).map(([name, value]) => h('input', { type: 'hidden', name, value })),
          h('button', { type: 'submit' }, `Send to ${reader}`),
        ]),
      ),
    });
  }
  const wait = ports.limits.take(ports.from(request), ports.now().getTime());
  if (wait > 0)
    throw new Refusal(`Many are writing just now. Go back and send it again in ${Math.ceil(wait / 60)} minutes.`, 429);
  const reference = await referenceOf(ports.key, opened.nonce);
  const { shares } = await ports.store();
  await shares.keep(await digestOf(reference), {
    version: 1,
    on: today,
    saved: true,
    drafts: [],
    about,
    messages: [{ from: 'contributor', on: today, text }],
  });
  return thanks(ports, library, reference, reader);
}
