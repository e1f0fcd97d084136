import { collections } from '../../schema/index.ts';
import type { Rule } from '../rule.ts';

const plain = (text: string): string =>
  text
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The text has the parts that its readers look for. */
export const headings: Rule = {
  code: 'heading',
  severity: 'error',
  title: 'The text has the headings of its kind',
  meaning: 'The text lacks a part that every entry of its kind has.',
  why: 'Readers in a hurry jump to the part they need. They can do so only when it is there under the same words each time.',
  example: {
    wrong: '## Do this next\n\nCount again.',
    right: '## What happened\n\nOne was missing.\n\n## Do this next\n\nCount again.',
  },
  fix: 'Add the heading with two # signs and the text below it.',
  *run({ library }) {
    for (const entry of library.entries) {
      if (!entry.prose) continue;
      // A reflection that is still to come has nothing to tell yet.
      if (entry.collection === 'reflections' && entry.data.plannedFor !== undefined && entry.data.heldOn === undefined)
        continue;
      const present = new Set(entry.prose.headings.map(({ text }) => plain(text)));
      for (const { text, required, hint } of collections[entry.collection].headings) {
        if (!required || present.has(plain(text))) continue;
        yield {
          entry,
          message: `The part "${text}" is missing.`,
          help: `Write a line "## ${text}" and the text below it. ${hint}`,
        };
      }
    }
  },
};
