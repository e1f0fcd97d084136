import { articleKinds, caseKinds, collections, reflectionKinds } from '../../schema/index.ts';
import type { AnyEntry } from '../../core/entry.ts';

/** What an entry is, in the words its collection has for it: an After Action Review, an experiment, a lesson. */
export function kindInWords(entry: AnyEntry): string {
  switch (entry.collection) {
    case 'reflections':
      return reflectionKinds[entry.data.kind];
    case 'articles':
      return articleKinds[entry.data.kind];
    case 'case-studies':
      return entry.data.kind === 'case' ? collections['case-studies'].singular : caseKinds[entry.data.kind];
    default:
      return collections[entry.collection].singular;
  }
}
