import { placeAt, problem, type Problem } from './problem.ts';

/** What one entry may weigh. A two-minute lesson is about 4 KB; the longest of 149 NASA lessons is under 40 KB. */
export const limits = { bytes: 200_000, lines: 5_000, lineLength: 20_000 } as const;

const start = { line: 1, column: 1 };

/** Characters that hide or reorder text: controls but tab and line ends, bidirectional controls, zero-width, BOM, separators. */
const unseen =
  // eslint-disable-next-line no-control-regex -- finding control characters is the purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\r(?!\n)/u;
const unseenAll = new RegExp(unseen.source, 'gu');

/** Whether a text holds a character that readers cannot see but machines obey. */
export const hidesCharacters = (text: string): boolean => unseen.test(text);

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

export interface Decoded {
  /** The text with LF line ends and no byte order mark, or null when the bytes are not text at all. */
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

/** Bytes to text: size, encoding and unseen characters (design, section 4, step 2). */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > limits.bytes) {
    const help = `Shorten it to under ${limits.bytes / 1000} KB, or split it into several entries.`;
    return { text: null, problems: [problem('bytes', start, `This file is too large (${bytes.length} bytes).`, help)] };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    const help = 'Save the file again with the encoding UTF-8.';
    return { text: null, problems: [problem('bytes', start, 'This file is not UTF-8 text.', help)] };
  }
  const problems: Problem[] = [];
  const lines = text.split('\n');
  if (lines.length > limits.lines) {
    problems.push(
      problem('bytes', start, `This file has ${lines.length} lines.`, `Keep it under ${limits.lines} lines.`),
    );
  }
  const long = lines.findIndex((line) => line.length > limits.lineLength);
  if (long !== -1) {
    const help = `Break the line; the longest allowed has ${limits.lineLength} characters.`;
    problems.push(problem('bytes', { line: long + 1, column: 1 }, 'This line is too long.', help));
  }
  for (const match of [...text.matchAll(unseenAll)].slice(0, 20)) {
    const message = `There is an unseen character here (${codePoint(match[0])}).`;
    const help = 'Delete it. It often comes along when text is pasted: paste without formatting.';
    problems.push(problem('bytes', placeAt(text, match.index), message, help));
  }
  return { text, problems };
}
