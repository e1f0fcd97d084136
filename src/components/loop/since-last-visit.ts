import { dayInWords } from '../../views/wording/days-in-words.ts';
import { isNewSince, noteVisit, readVisits, writeVisits } from '../../views/reader/last-visit.ts';
import { localDay } from '../../core/local-day.ts';

const name = 'visits';
/** Items shown at once; the feed has the rest. */
const most = 6;

/** Notes today's visit in this browser and shows what is dated since the one before. */
export function startSinceLastVisit(root: Document): void {
  let visits;
  try {
    visits = noteVisit(readVisits(localStorage.getItem(name)), localDay(new Date()));
    localStorage.setItem(name, writeVisits(visits));
  } catch {
    return; // Storage can be forbidden; then nobody knows when the last visit was.
  }
  const { before } = visits;
  const section = root.querySelector<HTMLElement>('[data-since]');
  const day = section?.querySelector('time');
  if (before === null || !section || !day) return;
  day.dateTime = before;
  day.textContent = dayInWords(before, root.documentElement.lang);
  let shown = 0;
  for (const item of section.querySelectorAll<HTMLElement>('[data-on]')) {
    const isNew = isNewSince(item.dataset['on'] ?? '', before);
    if (isNew) shown += 1;
    item.hidden = !isNew || shown > most;
  }
  const more = section.querySelector<HTMLElement>('[data-more]');
  if (more) more.hidden = shown <= most;
  section.hidden = shown === 0;
}
