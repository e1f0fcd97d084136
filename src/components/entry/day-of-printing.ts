import { localDay } from '../../core/local-day.ts';
import { dayInWords } from '../../views/wording/days-in-words.ts';

/** Writes the reader's own day on the sheet, now and again when it is printed: a page may stay open over midnight. */
export function sayDayOfPrinting(root: Document, language: string): void {
  const say = () => {
    for (const place of root.querySelectorAll('[data-printed]'))
      place.textContent = `Printed on ${dayInWords(localDay(new Date()), language)}.`;
  };
  say();
  root.defaultView?.addEventListener('beforeprint', say);
}
