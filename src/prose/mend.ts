import type { Change } from './change.ts';
import { renderBody } from './body.ts';
import type { Surroundings } from './components/component.ts';
import { findPicture } from './pictures.ts';

/** One thing that was put right. */
export interface Fix {
  /** 1-based line in the text as it was. */
  readonly line: number;
  /** What was done, in the past tense: "Put the value in quotation marks." */
  readonly what: string;
}

export interface Fixed {
  readonly text: string;
  readonly fixes: readonly Fix[];
}

/** Makes changes that do not overlap; everything else stays byte for byte. */
export function apply(text: string, changes: readonly Change[]): Fixed {
  const sorted = [...changes].sort((a, b) => a.index - b.index);
  const fixes: Fix[] = [];
  let out = '';
  let end = 0;
  let line = 1;
  for (const { index, length, text: instead, what } of sorted) {
    if (index < end) continue;
    line += text.slice(end, index).split('\n').length - 1;
    fixes.push({ line, what });
    line += text.slice(index, index + length).split('\n').length - 1;
    out += text.slice(end, index) + instead;
    end = index + length;
  }
  return { text: out + text.slice(end), fixes };
}

/** Nobody else's files are looked at: what is beside the entry is not for mending. */
const alone: Surroundings = {
  base: '/',
  collection: 'lessons',
  image: (src) => findPicture(new Map(), src),
};

/** Enough for what comes to light only when something before it was put right. */
const rounds = 24;
/** Signs read over and over before the rest is left to the author. */
const mostWork = 4_000_000;

/**
 * Puts right what has one right answer in a text, at the places where the one real parse finds it, and nowhere else.
 * What was mended is left alone by a second mending.
 */
export function mendBody(body: string): Fixed {
  const fixes: Fix[] = [];
  let text = body;
  for (let round = 0, work = 0; round < rounds && work < mostWork; round += 1, work += text.length) {
    const { problems } = renderBody(text, alone);
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
