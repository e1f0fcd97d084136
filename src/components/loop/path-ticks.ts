import { progressInWords, readSteps, writeSteps, type PathStep } from '../../views/reader/path-progress.ts';

/** Storage can be forbidden; then the ticks last for this page. */
function stored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function store(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Nothing is remembered, and nothing breaks.
  }
}

/** Gives each step of a path a box to tick, and says how far the reader has come. All of it stays in this browser. */
export function startTicks(path: HTMLElement): void {
  const template = path.querySelector<HTMLTemplateElement>('template[data-tick]');
  const words = path.querySelector<HTMLElement>('[data-progress]');
  const items = [...path.querySelectorAll<HTMLElement>('[data-step]')];
  const name = `path:${path.dataset['path'] ?? ''}`;
  if (!template || !words) return;
  const steps: PathStep[] = items.map(({ dataset }) => ({
    key: dataset['step'] ?? '',
    minutes: Number(dataset['minutes']),
  }));
  const read = new Set(readSteps(stored(name)));
  const tell = () => {
    words.textContent = progressInWords(steps, read);
  };
  for (const [index, item] of items.entries()) {
    const label = template.content.cloneNode(true) as DocumentFragment;
    const box = label.querySelector('input');
    const title = label.querySelector('[data-title]');
    const { key } = steps[index] ?? { key: '' };
    if (!box || !title) continue;
    title.textContent = item.querySelector('a')?.textContent.trim() ?? '';
    box.checked = read.has(key);
    box.addEventListener('change', () => {
      if (box.checked) read.add(key);
      else read.delete(key);
      store(name, writeSteps(read, steps));
      tell();
    });
    item.append(label);
  }
  tell();
  words.hidden = false;
}
