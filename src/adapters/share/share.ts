import { h } from 'hastscript';
import { pathOf } from '../../core/addresses.ts';
import { retiredOf, titleOf } from '../../core/entry.ts';
import type { Library } from '../../core/library.ts';
import { isPage } from '../../core/pages.ts';
import { similarTo } from '../../core/search/similar-titles.ts';
import { collections, type CollectionName } from '../../schema/index.ts';
import { sharedKinds, shareForm, type ShareForm } from '../../views/share/share-form.ts';
import { readerOf } from '../../views/share/share-reader.ts';
import { Refusal } from '../../core/drafts/refusal.ts';
import { html, respond } from './answer-page.ts';
import { formHtml, trap, type Said } from './form-html.ts';
import { keepShare } from './keep.ts';
import { saidAt } from './places.ts';
import type { SharePorts, Waiting } from './ports.ts';
import { digestOf, newNonce, readToken, referenceOf, timeToken } from './reference.ts';
import { entryText, typedIn, type Typed } from './submission.ts';
import { sentText } from './sent-text.ts';

/** Kinds that this handler takes: those with a page of their own, and words about a page. */
const taken: readonly CollectionName[] = [...sharedKinds, 'signals'];
const isTaken = (name: string): name is CollectionName => (taken as readonly string[]).includes(name);

/** Nobody writes a lesson faster than this. */
const soonest = 3_000;
/** A form that was open longer is asked to be sent once more, with everything in it. */
const latest = 12 * 3_600_000;

interface Judged {
  readonly form: ShareForm;
  readonly typed: Typed;
  readonly waiting: Waiting;
  readonly said: ReadonlyMap<string, readonly Said[]>;
}

/** What was typed, as the entry that it would become, and what is to be said of it. Nothing is stored. */
async function judge(
  collection: CollectionName,
  data: FormData,
  ports: SharePorts,
  library: Library,
  today: string,
): Promise<Judged> {
  const form = shareForm(library, collection);
  const typed = typedIn(form, data);
  const { format } = collections[collection];
  const raw: Waiting = { collection, file: `${collection}/shared.${format}`, text: entryText(form, typed, today) };
  const { findings, text } = await ports.check(raw);
  const waiting = { ...raw, text };
  return { form, typed, waiting, said: saidAt(form, findings) };
}

const has = (said: Judged['said'], severity: Said['severity']): boolean =>
  [...said.values()].some((list) => list.some((each) => each.severity === severity));

/** What the form is told while it is being filled in: at which box, what, and which pages are like it. */
export async function checkTyped(data: FormData, ports: SharePorts, today: string) {
  const collection = sentText(data, 'collection');
  if (!isTaken(collection)) throw new Refusal('There is no such form.', 404);
  const library = await ports.library();
  const { said, typed } = await judge(collection, data, ports, library, today);
  const rows = library.entries
    .filter((entry) => isPage(entry.collection))
    .map((entry) => ({
      title: titleOf(entry),
      path: pathOf(entry).slice(1),
      aliases: 'aliases' in entry.data ? entry.data.aliases : [],
      retired: retiredOf(entry) !== undefined,
    }));
  const similar = similarTo(rows, typed['title'] ?? '').map(({ title, path }) => ({ title, path }));
  return { said: Object.fromEntries(said), similar };
}

