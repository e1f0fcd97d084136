import { h } from 'hastscript';
import type { ElementContent } from 'hast';
import { pathOf } from '../../core/addresses.ts';
import type { DraftName } from '../../core/drafts/draft-store.ts';
import { Refusal } from '../../core/drafts/refusal.ts';
import type { ShareRecord } from '../../core/drafts/share-store.ts';
import { titleOf } from '../../core/entry.ts';
import type { Library } from '../../core/library.ts';
import { dayInWords } from '../../views/wording/days-in-words.ts';
import { readerOf } from '../../views/share/share-reader.ts';
import { collections, type CollectionName } from '../../schema/index.ts';
import { html, respond } from './answer-page.ts';
import type { SharePorts } from './ports.ts';
import { digestOf, readReference } from './reference.ts';
import { draftText, standsOf, type Stand } from './standing.ts';
import { sentText } from './sent-text.ts';

/** The most that is said in one message. */
const longest = 2_000;

/** The record behind a typed reference. Unknown, malformed and foreign ones get one and the same answer. */
async function recordOf(form: FormData, ports: SharePorts) {
  const reference = readReference(sentText(form, 'reference'));
  // The same work for every reference, so that the time tells nothing.
  const digest = await digestOf(reference ?? 'none');
  const { drafts, shares } = await ports.store();
  const record = await shares.find(digest);
  if (reference === null || record === null)
    throw new Refusal(
      'Nothing is known under this reference. Look at it again letter by letter; it has 26 of them. If it is right, what you sent may have been deleted: ask the role that you sent it to.',
      404,
    );
  return { reference, digest, drafts, shares, record };
}

const kindOf = (name: DraftName): string => collections[name.split('/')[0] as CollectionName].singular.toLowerCase();

async function rowOf(
  {
    ports,
    library,
    store,
  }: { ports: SharePorts; library: Library; store: Awaited<ReturnType<SharePorts['store']>>['drafts'] },
  name: DraftName,
  stand: Stand,
): Promise<ElementContent> {
  const entry = library.byKey.get(name as never);
  if (stand === 'published')
    return h(
      'li',
      entry
        ? ['Published: ', h('a', { href: `${new URL(ports.site).pathname}${pathOf(entry).slice(1)}` }, titleOf(entry))]
        : [`Published. The ${kindOf(name)} is on the site as soon as it is built anew.`],
    );
  if (stand === 'gone') return h('li', `The ${kindOf(name)} was taken out without being published.`);
  const text = await draftText(store, name);
  const file = `${name}.${name.startsWith('signals/') ? 'yaml' : 'mdx'}`;
  const findings =
    text === null ? [] : (await ports.check({ collection: name.split('/')[0] as CollectionName, file, text })).findings;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const title = text === null ? undefined : /^title: *"?(.+?)"?$/mu.exec(text)?.[1];
  const checks =
    errors === 0
      ? 'The checks found nothing in its way.'
      : `The checks found ${errors} ${errors === 1 ? 'thing' : 'things'} to put right first; whoever reads it sees to that.`;
  return h('li', [`Waiting to be read: ${title ?? kindOf(name)}. `, checks]);
}

const saidBy = { contributor: 'You', steward: 'To you' } as const;

