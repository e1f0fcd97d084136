import { placeAt, problem, type Problem } from './problem.ts';

/** What one entry may weigh. A two-minute lesson is about 4 KB; the longest of 149 NASA lessons is under 40 KB. */
export const limits = { bytes: 200_000, lines: 5_000, lineLength: 20_000 } as const;

const start = { line: 1, column: 1 };

/** Characters that hide or reorder text: controls but tab and line ends, bidirectional controls, zero-width, BOM, separators. */
const unseen =
  // eslint-disable-next-line no-control-regex -- finding control characters is the purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\r(?!\n)/gu;

/** Scripts whose letters are joined or kept apart by a character of its own. */
const joining = String.raw`[\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}\p{sc=Nkoo}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}\p{sc=Laoo}\p{sc=Bali}\p{sc=Java}]`;
const afterLetter = new RegExp(`${joining}\\p{M}*$`, 'u');
const afterPicture = /(?:\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier})$/u;
const beforePicture = /^\p{Extended_Pictographic}/u;

/** Whether a joiner stands where its script, or a picture of several, needs it. */
function belongs(text: string, index: number, character: string): boolean {
  if (character !== '\u200c' && character !== '\u200d') return false;
  const before = text.slice(Math.max(0, index - 12), index);
  if (afterLetter.test(before)) return true;
  return character === '\u200d' && afterPicture.test(before) && beforePicture.test(text.slice(index + 1, index + 3));
}

/** Every character that readers cannot see but machines obey, and where it stands. */
export const unseenIn = (text: string): { readonly index: number; readonly character: string }[] =>
  [...text.matchAll(unseen)]
    .map(({ index, 0: character }) => ({ index, character }))
    .filter(({ index, character }) => !belongs(text, index, character));

/** Whether a text holds a character that readers cannot see but machines obey. */
export const hidesCharacters = (text: string): boolean => unseenIn(text).length > 0;

/** What says nothing and comes along when text is pasted: places where a word may be broken, marks of nothing. */
const idle = new Set(['\u00ad', '\u180e', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff']);
const breaks = new Set(['\u2028', '\u2029']);

/** A text without the unseen characters that say nothing; those that turn words round stay, for a person to see to. */
export function withoutIdle(text: string): string {
  let out = '';
  let end = 0;
  for (const { index, character } of unseenIn(text)) {
    if (!idle.has(character) && !breaks.has(character)) continue;
    out += text.slice(end, index) + (breaks.has(character) ? '\n' : '');
    end = index + character.length;
  }
  return out + text.slice(end);
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

export interface Decoded {
  /** The text with LF line ends and no byte order mark, or null when the bytes are not text at all. */
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

/** Bytes to text: size, encoding and unseen characters (architecture, section 4, step 2). */
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
  for (const { index, character } of unseenIn(text).slice(0, 20)) {
    const message = `There is an unseen character here (${codePoint(character)}).`;
    const help = 'Delete it. It often comes along when text is pasted: paste without formatting.';
    problems.push(problem('bytes', placeAt(text, index), message, help));
  }
  return { text, problems };
}
