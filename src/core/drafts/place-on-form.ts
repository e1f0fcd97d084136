import type { Finding } from '../finding.ts';

/** Where a finding belongs on the form. */
export interface PlaceOnForm {
  /** Name of the field; `body` for the text; null when it is about the whole. */
  readonly field: string | null;
  /** The heading of the text it stands under. */
  readonly heading?: string;
}

/** Which box a finding is about: the field that it names, else the box that its line was typed into. */
export function placeOnForm(text: string, { path, line }: Pick<Finding, 'path' | 'line'>): PlaceOnForm {
  if (path?.[0] !== undefined) return { field: String(path[0]) };
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
