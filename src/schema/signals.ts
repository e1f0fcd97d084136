import { z } from 'zod';
import { choice, day, field, ref, text } from './fields.ts';

export const signalKinds = { recurrence: 'Happened here too', reuse: 'Used here' } as const;

/** Word from a reader: it happened again, or somebody used it. One small file each. */
export const signals = z.strictObject({
  kind: field(choice(signalKinds), {
    label: 'What is it?',
    group: 'asked',
    message: 'Choose one: recurrence or reuse.',
    choices: signalKinds,
  }),
  entry: field(ref('lessons', 'case-studies', 'practices', 'articles', 'reflections', 'paths'), {
    label: 'Which page',
    group: 'asked',
    message: 'Name the entry, for example lessons/some-name.',
  }),
  on: field(day(), { label: 'When', group: 'asked', message: 'Write the day, for example 2026-11-23.' }),
  role: field(ref('roles').optional(), {
    label: 'Your role',
    group: 'asked',
    message: 'Name a role by its file name in roles/.',
  }),
  setting: field(text(60).optional(), {
    label: 'Where',
    group: 'asked',
    message: 'Choose one of the settings listed in portal.yaml.',
  }),
  outcome: field(text(240).optional(), {
    label: 'What came of it',
    group: 'folded',
    message: 'Say in a sentence what came of it.',
  }),
  note: field(text(400).optional(), {
    label: 'Anything else',
    group: 'folded',
    message: 'Write a note, without names.',
    multiline: true,
  }),
});
