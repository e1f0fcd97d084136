import type { Brief } from './briefs.ts';

/** What of a brief fits on one printed page, as counts from the front of each list. The address printed on it leads to the rest. */
export interface BriefSheet {
  readonly practices: number;
  readonly lessons: number;
  readonly ask: number;
}

/**
 * Lines of one page in its two columns, head and foot taken off, and characters of a line, as `briefs.css` sets them.
 * Measured on US Letter, the shorter of the two usual papers; a test prints every brief on both.
 */
const lines = 78;
const characters = 46;
const gap = 0.7;
/** Behind each lesson stands its state; the longest has as much room. */
const state = ' '.repeat(22);

const linesOf = (text: string): number => Math.ceil(text.length / characters);
const sum = (texts: readonly string[]): number => texts.reduce((total, text) => total + linesOf(text), 0);

/** Fills a page from the front of both lists in turn, and stops a list at the first item that no longer fits. */
export function briefSheet({ practices, lessons, ask }: Pick<Brief, 'practices' | 'lessons' | 'ask'>): BriefSheet {
  const lists = [
    practices.map(({ data }) => sum([data.title, ...data.do, ...data.dont]) + gap),
    lessons.map(({ data }) => sum([data.title, data.summary + state]) + gap),
  ];
  const taken = [0, 0];
  const full = [false, false];
  let left = lines;
  while (full.includes(false)) {
    for (const [index, list] of lists.entries()) {
      const next = full[index] ? undefined : list[taken[index] ?? 0];
      if (next === undefined || next > left) full[index] = true;
      else {
        left -= next;
        taken[index] = (taken[index] ?? 0) + 1;
      }
    }
  }
  return { practices: taken[0] ?? 0, lessons: taken[1] ?? 0, ask: Math.min(ask.length, 4) };
}
