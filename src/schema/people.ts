import { z } from 'zod';
import { upkeep } from './common.ts';
import { field, list, ref, text } from './fields.ts';

/** People who share a practice and meet about it. */
export const communities = z.strictObject({
  name: field(text(110), { label: 'Name', group: 'asked', message: 'Write the name of the community.' }),
  steward: field(ref('roles'), {
    label: 'Steward',
    group: 'asked',
    message: 'Name the role that looks after it, by its file name in roles/.',
  }),
  meet: field(text(240), {
    label: 'Where to meet it',
    hint: 'A channel, a room, a mailing list.',
    group: 'asked',
    message: 'Say where and how to join.',
  }),
  topics: field(list(ref('topics')), { label: 'Topics', group: 'folded', message: 'List topics by their file names.' }),
  rhythm: field(text(120).optional(), {
    label: 'Rhythm',
    hint: 'For example: every second Tuesday, 30 minutes.',
    group: 'folded',
    message: 'Say how often it meets.',
  }),
  ...upkeep(),
});

/** An office, not a person. Whoever holds it answers. */
export const roles = z.strictObject({
  name: field(text(80), { label: 'Name of the role', group: 'asked', message: 'Write the name of the role.' }),
  contact: field(text(160), {
    label: 'How to reach it',
    hint: 'A route that outlives the person: a shared mailbox, a bleep, an extension.',
    group: 'asked',
    message: 'Say how to reach this role, not a private address.',
  }),
  unit: field(text(80).optional(), { label: 'Unit', group: 'folded', message: 'Write the unit.' }),
  deputy: field(ref('roles').optional(), {
    label: 'Deputy',
    group: 'folded',
    message: 'Name the role that stands in, by its file name.',
  }),
  github: field(
    z
      .string()
      .regex(/^@?[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\/[A-Za-z0-9._-]+)?$/, {
        error: 'Write a GitHub user or organisation/team.',
      })
      .optional(),
    { label: 'GitHub user or team', group: 'steward', message: 'Write a GitHub user or organisation/team.' },
  ),
});

/** What a page is about, and who looks after it. */
export const topics = z.strictObject({
  name: field(text(60), { label: 'Name', group: 'asked', message: 'Write the name of the topic.' }),
  steward: field(ref('roles'), {
    label: 'Steward',
    group: 'asked',
    message: 'Name the role that looks after this topic, by its file name in roles/.',
  }),
  broader: field(ref('topics').optional(), {
    label: 'Part of',
    group: 'folded',
    message: 'Name the wider topic, by its file name.',
  }),
  synonyms: field(list(text(60)), { label: 'Other words', group: 'folded', message: 'List other words for it.' }),
});

/** A word we use, in plain words. */
export const glossary = z.strictObject({
  term: field(text(80), { label: 'Term', group: 'asked', message: 'Write the term.' }),
  definition: field(text(400), {
    label: 'What it means here',
    group: 'asked',
    message: 'Explain the term in plain words.',
    multiline: true,
  }),
  avoid: field(list(text(60)), {
    label: 'Words to avoid',
    hint: 'Terms that this one replaces.',
    group: 'folded',
    message: 'List words to avoid.',
  }),
});
