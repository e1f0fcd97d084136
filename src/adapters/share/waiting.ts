import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { pathOf } from '../../core/addresses.ts';
import { addDays } from '../../core/freshness.ts';
import { Refusal } from '../../core/drafts/refusal.ts';
import type { ShareDigest, ShareRecord } from '../../core/drafts/share-store.ts';
import { titleOf } from '../../core/entry.ts';
import { dayInWords } from '../../views/wording/days-in-words.ts';
import { html, respond } from './answer-page.ts';
import type { SharePorts } from './ports.ts';
import { draftText, isOpen, standsOf } from './standing.ts';
import { checkedMessage } from './status.ts';
import { sentText } from './sent-text.ts';

/** Only whoever keeps the portal may read what waits. */
function assertSteward(request: Request, ports: SharePorts): void {
  if (!ports.isSteward(request))
    throw new Refusal(
      'What waits here is read by stewards only, on the computer or behind the sign-in of the portal.',
      403,
    );
}

const titleIn = (text: string | null): string | undefined => /^title: *"?(.+?)"?$/mu.exec(text ?? '')?.[1];

async function shareItem(
  ports: SharePorts,
  { digest, record, today, language }: { digest: ShareDigest; record: ShareRecord; today: string; language: string },
): Promise<ElementContent> {
  const { drafts } = await ports.store();
  const library = await ports.library();
  const { pathname } = new URL(ports.site);
  const stands = await standsOf(drafts, record);
  const due = addDays(record.on, library.portal.replyWithin);
  const about = record.about === undefined ? undefined : library.byKey.get(record.about);
  const titles = await Promise.all(
    [...stands].map(async ([name, stand]) => {
      const title = titleIn(await draftText(drafts, name)) ?? name;
      return stand === 'waiting'
        ? h('li', h('a', { href: `${pathname}admin/#/collections/${name.replace('/', '/entries/')}` }, title))
        : h('li', `${title}: ${stand === 'published' ? 'published' : 'taken out'}`);
    }),
  );
  const id = digest.slice(0, 8);
  return h('li', { className: ['card'] }, [
    h(
      'h2',
      about
        ? `About “${titleOf(about)}”`
        : (titleIn(await draftText(drafts, record.drafts.at(-1) ?? 'lessons/x')) ?? 'Shared'),
    ),
    h('p', { className: ['quiet'] }, [
      `Received on ${dayInWords(record.on, language)}. `,
      due < today
        ? `The answer was promised by ${dayInWords(due, language)}.`
        : `Answer by ${dayInWords(due, language)}.`,
    ]),
    ...(about ? [h('p', h('a', { href: `${pathname}${pathOf(about).slice(1)}` }, 'The page'))] : []),
    ...(titles.length > 0 ? [h('p', 'Open it in the editor to read, change and publish it:'), h('ul', titles)] : []),
    ...record.messages.map(({ from, on, text }) =>
      h('p', [h('b', `${from === 'steward' ? 'You' : 'They'}, ${dayInWords(on, language)}: `), text]),
    ),
    h('form', { className: ['share'], method: 'post', action: `${pathname}api/share/waiting` }, [
      h('input', { type: 'hidden', name: 'digest', value: digest }),
      h('div', { className: ['box'] }, [
        h('label', { htmlFor: `text-${id}` }, 'Answer, or ask something'),
        h(
          'p',
          { className: ['hint'] },
          'Whoever sent it reads this with their reference. When you do not take it over, this is the reason.',
        ),
        h('textarea', { id: `text-${id}`, name: 'text', rows: 3, required: true }),
      ]),
      h('p', { className: ['send'] }, [
        h('button', { type: 'submit', name: 'what', value: 'say' }, 'Send'),
        ' ',
        h('button', { type: 'submit', name: 'what', value: 'decline', className: ['quiet'] }, 'Do not take it over'),
      ]),
    ]),
  ]);
}

/** Everything that waits for an answer, the oldest first. */
export async function listShares(request: Request, ports: SharePorts, today: string, lead?: string): Promise<Response> {
  assertSteward(request, ports);
  const { drafts, shares } = await ports.store();
  const { language } = (await ports.library()).portal;
  const open: { digest: ShareDigest; record: ShareRecord }[] = [];
  for (const [digest, record] of await shares.all())
    if (isOpen(record, await standsOf(drafts, record))) open.push({ digest, record });
  open.sort((a, b) => a.record.on.localeCompare(b.record.on) || a.digest.localeCompare(b.digest));
  const items = await Promise.all(open.map((each) => shareItem(ports, { ...each, today, language })));
  return respond(ports, {
    status: 200,
    title: 'What waits for an answer',
    html: html(
      ...(lead === undefined ? [] : [h('p', { className: ['lead'] }, lead)]),
      ...(items.length === 0
        ? ['Nothing waits. Everybody who shared something has heard back.']
        : [h('ul', { className: ['rows'] }, items)]),
    ),
  });
}

/** A steward's word to whoever shared something, or the reason for not taking it over. */
export async function answerShares(
  request: Request,
  form: FormData,
  ports: SharePorts,
  today: string,
): Promise<Response> {
  assertSteward(request, ports);
  const digest = sentText(form, 'digest');
  const { drafts, shares } = await ports.store();
  const record = await shares.find(digest);
  if (record === null) throw new Refusal('This is not there any more.', 404);
  const text = await checkedMessage(ports, sentText(form, 'text'));
  if (sentText(form, 'what') === 'decline') {
    // The reason first: stopped in between, the share still waits, and nobody is left without a word.
    await shares.update(digest, (now) => ({ ...now, declined: { on: today, reason: text } }));
    for (const name of record.drafts) if (await drafts.has(name)) await drafts.remove(name);
    return listShares(request, ports, today, 'It was not taken over. Whoever sent it sees the reason.');
  }
  await shares.update(digest, (now) => ({ ...now, messages: [...now.messages, { from: 'steward', on: today, text }] }));
  return listShares(request, ports, today, 'Sent. Whoever sent it sees it with their reference.');
}
