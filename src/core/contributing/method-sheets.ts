import { reflectionKinds } from '../../schema/index.ts';
import { fourParts, type ReflectionKind, type Sheet } from './sheet.ts';

const method = (kind: ReflectionKind, rest: Omit<Sheet, 'id' | 'name' | 'kind'>): Sheet => ({
  id: kind,
  name: reflectionKinds[kind],
  kind,
  ...rest,
});

/** One sheet a kind of reflection. The four questions are those of the After Action Review (USAID 2006). */
export const methodSheets: readonly Sheet[] = [
  method('after-action-review', {
    when: 'Straight after a piece of work, good days included, while everybody still has it before their eyes.',
    who: 'Everybody who took part, whatever their rank. Somebody who did not lead the work asks the questions.',
    aloud: [
      'Four questions, fifteen minutes. We look at the work, not at the person.',
      'The newest speaks first, whoever led speaks last.',
      'What went well counts as much as what went wrong.',
    ],
    parts: fourParts(
      { ask: ['What was intended?', 'Each says it in a sentence. Did we all mean the same?'], minutes: 3 },
      { ask: ['What happened?', 'Facts in order, no reasons yet.'], minutes: 4 },
      { ask: ['Why?', 'Conditions: time, tools, words, light, staffing. For better and for worse.'], minutes: 4 },
      { ask: ['What next?', 'One thing to keep. At most two changes, each with a role and a date.'], minutes: 4 },
    ),
    afterwards: 'Write down the same day what is kept and what is changed, and tell everybody where it stands.',
  }),
  method('before-action-review', {
    when: 'Before work that has gone wrong before, is rare, or brings together people who have not worked together.',
    who: 'Everybody who will take part. Whoever leads the work asks for doubts and speaks last.',
    aloud: [
      'Nothing has gone wrong yet, so nobody has anything to defend.',
      'A worry that is said now helps. We say thank you for each.',
      'We may find that we should not start today. That would be a good result.',
    ],
    parts: fourParts(
      { ask: ['What are we going to do?', 'How shall we know that it went well?'], minutes: 5 },
      {
        ask: ['What happened the last times? Read the lessons of the brief aloud.', 'What is different today?'],
        minutes: 8,
      },
      { ask: ['Imagine that it has gone wrong. What was it?', 'What would we see first?'], minutes: 7 },
      {
        ask: ['What do we do about it now?', 'Who may say stop, and in which words? Say them once, aloud.'],
        minutes: 5,
      },
    ),
    afterwards: 'Set a time after the work, ten minutes, and hold this sheet against what came.',
  }),
  method('retrospect', {
    when: 'At the end of a project or a season, before people go their ways. Take half a day, with a break in the middle.',
    who: 'The whole team, those who left early too, and whoever starts something like it next.',
    aloud: [
      'We write for those who come next. They will not have been here.',
      'Memories differ. Where two do, we write down both.',
      'Those who stood at the edge speak first at each stage.',
    ],
    parts: fourParts(
      { ask: ['What was the aim at the start? How did it change, and who knew?'], minutes: 20 },
      {
        ask: ['Walk through it from beginning to end.', 'What went well, and why? What was hard, and why?'],
        minutes: 60,
      },
      { ask: ['What did success depend on?', 'How much of it was luck?'], minutes: 30 },
      {
        ask: [
          'What would you tell the next team, in one sentence each?',
          'Which practice has to change because of it, and who takes it there?',
        ],
        minutes: 30,
      },
    ),
    afterwards:
      'Send the sentences to the next team within a week, and name who answers their questions. Then part well.',
  }),
  method('post-mortem', {
    when: 'A few days after something went wrong, once it is safe and people have slept.',
    who: 'Those who were there, those who own the system, and somebody who was not there and asks.',
    aloud: [
      'Everybody did what made sense with what they knew. We want to see what they knew.',
      'We ask "what made that possible?" and not "who?".',
      'Whoever needs a pause says so, and need not say why.',
    ],
    parts: fourParts(
      { ask: ['How does this work go on an ordinary day?'], minutes: 10 },
      {
        ask: [
          'Build the timeline together: what was seen, said and done, and when.',
          'What did each person have before them at that moment?',
        ],
        minutes: 30,
      },
      { ask: ['Which conditions met?', 'What held? Where were we lucky?'], minutes: 20 },
      {
        ask: [
          'What change of the system would make it harder to happen, or easier to catch?',
          'Who sees to it, until when, and how shall we know that it helped?',
        ],
        minutes: 20,
      },
    ),
    afterwards: 'Tell those who were hurt and those who reported what will change. Ask who looks in on whom tomorrow.',
  }),
  method('peer-assist', {
    when: 'Before you start something that others have done, while your plan can still change.',
    who: 'The team that starts, four to eight people who have done it elsewhere, and a facilitator of neither side.',
    aloud: [
      'The visitors owe honesty, not agreement. The team owes a fair hearing.',
      'What the visitors tell of their own place is written down only if they agree.',
      'The team decides.',
    ],
    parts: fourParts(
      { ask: ['The team tells its plan, its worries, and what is already fixed.'], minutes: 25 },
      {
        ask: ['The visitors ask, then tell what they have lived through.', 'The team listens and does not defend.'],
        minutes: 25,
      },
      { ask: ['What is the same here, what is different?', 'Which other ways are there?'], minutes: 25 },
      {
        ask: [
          'Each visitor says what they would do. The team says what it takes with it.',
          'What do the visitors take home?',
        ],
        minutes: 25,
      },
    ),
    afterwards: 'Within a month write to the visitors what came of their advice, also where you did otherwise.',
  }),
];
