/** Endings of English words, longest first, and what the plain word may have in their place. */
const endings: readonly (readonly [ending: string, ...instead: string[]])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['ing', '', 'e'],
  ['ers', '', 'e'],
  ['ed', '', 'e'],
  ['er', '', 'e'],
  ['es', '', 'e'],
  ['ly', ''],
  ['s', ''],
];

/** The shortest rest that still says which word it is. */
const shortest = 3;

/**
 * Plain words that an English word may be a form of: `studies` gives `study`, `stopped` gives `stop`.
 * A guess, generous on purpose: it only decides whether a word needs no correction.
 */
export function plainFormsOf(word: string): string[] {
  const forms: string[] = [];
  for (const [ending, ...instead] of endings) {
    if (!word.endsWith(ending)) continue;
    const root = word.slice(0, -ending.length);
    if (root.length < shortest || (ending === 's' && root.endsWith('s'))) continue;
    forms.push(...instead.map((letters) => root + letters));
    // stopped -> stop
    const doubled = root.at(-1) === root.at(-2) && instead.includes('e');
    if (doubled && root.length > shortest) forms.push(root.slice(0, -1));
  }
  return forms;
}
