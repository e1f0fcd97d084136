import type { Finding } from '../core/finding.ts';
import { fieldStarts, split, type Split } from './frontmatter.ts';
import { headingsIn } from './sections.ts';

/** Lines at which something begins, in order, and what it is called. */
type Starts = readonly { readonly line: number; readonly name: string }[];

const lastBefore = (starts: Starts, line: number): string | null =>
  starts.findLast((start) => start.line <= line)?.name ?? null;

/** Where each field begins, in lines of the fields alone. */
function startsOfFields(yaml: string): Starts {
  let line = 1;
  let from = 0;
  return fieldStarts(yaml).map(({ name, at }) => {
    line += yaml.slice(from, at).split('\n').length - 1;
    from = at;
    return { line, name };
  });
}

/** Asked once for each file, and only for a file that something is found in: there may be thousands of findings. */
function parts({ yaml, body }: Pick<Split, 'yaml' | 'body'>) {
  let fields: Starts | undefined;
  let headings: Starts | undefined;
  return {
    fieldAt: (line: number) => lastBefore((fields ??= startsOfFields(yaml)), line),
    headingAt: (line: number) =>
      lastBefore((headings ??= headingsIn(body).map((found) => ({ line: found.line, name: found.heading }))), line),
  };
}

/**
 * Says which part of a file each finding is about, so that nobody has to ask its lines for that again. What names its
 * field already keeps it; what is about the file as a whole, at its beginning, names none.
 */
export function withParts(text: string, format: 'mdx' | 'yaml'): (found: Finding) => Finding {
  const even = text.replaceAll('\r\n', '\n');
  const cut = format === 'mdx' ? split(even) : { yaml: even, yamlOffset: 0, body: '', bodyOffset: Infinity };
  if ('rule' in cut) return (found) => found;
  const { fieldAt, headingAt } = parts(cut);
  return (found) => {
    const { line } = found;
    if (found.path !== undefined || found.heading !== undefined || line <= cut.yamlOffset) return found;
    if (line > cut.bodyOffset) return { ...found, heading: headingAt(line - cut.bodyOffset) };
    const field = fieldAt(line - cut.yamlOffset);
    return field === null ? found : { ...found, path: [field] };
  };
}
