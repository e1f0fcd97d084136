import { z } from 'zod';
import { setting, summary, title, topics, upkeep } from './common.ts';
import { choice, day, field, list, ref, text } from './fields.ts';

export const changeKinds = {
  start: 'Started',
  stop: 'Stopped',
  reverse: 'Turned round',
  replace: 'Replaced',
} as const;

/** How we do it here, now. Its changes are the only proof that a lesson was embedded. */
export const practices = z.strictObject({
  title: title('What is done, in the words a colleague would search for.'),
  summary: summary(
    'In short',
    'What is done, when, and why it is worth it.',
    'Say in one or two sentences what is done, when and why.',
  ),
  topics: topics(),
  do: field(z.array(text(240)).min(1), {
    label: 'Do',
    hint: 'One step a line, starting with a verb.',
    group: 'asked',
    message: 'List at least one thing to do.',
  }),
  dont: field(list(text(240)), { label: "Don't", group: 'folded', message: 'List what not to do, one a line.' }),
  setting: setting(),
  phases: field(list(text(60)), {
    label: 'Phases',
    group: 'folded',
    message: 'List phases from portal.yaml.',
  }),
  effectiveFrom: field(day().optional(), {
    label: 'In force since',
    group: 'steward',
    message: 'Write the day from which it holds.',
  }),
  changes: field(
    list(
      z.strictObject({
        on: field(day(), { label: 'Changed on', group: 'steward', message: 'Write the day of the change.' }),
        lesson: field(ref('lessons'), {
          label: 'Because of the lesson',
          group: 'steward',
          message: 'Name the lesson behind the change.',
        }),
        was: field(text(240), { label: 'Was', group: 'steward', message: 'Write how it used to be done.' }),
        now: field(text(240), { label: 'Now', group: 'steward', message: 'Write how it is done now.' }),
        kind: field(choice(changeKinds), {
          label: 'Kind of change',
          group: 'steward',
          message: 'Choose one: start, stop, reverse or replace.',
          choices: changeKinds,
        }),
      }),
    ),
    {
      label: 'What changed',
      hint: 'Each change names its lesson and both wordings.',
      group: 'steward',
      message: 'List changes with on, lesson, was, now and kind.',
    },
  ),
  ...upkeep(),
});
