import { writeEntry, type EditorData, type Kind } from './format.ts';

/** Texts as they were put right, by the text that was typed. Filled before each save; the parser does not run in the page. */
const mended = new Map<string, string>();

/** Remembers how a text is to be saved. */
export function remember(typed: string, right: string): void {
  if (mended.size > 20) mended.clear();
  mended.set(typed, right);
}

/** What the editor holds, as a file. */
export const typed = (kind: Kind, data: EditorData): string => writeEntry(kind, data);

/** What the editor holds, as the file that is saved: put right where the parser found what to put right. */
export function outgoing(kind: Kind, data: EditorData): string {
  const text = typed(kind, data);
  return mended.get(text) ?? text;
}
