import { entriesIn, find } from '../../core/library.ts';
import type { Rule } from '../rule.ts';

/** Wider topics end somewhere. */
export const topicCircle: Rule = {
  code: 'topic-circle',
  severity: 'error',
  title: 'A topic is not part of itself',
  meaning: 'Following "part of" from this topic leads back to it.',
  why: 'The list of topics is a tree. A circle has no top, and its topics would show nowhere.',
  example: {
    wrong: 'name: Tools\nsteward: workshop-lead\nbroader: tools',
    right: 'name: Tools\nsteward: workshop-lead\nbroader: workshop',
  },
  fix: 'Take broader out of one of the topics of the circle.',
  *run({ library }) {
    for (const entry of entriesIn(library, 'topics')) {
      const seen = new Set<string>();
      let next = entry.data.broader;
      while (next !== undefined && next !== entry.id && !seen.has(next)) {
        seen.add(next);
        next = find(library, 'topics', next)?.data.broader;
      }
      if (next !== entry.id) continue;
      yield {
        entry,
        path: ['broader'],
        message: 'Following "part of", this topic leads back to itself.',
        help: 'Take broader out here, or in one of the topics it leads to.',
      };
    }
  },
};
