import { keptText } from './kept-text.ts';

/** What a form gains with a script: checks while writing, similar pages, who reads it, and words that are not lost. */

interface Said {
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

interface Checked {
  readonly said: Readonly<Record<string, readonly Said[]>>;
  readonly similar: readonly { readonly title: string; readonly path: string }[];
}

/** Milliseconds of rest after which what was written is looked over. */
const rest = 900;

/** What a box of the form holds now. */
const valueIn = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

const serviceOf = (form: HTMLFormElement): string => form.action.replace(/[^/]+$/u, '');

async function post(url: string, body: FormData): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', body });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

/** The list of what is said beside a box; made when there is something to say, and tied to the box. */
function sayAt(form: HTMLFormElement, name: string, said: readonly Said[]): void {
  const boxes = form.querySelectorAll<HTMLElement>(`[name="${CSS.escape(name)}"]`);
  const box = boxes[0];
  const around = box?.closest<HTMLElement>('.box');
  if (!box || !around) return;
  const id = `${name}-live`;
  around.querySelector('.said')?.remove();
  box.removeAttribute('aria-invalid');
  if (said.length === 0) return;
  const list = document.createElement('ul');
  list.className = 'said';
  list.id = id;
  for (const { severity, text } of said) {
    const item = document.createElement('li');
    item.dataset['severity'] = severity;
    item.textContent = text;
    list.append(item);
  }
  const before = boxes.length > 1 ? around.querySelector('legend') : around.querySelector('label');
  before?.after(list);
  if (said.some(({ severity }) => severity === 'error')) box.setAttribute('aria-invalid', 'true');
  box.setAttribute('aria-describedby', [box.getAttribute('aria-describedby'), id].filter(Boolean).join(' '));
}

function showSimilar(form: HTMLFormElement, similar: Checked['similar'], base: string): void {
  const old = form.querySelector('.similar');
  if (similar.length === 0) return old?.remove();
  const part = document.createElement('div');
  part.className = 'similar';
  part.setAttribute('role', 'status');
  const lead = document.createElement('p');
  lead.textContent = 'Is it one of these? Then open it and say that it happened to you too.';
  const list = document.createElement('ul');
  for (const { title, path } of similar) {
    const link = document.createElement('a');
    link.href = base + path;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = title;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  part.append(lead, list);
  if (old) old.replaceWith(part);
  else form.querySelector('[name="title"]')?.closest('.box')?.after(part);
}

/** Only boxes that somebody has been in are spoken about: an empty form is not wrong, it is empty. */
function look(form: HTMLFormElement): void {
  const touched = new Set<string>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  const base = new URL('../../', form.action).pathname.replace(/api\/$/u, '');
  const run = async (): Promise<void> => {
    const own = ++latest;
    const data = new FormData(form);
    data.set('collection', form.dataset['share'] ?? '');
    const checked = (await post(`${serviceOf(form)}check`, data)) as Checked;
    // An answer that was overtaken says nothing any more.
    if (own !== latest) return;
    for (const name of touched) {
      const empty = valueIn(data, name) === '';
      sayAt(form, name, empty ? [] : (checked.said[name] ?? []));
    }
    showSimilar(form, checked.similar, base);
  };
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void run().catch(() => undefined), rest);
  };
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLElement && 'name' in target) touched.add(String(target.name));
    soon();
  });
}

function nameReader(form: HTMLFormElement): void {
  const readers = JSON.parse(form.parentElement?.dataset['readers'] ?? '{}') as Readonly<Record<string, string>>;
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]');
  const say = (): void => {
    const reader = readers[valueIn(new FormData(form), 'topics')];
    if (button && reader !== undefined) button.textContent = `Send to ${reader}`;
  };
  form.addEventListener('change', say);
  say();
}

/** A token says when the form was opened; with it one press is enough. Without an answer the server asks once more. */
async function fetchToken(form: HTMLFormElement): Promise<void> {
  const { token } = (await post(`${serviceOf(form)}token`, new FormData())) as { token: string };
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name: 'token', value: token });
  form.append(field);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form.share[data-share]')) {
  // A form on a page about something asks for its token when somebody opens it.
  const folded = form.closest('details');
  const begin = (): void => void fetchToken(form).catch(() => undefined);
  if (folded && !folded.open) folded.addEventListener('toggle', begin, { once: true });
  else begin();
  if (form.dataset['share'] === 'signals') continue;
  look(form);
  nameReader(form);
  keptText(form, `share ${form.dataset['share'] ?? ''}`);
}
