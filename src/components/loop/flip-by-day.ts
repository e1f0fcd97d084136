import { hasPassed, localDay } from '../../core/local-day.ts';

/** Shows what is true on a day and hides what is not: `data-until` holds up to its day and on it, `data-after` from the next. */
export function flipByDay(root: ParentNode, today: string): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-until]')) {
    element.hidden = hasPassed(element.dataset['until'] ?? '', today);
  }
  for (const element of root.querySelectorAll<HTMLElement>('[data-after]')) {
    element.hidden = !hasPassed(element.dataset['after'] ?? '', today);
  }
}

/** Flips what was written at build to the reader's own day. */
export const flipNow = (): void => flipByDay(document, localDay(new Date()));
