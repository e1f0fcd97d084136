import { decode, withoutIdle } from './bytes.ts';
import { split } from './frontmatter.ts';
import type { Fixed } from './change.ts';
import { cutText, joinText } from './sections.ts';

/** The parts of a text that were written since it was last saved, each to be mended by itself. */
export interface WrittenParts {
  readonly bodies: readonly string[];
  /** The whole text with those parts mended, in the same order. */
  put(mended: readonly Fixed[]): string;
}

const bodyOf = (text: string): string => {
  const parts = split(text.replaceAll('\r\n', '\n'));
  return 'rule' in parts ? '' : parts.body;
};

/** What of a text was written now. What nobody touched is left out, so that it keeps its bytes. */
export function writtenParts(typed: string, source = ''): WrittenParts {
  // What nobody sees comes along with what is pasted, and goes without a word.
  const text = withoutIdle(typed);
  const parts = split(text);
  // The parser is never asked about what would be refused before it, by size or by unseen characters.
  const fit = decode(new TextEncoder().encode(text)).problems.length === 0;
  if ('rule' in parts || !fit) return { bodies: [], put: () => text };
  const known = new Set(cutText(source === '' ? '' : bodyOf(source), []).map((section) => section.text));
  const sections = cutText(parts.body, []);
  const written = sections.filter((section) => section.text !== '' && !known.has(section.text));
  // Under its own heading, so that the headings below it are on the level that they will be on.
  const bodies = written.map(({ head, text: words }) => head + words);
  return {
    bodies,
    put(mended) {
      const texts = new Map(
        written.map((section, index) => {
          const whole = mended[index]?.text ?? '';
          return [section, whole.startsWith(section.head) ? whole.slice(section.head.length).trimEnd() : section.text];
        }),
      );
      const body = joinText(sections.map((section) => ({ ...section, text: texts.get(section) ?? section.text })));
      return text.slice(0, text.length - parts.body.length) + body;
    },
  };
}
