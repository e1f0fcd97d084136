/** The longest file name made from a title, in characters. */
const longest = 70;

/** Words as a file name: small letters a to z, digits and single hyphens, cut between words. */
export function fileName(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1)).slice(0, longest);
}

/** The file name of a new entry. A signal is named by its day, its kind and its page; everything else by its title. */
export function nameOfNew(collection: string, title: string, fields: Readonly<Record<string, unknown>>): string {
  if (collection !== 'signals') return fileName(title) || 'untitled';
  const part = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');
  return fileName([part('on'), part('kind'), part('entry').split('/').at(-1)].join(' ')) || 'signal';
}
