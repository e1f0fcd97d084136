import { z } from 'zod';
import { summary, title, topics, upkeep } from './common.ts';
import { choice, field, text, webAddress } from './fields.ts';

export const articleKinds = { article: 'Article', 'research-study': 'Research study' } as const;
export const grades = { high: 'High', moderate: 'Moderate', low: 'Low', 'very-low': 'Very low' } as const;

/** Something worth reading elsewhere, and what it means for us. */
export const articles = z.strictObject({
  title: title('What it found, in plain words.'),
  summary: summary('In short', 'What it says, and how far that goes.', 'Say in one or two sentences what it says.'),
  url: field(webAddress(), {
    label: 'Where to read it',
    group: 'asked',
    message: 'Write the full address, starting with https://',
  }),
  meansForUs: field(text(600), {
    label: 'What it means for us',
    hint: 'What somebody here should do, ask or stop because of it.',
    group: 'asked',
    message: 'Say in one or two sentences what it means for us.',
    multiline: true,
  }),
  topics: topics(),
  kind: field(choice(articleKinds).default('article'), {
    label: 'Kind',
    group: 'folded',
    message: 'Choose one: article or research-study.',
    choices: articleKinds,
  }),
  doi: field(
    z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, { error: 'Write the DOI alone, for example 10.1056/NEJMsa0810119.' })
      .optional(),
    { label: 'DOI', group: 'folded', message: 'Write the DOI alone, for example 10.1056/NEJMsa0810119.' },
  ),
  design: field(text(160).optional(), {
    label: 'Design',
    hint: 'For example: before and after, 8 sites.',
    group: 'folded',
    message: 'Say how the study was made.',
  }),
  grade: field(choice(grades).optional(), {
    label: 'Certainty',
    group: 'folded',
    message: 'Choose one: high, moderate, low or very-low.',
    choices: grades,
  }),
  ...upkeep(),
});