async function statusAnswer(ports: SharePorts, record: ShareRecord, reference: string, lead?: string) {
  const library = await ports.library();
  const { drafts: store } = await ports.store();
  const stands = await standsOf(store, record);
  const first = record.drafts.at(-1);
  const text = first === undefined ? null : await draftText(store, first);
  const topic = /^topics:\n? *(?:- |\[)?([a-z0-9-]+)/mu.exec(text ?? '')?.[1];
  const reader = readerOf(library, topic, record.about);
  const rows = await Promise.all([...stands].map(([name, stand]) => rowOf({ ports, library, store }, name, stand)));
  const { language } = library.portal;
  const { pathname } = new URL(ports.site);
  const open = record.declined === undefined;
  return respond(ports, {
    status: 200,
    title: 'What became of it',
    html: html(
      ...(lead === undefined ? [] : [h('p', { className: ['lead'] }, lead)]),
      `Received on ${dayInWords(record.on, language)}. ${reader} looks at it and promised to answer within ${library.portal.replyWithin} days.`,
      ...(record.declined
        ? [
            h('p', `It was not taken over (${dayInWords(record.declined.on, language)}). The reason:`),
            h('blockquote', h('p', record.declined.reason)),
          ]
        : []),
      ...(rows.length > 0 ? [h('ul', { className: ['stands'] }, rows)] : []),
      ...(record.messages.length > 0
        ? [
            h('h2', 'What was said'),
            h(
              'dl',
              { className: ['said-between'] },
              record.messages.flatMap(({ from, on, text: words }) => [
                h('dt', `${saidBy[from]}, ${dayInWords(on, language)}`),
                h('dd', words),
              ]),
            ),
          ]
        : []),
      ...(open
        ? [
            h('form', { className: ['share'], method: 'post', action: `${pathname}api/share/answer` }, [
              h('input', { type: 'hidden', name: 'reference', value: reference }),
              h('div', { className: ['box'] }, [
                h('label', { htmlFor: 'answer' }, 'Add something, or answer'),
                h(
                  'p',
                  { className: ['hint'], id: 'answer-hint' },
                  'No names and no numbers by which somebody could be recognised.',
                ),
                h('textarea', {
                  id: 'answer',
                  name: 'text',
                  rows: 4,
                  maxLength: longest,
                  ariaDescribedBy: 'answer-hint',
                  required: true,
                }),
              ]),
              h('p', { className: ['send'] }, h('button', { type: 'submit' }, `Send to ${reader}`)),
            ]),
          ]
        : []),
    ),
  });
}

/** What became of a share, for whoever has its reference. */
export async function showStatus(form: FormData, ports: SharePorts): Promise<Response> {
  const { record, reference } = await recordOf(form, ports);
  return statusAnswer(ports, record, reference);
}

/** A message that was checked for what could point at somebody. Throws a Refusal that names it, and stores nothing. */
export async function checkedMessage(ports: SharePorts, typed: string): Promise<string> {
  const text = typed.replaceAll('\r\n', '\n').trim();
  if (text === '') throw new Refusal('Nothing was written. Go back and write a few words.', 422);
  if (text.length > longest)
    throw new Refusal(`That is longer than ${longest} characters. Go back and shorten it.`, 422);
  const { findings } = await ports.check({
    collection: 'signals',
    file: 'signals/message.yaml',
    text: `note: ${JSON.stringify(text)}\n`,
  });
  const found = findings.find(({ rule }) => rule === 'personal-identifier');
  if (found)
    throw new Refusal(`${found.message} ${found.help} Nothing was kept. Go back; your words are still there.`, 422);
  return text;
}

/** Takes an answer of whoever shared it. */
export async function answerBack(form: FormData, ports: SharePorts, today: string): Promise<Response> {
  const { digest, shares, reference, record } = await recordOf(form, ports);
  if (record.declined) throw new Refusal('This has come to its end. Share it anew if there is something to add.', 409);
  const text = await checkedMessage(ports, sentText(form, 'text'));
  const wait = ports.limits.take(`reference ${digest}`, ports.now().getTime());
  if (wait > 0)
    throw new Refusal(`That is a lot in one hour. Go back and send it again in ${Math.ceil(wait / 60)} minutes.`, 429);
  const next = await shares.update(digest, (now) => {
    const last = now.messages.at(-1);
    // A reload sends the same once more.
    if (last?.from === 'contributor' && last.text === text) return now;
    return { ...now, messages: [...now.messages, { from: 'contributor', on: today, text }] };
  });
  return statusAnswer(ports, next ?? record, reference, 'Sent.');
}
