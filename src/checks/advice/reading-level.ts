import retextReadability from 'retext-readability';
import { languageAdvice } from './language.ts';

/** A sentence is named when five of seven formulas find it hard for an adult, and it is long. */
const hard = { age: 18, threshold: 5 / 7, minWords: 25 };

/** Long sentences are where readers lose the thread. */
export const readingLevel = languageAdvice(
  {
    code: 'reading-level',
    title: 'Sentences can be read in one go',
    meaning: 'Five of seven measures of reading level find this sentence hard. At most three are named for each entry.',
    why: 'A reader who has to start a sentence twice does not start it a third time.',
    example: {
      wrong:
        'Following the implementation of the recommendations concerning intershift communication it was established that considerable improvements in transmission completeness had materialised.',
      right: 'Since then shifts hand over at the machine. Fewer things are forgotten.',
    },
    fix: 'Cut the sentence in two, say who does what, and use shorter words.',
  },
  retextReadability,
  hard,
  () => ({ message: 'This sentence is hard to read.', help: 'Cut it in two, or use shorter words.' }),
  3,
);
