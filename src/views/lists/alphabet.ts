/** What stands under one letter. */
export interface LetterGroup<T> {
  /** As printed: a letter, `0–9`, or `#` for what starts with neither. */
  readonly letter: string;
  /** The same for addresses and anchors: `a`, `0-9`, `other`. */
  readonly slug: string;
  readonly items: readonly T[];
}

const other = '#';
const digits = '0–9';
const leading = /^[^\p{L}\p{N}]+/u;

/** The letter a label is filed under: accents fold where the language treats them as the same letter. */
function letterOf(label: string, base: Intl.Collator, language: string): string {
  const [first] = label.replace(leading, '');
  if (first === undefined) return other;
  if (/\p{N}/u.test(first)) return digits;
  const plain = first.normalize('NFD').replaceAll(/\p{M}/gu, '') || first;
  const folded = base.compare(first, plain) === 0 ? plain : first;
  return [...folded.toLocaleUpperCase(language)][0] ?? other;
}

const slugOf = (letter: string, language: string): string =>
  letter === other ? 'other' : letter === digits ? '0-9' : letter.toLocaleLowerCase(language);

/** Files things under their letters, in the order of the language; marks before the first letter do not count. */
export function byLetter<T>(items: readonly T[], label: (item: T) => string, language: string): LetterGroup<T>[] {
  const order = new Intl.Collator(language, { numeric: true });
  const base = new Intl.Collator(language, { sensitivity: 'base' });
  const key = (item: T) => label(item).replace(leading, '') || label(item);
  const sorted = [...items].sort((a, b) => order.compare(key(a), key(b)));
  const groups = Map.groupBy(sorted, (item) => letterOf(label(item), base, language));
  const last = (letter: string) => (letter === other ? 1 : 0);
  return [...groups]
    .sort(([a], [b]) => last(a) - last(b) || order.compare(a, b))
    .map(([letter, group]) => ({ letter, slug: slugOf(letter, language), items: group }));
}
