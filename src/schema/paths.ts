import { z } from 'zod';
import { summary, title, topics, upkeep } from './common.ts';
import { field, list, ref, text } from './fields.ts';

/** A few pages in an order that makes sense, for somebody who starts. */
export const paths = z.strictObject({
  title: title('What somebody can do after it.'),
  summary: summary('In short', 'Whom it is for, what it gives.', 'Say in one or two sentences what it gives to whom.'),
  steps: field(z.array(ref('lessons', 'case-studies', 'reflections', 'practices', 'articles')).min(2), {
    label: 'Steps',
    hint: 'In reading order.',
    group: 'asked',
    message: 'List at least two entries, for example lessons/some-name.',
  }),
  topics: topics(),
  for: field(list(text(80)), {
    label: 'For',
    hint: 'Who should take it.',
    group: 'folded',
    message: 'List who it is for.',
  }),
  unlearn: field(list(ref('lessons', 'practices', 'articles', 'case-studies')), {
    label: 'To unlearn',
    hint: 'Retired entries that people may still remember.',
    group: 'folded',
    message: 'List retired entries, for example practices/some-name.',
  }),
  questions: field(list(text(240)), {
    label: 'Questions to think about',
    group: 'folded',
    message: 'List questions, one a line.',
  }),
  ...upkeep(),
});
