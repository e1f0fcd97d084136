import { type reflectionKinds } from '../../schema/index.ts';

export type ReflectionKind = keyof typeof reflectionKinds;

/** One part of a meeting: what is asked, for how long, and under which heading of the reflection it is written. */
export interface Part {
  readonly heading: string;
  readonly ask: readonly string[];
  readonly minutes: number;
}

/** How to hold a reflection of one kind. The sheet to print and the draft from the terminal are both made from this. */
export interface Sheet {
  readonly kind: ReflectionKind;
  /** When to hold it. */
  readonly when: string;
  /** Who should be there. */
  readonly who: string;
  readonly parts: readonly Part[];
}

const seen = 'What happened';
const next = 'Next time';

/** The five kinds. The four questions are those of the After Action Review (USAID 2006; S45 in the sample library's sources). */
export const sheets: readonly Sheet[] = [
  {
    kind: 'after-action-review',
    when: 'Straight after a piece of work, while everybody still has it before their eyes. On the spot is better than in a week.',
    who: 'Everybody who took part, whatever their rank. Nobody who only wants to hear.',
    parts: [
      {
        heading: 'What was expected',
        ask: ['What did we set out to do?', 'Did each of us understand it the same way?'],
        minutes: 5,
      },
      {
        heading: seen,
        ask: ['What did each of us see?', 'Start with whoever stood nearest, end with whoever led.'],
        minutes: 10,
      },
      {
        heading: 'Why it differed',
        ask: ['What made the difference, for better and for worse?', 'What did we know at that moment, and what not?'],
        minutes: 10,
      },
      { heading: next, ask: ['What do we keep?', 'What do we do differently, and who sees to it?'], minutes: 5 },
    ],
  },
  {
    kind: 'before-action-review',
    when: 'Before work that has gone wrong before, is rare, or brings together people who have not worked together.',
    who: 'Everybody who will take part.',
    parts: [
      {
        heading: 'What was expected',
        ask: ['What are we going to do, and how will we know that it went well?'],
        minutes: 5,
      },
      {
        heading: seen,
        ask: ['What happened the last times? Read the lessons of the brief aloud.', 'What is different today?'],
        minutes: 10,
      },
      { heading: 'Why it differed', ask: ['What could surprise us? What would we see first?'], minutes: 5 },
      { heading: next, ask: ['What do we do about it now?', 'Who says stop, and in which words?'], minutes: 5 },
    ],
  },
  {
    kind: 'retrospect',
    when: 'At the end of a project or a season, before people go their ways.',
    who: 'The whole team, and whoever starts something like it next.',
    parts: [
      { heading: 'What was expected', ask: ['What was the aim at the start? How did it change?'], minutes: 20 },
      {
        heading: seen,
        ask: ['Walk through it from beginning to end. What went well, and why?', 'What was hard, and why?'],
        minutes: 60,
      },
      { heading: 'Why it differed', ask: ['What did success depend on? Where were we lucky?'], minutes: 30 },
      {
        heading: next,
        ask: [
          'What would you tell the next team, in one sentence each?',
          'Which practice has to change because of it?',
        ],
        minutes: 30,
      },
    ],
  },
  {
    kind: 'post-mortem',
    when: 'A few days after something went wrong, once it is safe and people have slept.',
    who: 'Those who were there, those who own the system, somebody who was not there and asks.',
    parts: [
      { heading: 'What was expected', ask: ['How does the work go on an ordinary day?'], minutes: 10 },
      {
        heading: seen,
        ask: [
          'Build the timeline together: what was seen, said and done, and when.',
          'What did each person have before them at that moment?',
        ],
        minutes: 30,
      },
      {
        heading: 'Why it differed',
        ask: ['Which conditions met? Ask "what made that possible?", not "who?".', 'What held? Where were we lucky?'],
        minutes: 20,
      },
      {
        heading: next,
        ask: [
          'What change of the system would have made it harder to happen, or easier to catch?',
          'Who sees to it, until when, and how will we know that it helped?',
        ],
        minutes: 20,
      },
    ],
  },
  {
    kind: 'peer-assist',
    when: 'Before you start something that others have done: ask them first.',
    who: 'The team that starts, and four to eight people who have done something like it and owe nobody anything.',
    parts: [
      { heading: 'What was expected', ask: ['The team tells its plan and its worries.'], minutes: 15 },
      {
        heading: seen,
        ask: ['The visitors ask, then tell what they have lived through. The team listens.'],
        minutes: 40,
      },
      { heading: 'Why it differed', ask: ['What is the same here, what is different?'], minutes: 20 },
      {
        heading: next,
        ask: ['The visitors say what they would do. The team says what it will do.', 'What do the visitors take home?'],
        minutes: 25,
      },
    ],
  },
];

/** What makes it possible to speak. Read aloud at the start. */
export const groundRules: readonly string[] = [
  'We look at the work, not at the person. Everybody did what made sense with what they knew.',
  'Rank stays outside. Whoever led speaks last.',
  'No names in what we write: roles only.',
  'Nothing said here is used against anybody. If the law obliges us to report something, we say so before we start.',
  'What went well counts as much as what went wrong.',
  'We end on time, with at least one thing we will do.',
];

/** Who does what in the room. */
export const roomRoles: readonly (readonly [role: string, does: string])[] = [
  ['Facilitator', 'asks, keeps the time, makes sure that everybody has spoken; has no stake in the answer'],
  ['Scribe', 'writes down what is said in the words it is said in, and reads it back'],
  ['Everybody else', 'says what they saw'],
];

/** The sheet of a kind. */
export const sheetOf = (kind: ReflectionKind): Sheet => sheets.find((sheet) => sheet.kind === kind) as Sheet;

/** Minutes a meeting takes by its sheet. */
export const minutesOf = ({ parts }: Sheet): number => parts.reduce((sum, { minutes }) => sum + minutes, 0);
