import { z } from 'zod';
import { choice, countWords, day, field, list, ref, text, webAddress } from './fields.ts';

/** How things turned out. Success and luck count as much as failure. */
export const outcomes = {
  success: 'Went well',
  failure: 'Went wrong',
  'near-miss': 'Near miss',
  mixed: 'Mixed',
} as const;
export type Outcome = keyof typeof outcomes;

export const outcome = () =>
  field(choice(outcomes), {
    label: 'How did it turn out?',
    hint: 'Things that went well teach as much as things that went wrong.',
    group: 'asked',
    message: 'Choose one: success, failure, near-miss or mixed.',
    choices: outcomes,
  });

export const title = (hint: string) =>
  field(text(110), {
    label: 'Title',
    hint,
    group: 'asked',
    message: 'Write a title that somebody would type into the search box.',
  });

/** The longest summary, in words: what a reader with two minutes reads first. */
export const summaryWords = 60;

export const summary = (label: string, hint: string, message: string) =>
  field(
    text(600).refine((value) => countWords(value) <= summaryWords, {
      error: `Shorten the summary to at most ${summaryWords} words.`,
    }),
    { label, hint, group: 'asked', message, multiline: true },
  );

export const topics = () =>
  field(z.array(ref('topics')).min(1), {
    label: 'Topics',
    hint: 'The first one decides whose steward looks after this page.',
    group: 'asked',
    message: 'Choose at least one topic, by its file name in topics/.',
  });

export const setting = () =>
  field(text(60).optional(), {
    label: 'Setting',
    hint: 'The kind of place.',
    group: 'folded',
    message: 'Choose one of the settings listed in portal.yaml.',
  });

const attributionModes = { named: 'By name', role: 'By role', anonymous: 'Without a name' } as const;

/** What the portal fills in and what stays folded, the same for every page of knowledge. */
export const upkeep = () => ({
  owner: field(ref('roles').optional(), {
    label: 'Owner',
    hint: 'The role that keeps this page true. Left empty, it is the steward of the first topic.',
    group: 'hidden',
    message: 'Name a role by its file name in roles/.',
  }),
  reviewedOn: field(day().optional(), {
    label: 'Last reviewed',
    group: 'hidden',
    message: 'Write the day of the last review, for example 2026-11-23.',
  }),
  reviewEvery: field(z.int().min(1).max(120).optional(), {
    label: 'Review every (months)',
    hint: 'Left empty, the usual interval for this kind of page.',
    group: 'hidden',
    message: 'Write a whole number of months from 1 to 120.',
  }),
  attribution: field(
    z
      .strictObject({
        mode: field(choice(attributionModes), {
          label: 'How to credit',
          group: 'hidden',
          message: 'Choose one: named, role or anonymous.',
          choices: attributionModes,
        }),
        name: field(text(80).optional(), {
          label: 'Name or role to credit',
          group: 'hidden',
          message: 'Write the name or role to credit, or leave it out.',
        }),
      })
      .optional(),
    { label: 'Credit', group: 'hidden', message: 'Write mode: named, role or anonymous.' },
  ),
  sources: field(
    list(
      z.strictObject({
        title: field(text(300), {
          label: 'Title',
          hint: 'Author, title, where and when it appeared.',
          group: 'folded',
          message: 'Write who published what, and when.',
        }),
        url: field(webAddress().optional(), {
          label: 'Address',
          group: 'folded',
          message: 'Write the full address, starting with https://',
        }),
        licence: field(text(80).optional(), {
          label: 'Licence',
          group: 'folded',
          message: 'Write the licence, for example CC BY 4.0.',
        }),
      }),
    ),
    {
      label: 'Sources',
      hint: 'Where each fact from elsewhere comes from.',
      group: 'folded',
      message: 'List each source with a title and, where there is one, a url.',
    },
  ),
  aliases: field(list(text(80)), {
    label: 'Other words for this',
    hint: 'What colleagues might type instead: abbreviations, older names, everyday words.',
    group: 'folded',
    message: 'List words, one a line.',
  }),
  formerly: field(
    list(
      z.string().regex(/^\/?\w[\w-]*(?:\.\w[\w-]*)*(?:\/\w[\w-]*(?:\.\w[\w-]*)*)*\/?$/, {
        error: 'Write an old address of this site, for example /lessons/old-name/ or /old/place.html',
      }),
    ),
    {
      label: 'Old addresses',
      hint: 'Addresses that should lead here.',
      group: 'steward',
      message: 'List old addresses, for example /lessons/old-name/ or /old/place.html',
    },
  ),
  retired: field(
    z
      .strictObject({
        on: field(day(), {
          label: 'Retired on',
          group: 'steward',
          message: 'Write the day since which this no longer holds.',
        }),
        reason: field(text(400), {
          label: 'Why',
          hint: 'One or two sentences, kind to those who did it this way.',
          group: 'steward',
          message: 'Say in a sentence why this no longer holds.',
          multiline: true,
        }),
        replacedBy: field(
          ref('lessons', 'case-studies', 'reflections', 'practices', 'articles', 'paths', 'communities').optional(),
          {
            label: 'Replaced by',
            group: 'steward',
            message: 'Name the entry that replaces this one, for example lessons/some-name.',
          },
        ),
      })
      .optional(),
    {
      label: 'No longer holds',
      hint: 'Its address keeps answering, with the reason and what replaced it.',
      group: 'steward',
      message: 'Write on, reason and, where there is one, replacedBy.',
    },
  ),
});
