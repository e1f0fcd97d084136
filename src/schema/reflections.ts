import { z } from 'zod';
import { setting, summary, title, topics, upkeep } from './common.ts';
import { choice, day, field, list, ref, text } from './fields.ts';

export const reflectionKinds = {
  'after-action-review': 'After Action Review',
  retrospect: 'Retrospect',
  'post-mortem': 'Post-mortem',
  'peer-assist': 'Peer assist',
  'before-action-review': 'Before Action Review',
} as const;

/** Time taken to think about work: held, or still planned. */
export const reflections = z
  .strictObject({
    title: title('What was looked back on, or ahead to.'),
    summary: summary('In short', 'What the group took away.', 'Say in one or two sentences what the group took away.'),
    kind: field(choice(reflectionKinds), {
      label: 'Kind',
      group: 'asked',
      message: 'Choose one: after-action-review, retrospect, post-mortem, peer-assist or before-action-review.',
      choices: reflectionKinds,
    }),
    heldOn: field(day().optional(), {
      label: 'Held on',
      group: 'asked',
      message: 'Write the day it was held, for example 2026-11-23.',
    }),
    minutes: field(z.int().min(1).max(2880).optional(), {
      label: 'Minutes',
      hint: 'Time for reflection is the first thing cut, so it is counted.',
      group: 'asked',
      message: 'Write how long it took, as a whole number of minutes.',
    }),
    topics: topics(),
    setting: setting(),
    facilitator: field(ref('roles').optional(), {
      label: 'Facilitator',
      group: 'folded',
      message: 'Name a role by its file name in roles/.',
    }),
    participants: field(list(ref('roles')), {
      label: 'Who took part',
      hint: 'Roles, never names.',
      group: 'folded',
      message: 'List roles by their file names in roles/.',
    }),
    timeline: field(
      list(
        z.strictObject({
          at: field(text(40), {
            label: 'When',
            hint: 'As exact as is known: 09:40, Tuesday, week 3.',
            group: 'folded',
            message: 'Write when it happened.',
          }),
          what: field(text(300), { label: 'What', group: 'folded', message: 'Write what happened then.' }),
        }),
      ),
      { label: 'Timeline', group: 'asked', message: 'List moments with at and what.' },
    ),
    seeds: field(
      list(
        z.strictObject({
          title: field(text(110), {
            label: 'Lesson',
            group: 'folded',
            message: 'Write the title of the lesson to be.',
          }),
          summary: field(text(600).optional(), {
            label: 'When ... do ... because ...',
            group: 'folded',
            message: 'Write the lesson in a sentence.',
            multiline: true,
          }),
        }),
      ),
      {
        label: 'Lessons to be',
        hint: 'Each becomes a linked draft lesson; then it leaves this list.',
        group: 'asked',
        message: 'List lessons to be, each with a title.',
      },
    ),
    plannedFor: field(day().optional(), {
      label: 'Planned for',
      hint: 'The day of a reflection still to come. It shows in the calendar.',
      group: 'folded',
      message: 'Write the day it is planned for.',
    }),
    ...upkeep(),
  })
  .superRefine((value, context) => {
    if (value.plannedFor !== undefined) return;
    const missing = (path: 'heldOn' | 'minutes', message: string) => {
      if (value[path] === undefined) context.addIssue({ code: 'custom', path: [path], message });
    };
    missing('heldOn', 'Write the day it was held, or plannedFor if it is still to come.');
    missing('minutes', 'Write how many minutes it took, or plannedFor if it is still to come.');
  });

export const reflectionHeadings = [
  { text: 'What was expected', required: false, hint: 'What was planned, and by whom it was known.' },
  { text: 'What happened', required: true, hint: 'What each of you saw.' },
  { text: 'Why it differed', required: false, hint: 'Conditions, not people.' },
  { text: 'Next time', required: true, hint: 'What to keep, what to change.' },
] as const;
