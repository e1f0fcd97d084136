import { z } from 'zod';
import { outcome, setting, summary, title, topics, upkeep } from './common.ts';
import { choice, day, field, figure, list, month, partialDay, ref, text } from './fields.ts';

export const factors = {
  person: 'The person',
  task: 'The task',
  tools: 'Tools and technology',
  organisation: 'The organisation',
  environment: 'The surroundings',
  external: 'Outside influences',
} as const;

export const evidenceKinds = { research: 'Research', experience: 'Experience' } as const;
export const evidenceLevels = { high: 'Strong', moderate: 'Moderate', low: 'Weak' } as const;
/** After RCA2 (2015): a stronger action changes the system, a weaker one asks people to try harder. */
export const strengths = { stronger: 'Stronger', intermediate: 'Intermediate', weaker: 'Weaker' } as const;
export const actionStatuses = { open: 'Open', done: 'Done', dropped: 'Dropped' } as const;
/** `no-worse` is for what was stopped: nothing was lost by it. */
export const verdicts = {
  worked: 'It helped',
  partly: 'It helped in part',
  'no-worse': 'Nothing got worse',
  'no-effect': 'No effect seen',
  worse: 'It got worse',
} as const;
/** What the two figures of an effect are, so that two arms of a trial are never told as before and after. */
export const comparisons = {
  'before-after': 'Before and after, in one place',
  groups: 'Two groups, one with and one without',
  tally: 'A count, by kind',
} as const;

const action = z.strictObject({
  text: field(text(240), { label: 'What is to be done', group: 'steward', message: 'Say what is to be done.' }),
  strength: field(choice(strengths), {
    label: 'Strength',
    hint: 'Stronger changes the system; intermediate supports people; weaker trains or reminds them.',
    group: 'steward',
    message: 'Choose one: stronger, intermediate or weaker.',
    choices: strengths,
  }),
  owner: field(ref('roles'), {
    label: 'Who sees to it',
    group: 'steward',
    message: 'Name a role by its file name in roles/.',
  }),
  due: field(day().optional(), { label: 'Due', group: 'steward', message: 'Write the day by which it is due.' }),
  status: field(choice(actionStatuses), {
    label: 'Where it stands',
    group: 'steward',
    message: 'Choose one: open, done or dropped.',
    choices: actionStatuses,
  }),
  doneOn: field(day().optional(), { label: 'Done on', group: 'steward', message: 'Write the day it was done.' }),
  proof: field(text(300).optional(), {
    label: 'Proof',
    hint: 'What shows that it was done: a document number, a setting, a photograph on file.',
    group: 'steward',
    message: 'Say what shows that it was done.',
  }),
  reason: field(text(300).optional(), {
    label: 'Why dropped',
    group: 'steward',
    message: 'Say why it was dropped.',
  }),
});

const effect = z.strictObject({
  measure: field(text(160), { label: 'Measure', group: 'steward', message: 'Say what was measured.' }),
  baseline: field(figure().optional(), {
    label: 'Compared with',
    hint: 'Before the change; of two groups, the one without it.',
    group: 'steward',
    message: 'Write the value to compare with, and its unit.',
  }),
  result: field(figure(), {
    label: 'Result',
    hint: 'After the change; of two groups, the one with it.',
    group: 'steward',
    message: 'Write the value that was found, with its unit.',
  }),
  compares: field(choice(comparisons).optional(), {
    label: 'What the figures compare',
    group: 'steward',
    message: 'Choose one: before-after, groups or tally.',
    choices: comparisons,
  }),
  where: field(text(200).optional(), {
    label: 'Who measured it',
    hint: 'Left empty, it was us. Otherwise say who, so that nobody takes it for our own result.',
    group: 'steward',
    message: 'Say who measured it, and where.',
  }),
  measuredOn: field(partialDay().optional(), {
    label: 'Measured on',
    hint: 'For what others measured: a year, a month or a day. It decides which of two findings is the newer.',
    group: 'steward',
    message: 'Write when it was measured: a year, a month or a day, for example 2014.',
  }),
  checkedOn: field(day(), {
    label: 'Checked on',
    hint: 'The day on which we measured it, or read what others measured.',
    group: 'steward',
    message: 'Write the day the effect was checked.',
  }),
  checkedBy: field(ref('roles').optional(), {
    label: 'Checked by',
    hint: 'Better not the owner alone: who made a change sees that it helped.',
    group: 'steward',
    message: 'Name a role by its file name in roles/.',
  }),
  weighed: field(
    z
      .strictObject({
        by: field(ref('roles'), { label: 'Set aside by', group: 'steward', message: 'Name the role that weighed it.' }),
        on: field(day(), { label: 'On', group: 'steward', message: 'Write the day on which it was weighed.' }),
        because: field(text(300), {
          label: 'Because',
          hint: 'Every reader is shown this.',
          group: 'steward',
          message: 'Say why this finding does not tell about us.',
        }),
      })
      .optional(),
    {
      label: 'Set aside',
      hint: 'A finding from elsewhere that puts the lesson in doubt, and why it does not tell about us.',
      group: 'steward',
      message: 'Write by, on and because.',
    },
  ),
  verdict: field(choice(verdicts), {
    label: 'Did it help?',
    group: 'steward',
    message: 'Choose one: worked, partly, no-worse, no-effect or worse.',
    choices: verdicts,
  }),
});

