import type { Place } from '../core/entry.ts';

/** A stretch of the author's own words: a paragraph, item, cell, heading, caption or field. */
export interface Passage {
  readonly text: string;
  /** Where its block starts in the file; null for a field, which `path` finds. */
  readonly at: Place | null;
  readonly path: readonly (string | number)[];
}

/** Collects the words of a text while it is walked. */
export interface PassageCollector {
  /** A block begins; what came before it is a passage of its own. */
  open(at: Place): void;
  close(): void;
  /** Quotations and code are somebody else's words: whatever is added while `walk` runs is left out. */
  muted<T>(walk: () => T): T;
  add(text: string): void;
  /** Words of an attribute, such as a caption. */
  aside(text: string, at: Place): void;
  done(): readonly Passage[];
}

/** Makes a collector. Places are those of the text; validation moves them to the file. */
export function collectPassages(): PassageCollector {
  const passages: Passage[] = [];
  const blocks: Place[] = [];
  let words = '';
  let muted = 0;
  const flush = () => {
    const at = blocks.at(-1) ?? { line: 1, column: 1 };
    if (words.trim() !== '') passages.push({ text: words.trim(), at, path: [] });
    words = '';
  };
  return {
    open(at) {
      flush();
      blocks.push(at);
    },
    close() {
      flush();
      blocks.pop();
    },
    muted(walk) {
      muted += 1;
      const result = walk();
      muted -= 1;
      return result;
    },
    add(text) {
      words += muted > 0 ? ' ' : text;
    },
    aside(text, at) {
      if (muted === 0 && text.trim() !== '') passages.push({ text: text.trim(), at, path: [] });
    },
    done() {
      flush();
      return passages;
    },
  };
}
