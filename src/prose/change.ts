/** A stretch of text and what to put in its place. */
export interface Change {
  readonly index: number;
  readonly length: number;
  readonly text: string;
  /** What was done, in the past tense: "Put the value in quotation marks." */
  readonly what: string;
}

/** One thing that was put right. */
export interface Fix {
  /** 1-based line in the text as it was. */
  readonly line: number;
  /** What was done, in the past tense: "Put the value in quotation marks." */
  readonly what: string;
}

export interface Fixed {
  readonly text: string;
  readonly fixes: readonly Fix[];
}

/** Makes changes that do not overlap; everything else stays byte for byte. */
export function apply(text: string, changes: readonly Change[]): Fixed {
  const sorted = [...changes].sort((a, b) => a.index - b.index);
  const fixes: Fix[] = [];
  let out = '';
  let end = 0;
  let line = 1;
  for (const { index, length, text: instead, what } of sorted) {
    if (index < end) continue;
    line += text.slice(end, index).split('\n').length - 1;
    fixes.push({ line, what });
    line += text.slice(index, index + length).split('\n').length - 1;
    out += text.slice(end, index) + instead;
    end = index + length;
  }
  return { text: out + text.slice(end), fixes };
}
