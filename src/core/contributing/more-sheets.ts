import { fourParts, type Sheet } from './sheet.ts';

/** Meetings that have a sheet without being a kind of reflection of their own. */
export const moreSheets: readonly Sheet[] = [
  {
    id: 'leavers-interview',
    name: 'Leaver’s interview',
    kind: 'retrospect',
    when: 'A fortnight before somebody leaves or changes place, while the successor can still try and ask again.',
    who: 'Whoever leaves, the successor, and a colleague from another team who asks. Not the line manager.',
    aloud: [
      'This is about the work, not about your reasons for leaving.',
      'Nothing of it goes into a reference or a personal file.',
      'You read the note first and may strike out what you like.',
    ],
    parts: fourParts(
      { ask: ['What did nobody tell you when you began here?'], minutes: 5 },
      {
        ask: [
          'Tell us of three hard cases that nearly came apart. What did you see, and what did you do?',
          'The successor asks back.',
        ],
        minutes: 20,
      },
      {
        ask: ['What do you do, look at or ask for that stands nowhere?', 'Which workaround holds something together?'],
        minutes: 10,
      },
      { ask: ['What should we end? What must not get lost?', 'What goes where, and who puts it there?'], minutes: 10 },
    ),
    afterwards: 'Put numbers and steps where people look for them, the same day. Say thank you.',
  },
  {
    id: 'why-did-it-go-well',
    name: 'Why did it go well?',
    kind: 'after-action-review',
    when: 'After a day that could have gone badly and did not. At least as often as after a bad one.',
    who: 'Those who were at work, and somebody from another team who is curious.',
    aloud: [
      'A good day is rarely luck alone, and rarely one person. We look for what can be done again.',
      'Praise for somebody has its own place; here we ask what helped them.',
      'Luck may be called luck.',
    ],
    parts: fourParts(
      { ask: ['What made this hard? What might have gone wrong?'], minutes: 5 },
      { ask: ['Tell the day in order.', 'Where did somebody do something that stands in no plan?'], minutes: 10 },
      { ask: ['What helped: a tool, a word, time, an old habit?', 'Where were we lucky?'], minutes: 10 },
      {
        ask: ['What do we make easier to do again, and who sees to it?', 'How would we notice that it slips?'],
        minutes: 5,
      },
    ),
    afterwards: 'Share it as something that went well, and tell those outside the team who helped that they did.',
  },
  {
    id: 'walk-round',
    name: 'Ten-minute walk-round',
    kind: 'after-action-review',
    when: 'On any day, at the busiest hour, which the place itself chooses.',
    who: 'Two visitors, one of whom can free time or money, and whoever is at work, for as long as they can spare.',
    aloud: [
      'We have come to see what gets in the way. We inspect nothing and bring no advice.',
      'The work comes first: walk off at any time.',
      'Within two weeks you hear from us, also when the answer is no.',
    ],
    parts: fourParts(
      { ask: ['What should be going on just now, if all went as planned?'], minutes: 1 },
      { ask: ['What got in your way today?', 'Show us. Count it, if it can be counted.'], minutes: 4 },
      { ask: ['Since when is it like this? How do you get round it?'], minutes: 3 },
      { ask: ['Which one thing shall we take with us?', 'We read back what we heard. Is it right?'], minutes: 2 },
    ),
    afterwards: 'Write it down outside the door. Within two weeks tell the place what came of it.',
  },
];