/** Why a form comes back instead of being taken. */
interface Back {
  readonly status: number;
  readonly title: string;
  readonly lead: string;
  /** The token of the form, while it still holds: the same form keeps its reference through any number of tries. */
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The form again, with everything that was typed and what is to be said of it. */
async function formAgain(
  ports: SharePorts,
  library: Library,
  { form, typed, said }: Judged,
  back: Back,
): Promise<Response> {
  const { status, title, lead, headers } = back;
  const fresh = { nonce: newNonce(), at: ports.now().getTime() };
  const filled = formHtml({
    form,
    action: `${new URL(ports.site).pathname}api/share/${form.collection}`,
    reader: readerOf(library, typed['topics'], typed['entry']),
    typed,
    said,
    token: back.token ?? (await timeToken(ports.key, fresh)),
    again: !has(said, 'error'),
  });
  return respond(ports, { status, title, html: html(lead) + filled, ...(headers && { headers }) });
}

/** Why a form is not taken yet, or null when it may be. The order is that of the cost of each look. */
async function reasonToWait(
  request: Request,
  data: FormData,
  ports: SharePorts,
  said: Judged['said'],
): Promise<Back | null> {
  const token = sentText(data, 'token');
  const opened = await readToken(ports.key, token);
  const age = opened === null ? 0 : ports.now().getTime() - opened.at;
  const holds = opened !== null && age <= latest;
  const same = holds ? { token } : {};
  if (has(said, 'error')) {
    const lead = 'Nothing was sent or kept yet. Look at what is marked, then send it again.';
    return { status: 422, title: 'Nearly there', lead, ...same };
  }
  if (opened === null)
    return { status: 200, title: 'Read it once more', lead: 'This is what will be sent. Nothing was kept yet.' };
  if (!holds) {
    const lead = 'This form was open for more than half a day. Everything is still in it; send it again.';
    return { status: 200, title: 'Read it once more', lead };
  }
  if (age < soonest) {
    const lead = 'It came faster than people write, so it was not taken yet. Look it over and send it again.';
    return { status: 422, title: 'That was quick', lead, ...same };
  }
  const wait = ports.limits.take(ports.from(request), ports.now().getTime());
  if (wait === 0) return null;
  const lead = `Nothing was lost: everything is still in the form. Send it again in ${Math.ceil(wait / 60)} minutes, or save this page.`;
  return { status: 429, title: 'Many are sharing just now', lead, ...same, headers: { 'retry-after': String(wait) } };
}

/** Takes a share, or gives the form back with what stands in its way. */
export async function share(
  request: Request,
  what: string,
  data: FormData,
  ports: SharePorts,
  today: string,
): Promise<Response> {
  if (!isTaken(what)) throw new Refusal('There is no form at this address.', 404);
  if (sentText(data, trap) !== '')
    throw new Refusal(
      'A box was filled in that people cannot see. If you are a person, go back, empty it, and send again.',
      400,
    );
  const library = await ports.library();
  const judged = await judge(what, data, ports, library, today);
  const back = await reasonToWait(request, data, ports, judged.said);
  if (back) return formAgain(ports, library, judged, back);
  const { typed, waiting } = judged;
  const opened = await readToken(ports.key, sentText(data, 'token'));
  if (opened === null) throw new Refusal('This form is not known any more. Go back and send it again.', 409);
  const reference = await referenceOf(ports.key, opened.nonce);
  const name = ports.nameFor(what, typed['title'] ?? '', { ...typed, on: typed['on'] ?? today });
  await keepShare(ports, await ports.store(), await digestOf(reference), waiting, { name, today });
  return thanks(ports, library, reference, readerOf(library, typed['topics'], typed['entry']));
}

/** The page that is kept: the reference, what happens now, and by when. */
export function thanks(ports: SharePorts, library: Library, reference: string, reader: string): Promise<Response> {
  const base = new URL(ports.site).pathname;
  return respond(ports, {
    status: 200,
    title: 'Thank you. It was sent',
    html: html(
      `It waits for ${reader} now, who answers within ${library.portal.replyWithin} days. ${ports.readBy}`,
      h('p', ['Keep this reference. With it, and only with it, you can see what became of it:']),
      h('p', { className: ['reference'] }, h('code', reference)),
      h('form', { method: 'post', action: `${base}api/share/status` }, [
        h('input', { type: 'hidden', name: 'reference', value: reference }),
        h('button', { type: 'submit' }, 'See where it stands'),
      ]),
      h('p', { className: ['quiet'] }, [
        'Later: ',
        h('a', { href: `${base}contribute/status/` }, 'What became of it'),
        ' asks for the reference.',
      ]),
    ),
  });
}
