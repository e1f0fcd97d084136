import { methodSheets } from './method-sheets.ts';
import { moreSheets } from './more-sheets.ts';
import type { ReflectionKind, Sheet } from './sheet.ts';

export type { ReflectionKind } from './sheet.ts';

/** Every sheet that can be printed: the methods first, then the meetings without a kind of their own. */
export const sheets: readonly Sheet[] = [...methodSheets, ...moreSheets];

/** What is promised, in words that an organisation can keep. Read aloud at the start. */
export const promise = 'What is said here is not used for discipline.';

/** Where the promise ends. A promise without edges is not believed, and cannot be kept. Read aloud with it. */
export const limits: readonly string[] = [
  'Somebody who was harmed is told what we know.',
  'What the law says must be reported is reported, and we say so before it is.',
  'Harm that was meant, and crimes, are outside. Then we stop, and say who takes it on.',
  'We write roles and no names. Some may guess, so anybody may have a sentence of theirs left out.',
];

/** What makes the promise true: done before the meeting, by whoever calls it. */
export const beforehand =
  'Ask whoever decides about discipline whether they stand by this promise. Without their word, leave it out.';

/** Who does what in the room. */
export const roomRoles: readonly (readonly [role: string, does: string])[] = [
  ['Facilitator', 'asks, keeps the time, makes sure that everybody has spoken; has no stake in the answer'],
  ['Scribe', 'writes down what is said in the words it is said in, and reads it back'],
  ['Everybody else', 'says what they saw'],
];

/** The sheet of a kind of reflection. */
export const sheetOf = (kind: ReflectionKind): Sheet => methodSheets.find((sheet) => sheet.kind === kind) as Sheet;

/** Minutes a meeting takes by its sheet. */
export const minutesOf = ({ parts }: Sheet): number => parts.reduce((sum, { minutes }) => sum + minutes, 0);
