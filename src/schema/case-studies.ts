import { z } from 'zod';
import { outcome, setting, summary, title, topics, upkeep } from './common.ts';
import { choice, field, figure, list, ref, text } from './fields.ts';

export const caseKinds = { case: 'Case', experiment: 'Experiment' } as const;
const peopleChoices = {
  'none-described': 'Nobody can be recognised',
  'consent-held': 'They agreed, and we hold the consent',
} as const;

/** A case: what we did and what happened, told whole. An experiment also says what it asked. */
export const caseStudies = z.strictObject({
  title: title('What was tried, and where.'),
  summary: summary(
    'In short',
    'What was done, what came of it.',
    'Say in one or two sentences what was done and what came of it.',
  ),
  outcome: outcome(),
  people: field(choice(peopleChoices), {
    label: 'Can anybody be recognised?',
    hint: 'If so, their written consent is needed before anything is saved.',
    group: 'asked',
    message: 'Choose one: none-described or consent-held.',
    choices: peopleChoices,
  }),
  consentHeldBy: field(ref('roles').optional(), {
    label: 'Who holds the consent',
    group: 'asked',
    message: 'Name the role that holds the written consent.',
  }),
  topics: topics(),
  kind: field(choice(caseKinds).default('case'), {
    label: 'Kind',
    group: 'folded',
    message: 'Choose one: case or experiment.',
    choices: caseKinds,
  }),
  question: field(text(300).optional(), {
    label: 'Question (experiment)',
    group: 'folded',
    message: 'Write the question the experiment asked.',
  }),
  tried: field(text(400).optional(), {
    label: 'What we tried (experiment)',
    group: 'folded',
    message: 'Say what was tried.',
  }),
  saw: field(text(400).optional(), {
    label: 'What we saw (experiment)',
    group: 'folded',
    message: 'Say what was seen.',
  }),
  setting: setting(),
  results: field(
    list(
      z.strictObject({
        measure: field(text(160), { label: 'Measure', group: 'folded', message: 'Say what was measured.' }),
        before: field(figure().optional(), {
          label: 'Before',
          group: 'folded',
          message: 'Write the value before, with its unit.',
        }),
        after: field(figure(), { label: 'After', group: 'folded', message: 'Write the value after, with its unit.' }),
      }),
    ),
    { label: 'Results', group: 'folded', message: 'List results with measure, before and after.' },
  ),
  ...upkeep(),
});

export const caseStudyHeadings = [
  { text: 'What we did', required: true, hint: 'The steps, in order.' },
  { text: 'What happened', required: true, hint: 'What came of it, good and bad.' },
  { text: 'Where we got lucky', required: false, folded: true, hint: 'What could have gone the other way.' },
  { text: 'What we would do differently', required: false, folded: true, hint: 'With what is known now.' },
] as const;
