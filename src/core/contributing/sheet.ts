import { type reflectionKinds } from '../../schema/index.ts';

export type ReflectionKind = keyof typeof reflectionKinds;

/** One part of a meeting: what is asked, for how long, and under which heading of the reflection it is written. */
export interface Part {
  readonly heading: string;
  readonly ask: readonly string[];
  readonly minutes: number;
}

/** How to hold a reflection. The sheet to print and the draft from the terminal are both made from this. */
export interface Sheet {
  /** Its address. The sheet of a method has the name of its kind. */
  readonly id: string;
  readonly name: string;
  /** The kind of reflection under which it is written down. */
  readonly kind: ReflectionKind;
  /** When to hold it. */
  readonly when: string;
  /** Who should be there. */
  readonly who: string;
  /** Read aloud at the start, in the words of this kind of meeting. */
  readonly aloud: readonly string[];
  /** What is asked; the last part closes the meeting. */
  readonly parts: readonly Part[];
  /** What is done once the room is empty, so that the meeting was not for nothing. */
  readonly afterwards: string;
}

/** The four parts of every sheet, under the headings that a reflection has. */
export const fourParts = (
  expected: Omit<Part, 'heading'>,
  happened: Omit<Part, 'heading'>,
  why: Omit<Part, 'heading'>,
  next: Omit<Part, 'heading'>,
): readonly Part[] => [
  { heading: 'What was expected', ...expected },
  { heading: 'What happened', ...happened },
  { heading: 'Why it differed', ...why },
  { heading: 'Next time', ...next },
];
