/** The longest file name made from a title, in characters. */
const longest = 70;

/** Letters that no decomposition turns into a to z, as their languages write them without their signs. */
const written: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŀ: 'l',
  ŋ: 'ng',
  ŧ: 't',
  ĸ: 'k',
  ƒ: 'f',
  ə: 'a',
  ɛ: 'e',
  ɔ: 'o',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ɣ: 'g',
  ʋ: 'v',
  ŉ: 'n',
  ǝ: 'e',
  ɨ: 'i',
  ʉ: 'u',
  ɖ: 'd',
  ƶ: 'z',
  ǥ: 'g',
  ɲ: 'n',
  ʃ: 'sh',
  ʒ: 'zh',
};

/** Letters of any Latin alphabet as a to z; other scripts stay as they are. */
export const withoutMarks = (words: string): string =>
  words
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'\u2019\u02bc\u02bb]/g, '')
    .toLowerCase()
    .replaceAll(/\P{ASCII}/gu, (letter) => written[letter] ?? letter);

/** Words as a file name: small letters a to z, digits and single hyphens, cut between words. Empty where none of them is in Latin letters. */
export function fileName(words: string): string {
  const plain = withoutMarks(words)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1)).slice(0, longest);
}