/** A lesson: what we noticed, what to do next, and how far it has come. */
export const lessons = z.strictObject({
  title: title('What to do, in the words a colleague would search for.'),
  summary: summary(
    'The lesson',
    'When ... do ... because ... Somebody with two minutes reads only this.',
    'Write the lesson itself in one or two sentences: When ... do ... because ...',
  ),
  outcome: outcome(),
  topics: topics(),
  month: field(month().optional(), {
    label: 'Month',
    hint: 'Roughly when; a month points at nobody.',
    group: 'folded',
    message: 'Write the month as year-month, for example 2026-11.',
  }),
  setting: setting(),
  phases: field(list(text(60)), {
    label: 'Phases',
    hint: 'When in the work this matters.',
    group: 'folded',
    message: 'List phases from portal.yaml.',
  }),
  factors: field(list(choice(factors)), {
    label: 'What played a part',
    group: 'folded',
    message: 'Choose from: person, task, tools, organisation, environment, external.',
    choices: factors,
  }),
  evidence: field(
    z
      .strictObject({
        kind: field(choice(evidenceKinds), {
          label: 'Kind of evidence',
          group: 'folded',
          message: 'Choose one: research or experience.',
          choices: evidenceKinds,
        }),
        level: field(choice(evidenceLevels), {
          label: 'How sure are we?',
          group: 'folded',
          message: 'Choose one: high, moderate or low.',
          choices: evidenceLevels,
        }),
      })
      .optional(),
    { label: 'Evidence', group: 'folded', message: 'Write kind and level.' },
  ),
  from: field(ref('reflections', 'case-studies').optional(), {
    label: 'Where it comes from',
    hint: 'The reflection or case in which it was noticed.',
    group: 'folded',
    message: 'Name a reflection or case, for example reflections/some-name.',
  }),
  actions: field(list(action), {
    label: 'What is being done',
    group: 'steward',
    message: 'List actions with text, strength, owner and status.',
  }),
  validated: field(
    z
      .strictObject({
        by: field(ref('roles'), {
          label: 'Validated by',
          group: 'steward',
          message: 'Name the role that confirmed the lesson.',
        }),
        on: field(day(), { label: 'On', group: 'steward', message: 'Write the day it was confirmed.' }),
      })
      .optional(),
    {
      label: 'Validated',
      hint: 'A role that knows the subject confirms that the lesson is right.',
      group: 'steward',
      message: 'Write by and on.',
    },
  ),
  effects: field(list(effect), {
    label: 'Effects',
    hint: 'What changed once the practice had changed. Only what was measured here proves it; doubt may come from anywhere.',
    group: 'steward',
    message: 'List effects with measure, result, checkedOn and verdict.',
  }),
  ...upkeep(),
});

/** What stands in the text of a lesson. */
export const lessonHeadings = [
  { text: 'What happened', required: true, hint: 'Facts in order. Name roles, not people.' },
  {
    text: 'Why it made sense at the time',
    required: false,
    folded: true,
    hint: 'What people saw, knew and were asked to do. This is where the learning is.',
  },
  { text: 'Do this next', required: true, hint: 'What the next person should do, step by step.' },
] as const;
