import { fixBody } from '../../checks/fix/body.ts';
import { collections } from '../../schema/index.ts';
import { readEntry, writeEntry, type EditorData, type Kind } from './format.ts';
import { cutText, joinText } from './sections.ts';

/** Puts ordinary prose right that would be read as code, in the parts that were written now; the rest keeps its bytes. */
function putRight(body: string, before: string): string {
  if (body === before) return body;
  const known = new Set(cutText(before, []).map(({ text }) => text));
  return joinText(
    cutText(body, []).map((section) =>
      known.has(section.text) ? section : { ...section, text: fixBody(section.text).text },
    ),
  );
}

/** What the editor holds, as the file that is saved. */
export function outgoing(kind: Kind, data: EditorData): string {
  if (kind === 'portal' || collections[kind].format !== 'mdx' || data.body === undefined) return writeEntry(kind, data);
  const before = data.source === undefined ? '' : (readEntry(kind, data.source).body ?? '');
  return writeEntry(kind, { ...data, body: putRight(data.body, before) });
}
