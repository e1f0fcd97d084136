/** A tag as somebody typed it, read at one place where a parse has found it. */
export interface TypedTag {
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  readonly attributes: ReadonlyMap<string, string | true>;
  readonly length: number;
}

const opening = /<(\/?)([A-Za-z][\w.:-]{0,40})((?:\s[^<>]{0,4000}|\/)?)>/y;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gy;

/** Attributes of a tag, or null when something else stands there. */
function attributesIn(text: string): Map<string, string | true> | null {
  const read = new Map<string, string | true>();
  const whole = text.trim();
  const inner = (/=[^\s"']+\/$/.test(whole) ? whole : whole.replace(/\/$/, '')).trim();
  attribute.lastIndex = 0;
  let end = 0;
  while (end < inner.length) {
    const match = attribute.exec(inner);
    if (!match) return null;
    read.set((match[1] ?? '').toLowerCase(), match[2] ?? match[3] ?? match[4] ?? true);
    attribute.lastIndex += /^\s*/.exec(inner.slice(attribute.lastIndex))?.[0].length ?? 0;
    end = attribute.lastIndex;
  }
  return read;
}

/** The tag that begins at an offset; null when none does. Quotes may hold anything but angle brackets. */
export function tagAt(text: string, offset: number): TypedTag | null {
  opening.lastIndex = offset;
  const match = opening.exec(text);
  if (!match) return null;
  const [whole, slash = '', name = '', rest = ''] = match;
  const attributes = attributesIn(rest);
  if (attributes === null || (slash !== '' && rest.trim() !== '')) return null;
  return {
    name,
    closing: slash !== '',
    // A slash at the end of an address without quotation marks belongs to the address.
    selfClosing: /\/\s*$/.test(rest) && !/=[^\s"']+\/\s*$/.test(rest),
    attributes,
    length: whole.length,
  };
}
