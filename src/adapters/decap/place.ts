/** Where a finding belongs on the form. */
export interface PlaceOnForm {
  /** Name of the field; `body` for the text; null when it is about the whole. */
  readonly field: string | null;
  /** The heading of the text it stands under. */
  readonly heading?: string;
}

/** Which box a line of a file was typed into. */
export function placeOnForm(text: string, line: number): PlaceOnForm {
  const lines = text.split('\n');
  const mdx = lines[0] === '---';
  const end = mdx ? lines.indexOf('---', 1) : lines.length;
  if (mdx && line - 1 > end) {
    const heading = lines
      .slice(end, line)
      .findLast((each) => each.startsWith('## '))
      ?.slice(3)
      .trim();
    return heading === undefined ? { field: 'body' } : { field: 'body', heading };
  }
  if (mdx && line === 1) return { field: null };
  const field = lines
    .slice(0, line)
    .map((each) => /^([A-Za-z]\w*):/.exec(each)?.[1])
    .findLast((name) => name !== undefined);
  return { field: field ?? null };
}
