import { apply, type Change, type Fix, type Fixed } from './change.ts';
import { renderBody } from './body.ts';
import type { Surroundings } from './components/component.ts';
import { withoutIdleInWords } from './idle.ts';
import { findPicture } from './pictures.ts';

/** Nobody else's files are looked at: what is beside the entry is not for mending. */
const alone: Surroundings = {
  base: '/',
  collection: 'lessons',
  image: (src) => findPicture(new Map(), src),
};

/** Enough for what comes to light only when something before it was put right. */
const rounds = 24;
/** Signs read over and over, once for each place that stopped the reader, before the rest is left to the author. */
const mostWork = 6_000_000;

/**
 * Puts right what has one right answer in a text, at the places where the one real parse finds it, and nowhere else.
 * What was mended is left alone by a second mending.
 */
export function mendBody(body: string): Fixed {
  const clean = withoutIdleInWords(body);
  const fixes: Fix[] = [...clean.fixes];
  let { text } = clean;
  for (let round = 0, work = 0; round < rounds && work < mostWork; round += 1) {
    const { problems } = renderBody(text, alone);
    work += text.length * (1 + problems.length);
    // Parts of one change belong together: where one of them overlaps another change, all of them wait for the next round.
    const taken: Change[] = [];
    for (const { changes = [] } of problems) {
      const free = changes.every(({ index, length }) =>
        taken.every((other) => index + length <= other.index || other.index + other.length <= index),
      );
      if (free) taken.push(...changes);
    }
    const next = apply(text, taken);
    if (next.text === text) break;
    fixes.push(...next.fixes);
    text = next.text;
  }
  return { text, fixes };
}
