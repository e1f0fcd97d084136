import type { Random } from './random.ts';

/** The slips of typing fingers. The first letter is left alone, as people mostly leave it. */
export const slips = ['swap', 'drop', 'double', 'replace'] as const;
export type Slip = (typeof slips)[number];

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** Where a slip changes the word: swapping two equal letters would not. */
function placesFor(word: string, slip: Slip): number[] {
  const places = Array.from({ length: word.length - 1 }, (_, index) => index + 1);
  return slip === 'swap' ? places.filter((at) => at + 1 < word.length && word[at] !== word[at + 1]) : places;
}

/** The word with one slip in it; never the word itself. */
export function misspell(word: string, slip: Slip, random: Random): string {
  const at = random.pick(placesFor(word, slip));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  switch (slip) {
    case 'swap':
      return before + after.charAt(0) + letter + after.slice(1);
    case 'drop':
      return before + after;
    case 'double':
      return before + letter + letter + after;
    case 'replace':
      return before + random.pick(letters.filter((other) => other !== letter)) + after;
  }
}
