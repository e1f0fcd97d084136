import { localDay } from '../../../core/local-day.ts';
import type { Draft, DraftReport } from '../../../checks/validate-draft.ts';
import type { Finding } from '../../../core/finding.ts';
import { isThisMachine } from '../backend.ts';
import type { Kind } from '../format.ts';
import { nameOfNew } from '../file-name.ts';
import { remember, typed } from '../outgoing.ts';
import { completed, stillAsked } from '../stand-in.ts';
import { placeOnForm, type PlaceOnForm } from '../../../core/drafts/place-on-form.ts';
import { collections, collectionNames } from '../../../schema/index.ts';
import { validateHere, type DraftReportHere } from './checker.ts';
import { asText, type DraftEntry } from './decap.ts';
import { ask } from './site.ts';

/** What is known of the text on the screen. */
export interface Known {
  readonly findings: readonly (Finding & { readonly place: PlaceOnForm })[];
  /** As the page will show it; null while it cannot be shown. */
  readonly html: string | null;
  /** `resting` before anything was typed, `partly` where the text could not be read, `away` where nobody answers. */
  readonly state: 'resting' | 'looking' | 'looked' | 'partly' | 'away';
}

const nothing: Known = { findings: [], html: null, state: 'resting' };
const listeners = new Set<() => void>();
let known = nothing;
let kind: unknown;
let seen: unknown;
let timer: ReturnType<typeof setTimeout> | undefined;
let watching: (() => DraftEntry) | undefined;
let turn = 0;

function say(now: Known): void {
  known = now;
  for (const listener of listeners) listener();
}

export const whatIsKnown = (): Known => known;

/** Calls back whenever more is known; gives the way to stop. */
export function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const isKind = (name: unknown): name is Exclude<Kind, 'portal'> => collectionNames.some((each) => each === name);

/** The entry on the screen as a file, below the content folder. */
interface OnScreen extends Draft {
  /** The text to look at while the form is not complete: what is still asked is made up. */
  readonly shown: string;
  /** Names of the fields that are made up in it. */
  readonly asked: readonly string[];
}

/** Null for what is no entry. */
export function asFile(entry: DraftEntry): OnScreen | null {
  const collection = entry.get('collection');
  const data = entry.get('data');
  if (!isKind(collection) || data === null || typeof data !== 'object') return null;
  const fields = (data as DraftEntry).toJS();
  const slug = entry.get('slug');
  const title = Object.keys(collections[collection].schema.shape)[0] as string;
  const name = typeof slug === 'string' && slug !== '' ? slug : nameOfNew(collection, asText(fields[title]), fields);
  return {
    collection,
    file: `${collection}/${name}.${collections[collection].format}`,
    text: typed(collection, fields),
    shown: typed(collection, completed(collection, fields)),
    ...(typeof fields['source'] === 'string' ? { source: fields['source'] } : {}),
    asked: stillAsked(collection, fields),
  };
}

/** Whether the checks run in this browser alone, so that nothing is sent before it is saved. */
export const inThisBrowser = !isThisMachine(location.hostname);

/**
 * On this machine our server is asked, which knows the library as it is now. Elsewhere, and when it does not answer, this
 * browser looks itself.
 */
async function validateDraft(draft: Draft): Promise<DraftReportHere> {
  const { file, text, source } = draft;
  const asked = inThisBrowser ? null : await ask<DraftReport>('look', { file, text, source }).catch(() => null);
  return asked ? { ...asked, whole: true } : validateHere({ draft, today: localDay(new Date()) });
}

/** Puts the text on the screen right before it is saved. Where nobody can, it is saved as it was typed and checked later. */
export async function mendBeforeSave(entry: DraftEntry): Promise<void> {
  const file = asFile(entry);
  if (!file || collections[file.collection].format !== 'mdx') return;
  const report = await validateDraft(file).catch(() => null);
  if (report) remember(file.text, report.text);
}

/** What stands in the text already, where the form is not complete: how it will look, and advice on its words. */
async function lookAhead(file: OnScreen): Promise<Pick<Known, 'html' | 'findings'>> {
  const { html, findings } = await validateDraft({ ...file, text: file.shown });
  const placed = findings.map((finding) => ({ ...finding, place: placeOnForm(finding) }));
  return {
    html,
    findings: placed.filter(({ severity, place }) => severity === 'warning' && !file.asked.includes(place.field ?? '')),
  };
}

async function look(entry: DraftEntry): Promise<void> {
  const file = asFile(entry);
  if (!file) return;
  turn += 1;
  const mine = turn;
  say({ ...known, state: 'looking' });
  try {
    const { findings, html: asItIs, whole } = await validateDraft(file);
    if (mine !== turn) return;
    const incomplete = asItIs === null && file.shown !== file.text;
    const readable = whole && !findings.some(({ rule }) => rule === 'unreadable');
    const placed = findings.map((finding) => ({ ...finding, place: placeOnForm(finding) }));
    const ahead = incomplete && readable ? await lookAhead(file) : { html: asItIs, findings: [] };
    if (mine !== turn) return;
    say({ findings: [...placed, ...ahead.findings], html: ahead.html, state: whole ? 'looked' : 'partly' });
  } catch {
    if (mine === turn) say({ ...known, state: 'away' });
  }
}

const pause = 600;

function tick(): void {
  if (!watching) return;
  const entry = watching();
  // Decap keeps the form when only the address changes: what was said of another entry is taken back.
  if (entry.get('collection') !== kind) {
    kind = entry.get('collection');
    seen = undefined;
    say(nothing);
  }
  const data = entry.get('data');
  if (data !== seen) {
    seen = data;
    clearTimeout(timer);
    timer = setTimeout(() => watching && void look(watching()), pause);
  }
}

/** Follows the entry on the screen until told to stop. Decap tells nobody of a change, so it is asked now and then. */
export function follow(getEntry: () => DraftEntry): () => void {
  watching = getEntry;
  seen = undefined;
  say(nothing);
  tick();
  const every = setInterval(tick, 250);
  return () => {
    clearInterval(every);
    clearTimeout(timer);
    if (watching === getEntry) watching = undefined;
  };
}
