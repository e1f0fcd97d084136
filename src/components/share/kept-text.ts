/** Unsent words are kept in this browser, and nowhere else, and offered again. */

/** Days after which they are forgotten. */
const days = 30;

interface Kept {
  readonly at: number;
  readonly values: Readonly<Record<string, string>>;
}

const valuesOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' && !['token', 'website'].includes(name) ? [[name, value]] : [],
    ),
  );

function read(name: string, now: number): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as Kept | null;
    return kept !== null && now - kept.at < days * 86_400_000 ? kept : null;
  } catch {
    return null;
  }
}

function fill(form: HTMLFormElement, values: Kept['values']): void {
  for (const [name, value] of Object.entries(values)) {
    for (const box of form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)) {
      if (box.type === 'radio') box.checked = box.value === value;
      else box.value = value;
      box.closest('details')?.setAttribute('open', '');
    }
  }
  form.dispatchEvent(new Event('change', { bubbles: true }));
}

const button = (text: string, act: () => void): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
};

/** Keeps what is typed into a form under a name, and offers what an earlier visit left there. */
export function keptText(form: HTMLFormElement, name: string): void {
  const kept = read(name, Date.now());
  if (kept && Object.keys(valuesOf(form)).length === 0) {
    const offer = document.createElement('div');
    offer.className = 'offer';
    offer.setAttribute('role', 'status');
    const words = document.createElement('p');
    words.textContent = 'You began something here and did not send it. It is still in this browser.';
    const gone = (): void => offer.remove();
    offer.append(
      words,
      button('Go on with it', () => {
        fill(form, kept.values);
        gone();
      }),
      button('Forget it', () => {
        localStorage.removeItem(name);
        gone();
      }),
    );
    form.before(offer);
  }
  form.addEventListener('input', () => {
    try {
      localStorage.setItem(name, JSON.stringify({ at: Date.now(), values: valuesOf(form) } satisfies Kept));
    } catch {
      // A browser that keeps nothing loses nothing that it was asked to keep.
    }
  });
  // The page that answers takes it off once it was taken; until then a way back finds everything.
  form.addEventListener('submit', () => sessionStorage.setItem('share sent', name));
}
