import type { Heading } from '../schema/index.ts';

/** A part of a text that has a box of its own. `head + text + tail`, box after box, is the text byte for byte. */
export interface Section {
  /** The heading above it; null for what stands before the first. */
  readonly heading: string | null;
  /** The heading line and blank lines below it. */
  readonly head: string;
  readonly text: string;
  /** Blank lines at the end. */
  readonly tail: string;
  /** Whether it stood in the text, or only waits to be filled. */
  readonly present: boolean;
  /** Its place in the text that was cut; -1 for what stands before the first heading, -2 for one that waits. */
  readonly at: number;
}

const trimEnds = (heading: string | null, head: string, rest: string, at: number): Section => {
  const blank = /^(?:[ \t]*\r?\n)*/.exec(rest)?.[0] ?? '';
  const inner = rest.slice(blank.length);
  const text = inner.trimEnd();
  return { heading, head: head + blank, text, tail: inner.slice(text.length), present: true, at };
};

const waiting = (heading: string | null): Section => ({
  heading,
  head: heading === null ? '' : `## ${heading}\n\n`,
  text: '',
  tail: '\n',
  present: false,
  at: -2,
});

/** A heading of the second level as it stands in a text: the parts that the boxes of a form are cut at. */
export interface HeadingLine {
  /** Its words as written, without the signs. */
  readonly heading: string;
  /** The line with its end. */
  readonly head: string;
  /** Offset of the line. */
  readonly index: number;
  /** 1-based line. */
  readonly line: number;
}

/** The words of a heading of the second level; empty for any other line, and for a heading without words. */
function wordsOf(line: string): string {
  if (!/^ {0,3}##[ \t]/u.test(line)) return '';
  const words = line.trimStart().slice(2).trim();
  let end = words.length;
  while (words[end - 1] === '#') end -= 1;
  // Signs at the end close the heading when they stand apart from its words.
  return end === 0 || /[ \t]/u.test(words[end - 1] ?? '') ? words.slice(0, end).trimEnd() : words;
}

const opensFence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/u;
const closesFence = /^ {0,3}(`{3,}|~{3,})[ \t]*$/u;

/**
 * The one way to find the headings of a text as it is written, for where no parser runs: `##` and a space, outside of
 * fences. The parser finds them in what is published (`Prose.headings`), and a test holds the two together.
 */
export function headingsIn(body: string): readonly HeadingLine[] {
  const found: HeadingLine[] = [];
  let fence: string | null = null;
  let line = 0;
  for (const { index, 0: head } of body.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    line += 1;
    const words = head.replace(/\r?\n$/u, '');
    if (fence !== null) {
      const signs = closesFence.exec(words)?.[1];
      if (signs?.startsWith(fence)) fence = null;
      continue;
    }
    fence = opensFence.exec(words)?.[1] ?? null;
    const heading = wordsOf(words);
    if (heading !== '') found.push({ heading, head, index, line });
  }
  return found;
}

/** Cuts a text at its headings. Headings that it should have and has not are there too, empty, in their usual place. */
export function cutText(body: string, wanted: readonly Pick<Heading, 'text'>[]): Section[] {
  const starts = headingsIn(body);
  const first = body.slice(0, starts[0]?.index ?? body.length);
  const sections = starts.map(({ index, head, heading }, at) =>
    trimEnds(heading, head, body.slice(index + head.length, starts[at + 1]?.index ?? body.length), at),
  );
  const before = first === '' ? [] : [trimEnds(null, '', first, -1)];
  if (wanted.length === 0 && starts.length === 0 && before.length === 0) return [waiting(null)];
  const all = [...before, ...sections];
  for (const [rank, { text }] of wanted.entries()) {
    if (all.some(({ heading }) => heading === text)) continue;
    const earlier = wanted.slice(0, rank).map((heading) => heading.text);
    const behind = all.findLastIndex(({ heading }) => heading !== null && earlier.includes(heading));
    all.splice(behind === -1 ? before.length : behind + 1, 0, waiting(text));
  }
  return all;
}

/** What stands between two boxes: what stood there, or a blank line where they did not follow each other before. */
function gap({ tail, at }: Section, next: Section | undefined): string {
  if (!next || (next.at === at + 1 && next.at >= 0) || /\n[ \t]*\r?\n[ \t]*$/.test(tail)) return tail;
  return tail + (tail.includes('\n') ? '\n' : '\n\n');
}

/** The text again. What nobody touched keeps its bytes; a box left empty leaves no heading behind. */
export function joinText(sections: readonly Section[]): string {
  const shown = sections.filter(({ present, text }) => present || text !== '');
  return shown.map((section, index) => section.head + section.text + gap(section, shown[index + 1])).join('');
}

/** One box written anew. An emptied box that need not be there takes its heading with it. */
export function withText(sections: readonly Section[], index: number, text: string): Section[] {
  return sections.map((section, at) =>
    at === index ? { ...section, text, present: text !== '', head: section.head || headOf(section) } : section,
  );
}

const headOf = ({ heading }: Section): string => (heading === null ? '' : `## ${heading}\n\n`);
