import { z } from 'zod';
import { contrastWithWhite } from './contrast.ts';
import { field, list, text, webAddress } from './fields.ts';

const months = (label: string) =>
  field(z.int().min(1).max(120), { label, group: 'asked', message: 'Write a whole number of months from 1 to 120.' });

const named = (what: string) =>
  z.strictObject({
    id: field(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'Use small letters, digits and hyphens.' }), {
      label: 'Short name',
      group: 'asked',
      message: `Write the short name of the ${what}, for example theatre.`,
    }),
    name: field(text(60), { label: 'Name', group: 'asked', message: `Write the name of the ${what}.` }),
  });

/** Small white words stand on it, and it colours links on white: the enhanced contrast of WCAG (1.4.6). */
const darkColour = () =>
  z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, { error: 'Write a colour as # and six digits, for example #123d2d.', abort: true })
    .refine((colour) => contrastWithWhite(colour) >= 7, {
      error:
        'White words cannot be read well on this colour. Choose a darker one: its contrast with white must be 7 or more.',
    });

/** The one file that says whose portal this is. */
export const portal = z.strictObject({
  name: field(text(40), { label: 'Name of the portal', group: 'asked', message: 'Write the name of the portal.' }),
  organisation: field(text(80), {
    label: 'Organisation',
    group: 'asked',
    message: 'Write the name of the organisation.',
  }),
  tagline: field(text(160), {
    label: 'One sentence for the home page',
    group: 'asked',
    message: 'Write one sentence that says what people find here.',
  }),
  language: field(
    z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/, { error: 'Write a language code, for example en-GB.' })
      .default('en-GB'),
    {
      label: 'Language',
      group: 'folded',
      message: 'Write a language code, for example en-GB.',
    },
  ),
  // All addresses of the site are made from it, so it holds a host and plain folders and nothing else.
  site: field(
    webAddress().regex(/^https?:\/\/[^/]+(?:\/[\w~-][\w.~-]*)*\/?$/, {
      error: 'Write the address with plain folders only, for example https://example.org/portal/',
    }),
    {
      label: 'Address of the site',
      hint: 'With the folder it lives in, if any: https://example.org/portal/',
      group: 'asked',
      message: 'Write the full address, starting with https://',
    },
  ),
  repository: field(webAddress().optional(), {
    label: 'Repository',
    hint: 'Its address on GitHub, GitLab, Codeberg or the like. Without it, links for editing, history and reporting are left out.',
    group: 'folded',
    message: 'Write the address of the repository, for example https://github.com/organisation/portal',
  }),
  discussion: field(z.union([webAddress(), z.string().regex(/^mailto:[^\s@]+@[^\s@]+$/)]).optional(), {
    label: 'Where to discuss',
    hint: 'GitHub Discussions, a Teams channel, or mailto: and an address.',
    group: 'folded',
    message: 'Write a web address or mailto: with a shared mailbox.',
  }),
  notice: field(text(300).optional(), {
    label: 'Notice',
    hint: 'One line at the foot of every page.',
    group: 'folded',
    message: 'Write one line, or leave it out.',
  }),
  about: field(text(2000).optional(), {
    label: 'About',
    hint: 'A paragraph or two for the about page.',
    group: 'folded',
    message: 'Write a paragraph, or leave it out.',
    multiline: true,
  }),
  oftenLookedFor: field(list(text(40)), {
    label: 'Often looked for',
    hint: 'A few searches offered on the home page.',
    group: 'folded',
    message: 'List a few words that people search for.',
  }),
  colours: field(
    z
      .strictObject({
        brand: field(darkColour().optional(), {
          label: 'Brand colour',
          hint: 'A dark colour for the head of every page; white text must be readable on it.',
          group: 'folded',
          message: 'Write a dark colour, for example #123d2d.',
        }),
      })
      .optional(),
    { label: 'Colours', group: 'folded', message: 'Write brand: and a dark colour.' },
  ),
  settings: field(list(named('setting')), {
    label: 'Settings',
    hint: 'Kinds of place in which people work.',
    group: 'folded',
    message: 'List settings with id and name.',
  }),
  phases: field(list(named('phase')), {
    label: 'Phases',
    hint: 'Stages of the work, in order.',
    group: 'folded',
    message: 'List phases with id and name.',
  }),
  reviewEvery: field(
    z.strictObject({
      lessons: months('Lessons'),
      'case-studies': months('Case studies'),
      reflections: months('Reflections'),
      practices: months('Practices'),
      articles: months('Articles'),
      paths: months('Paths'),
      communities: months('Communities'),
    }),
    {
      label: 'Review every (months)',
      group: 'asked',
      message: 'Write the months between reviews for each kind of page.',
    },
  ),
  checkAgainAfter: field(z.int().min(1).max(120).default(24), {
    label: 'Look again after (months)',
    hint: 'How long the check of an effect is good for.',
    group: 'folded',
    message: 'Write a whole number of months from 1 to 120.',
  }),
  replyWithin: field(z.int().min(1).max(365).default(14), {
    label: 'Answer within (days)',
    hint: 'What everybody is promised who shares something.',
    group: 'folded',
    message: 'Write a whole number of days from 1 to 365.',
  }),
  allowedIdentifiers: field(list(text(160)), {
    label: 'Allowed addresses and numbers',
    hint: 'Shared mailboxes and switchboard numbers that may stand in entries: the address itself, all of a domain (@hospital.example), or the beginning of numbers (+44 20 7946 *).',
    group: 'folded',
    message: 'List addresses, domains that begin with @, or numbers; a * stands for the rest of a number.',
  }),
});

export type Portal = z.output<typeof portal>;
