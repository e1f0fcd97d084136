import type { Entry } from '../../core/entry.ts';
import { find, type Library } from '../../core/library.ts';
import { isLive, standingOf } from '../../core/lifecycle.ts';
import { named } from '../wording/people-in-words.ts';
import type { Phrase } from '../wording/phrase.ts';
import { doubtInWords } from './findings-in-words.ts';

/** For a live practice, each lesson behind it that is in doubt: which one and why, in a sentence. */
export function doubtsAboutPractice(library: Library, practice: Entry<'practices'>): readonly Phrase[] {
  if (!isLive(practice)) return [];
  const behind = new Set(practice.data.changes.filter(({ on }) => on <= library.today).map(({ lesson }) => lesson));
  return [...behind].flatMap((id) => {
    const lesson = find(library, 'lessons', id);
    const doubt = lesson && isLive(lesson) ? standingOf(library, lesson).doubt : undefined;
    return lesson && doubt
      ? [
          [
            `${behind.size === 1 ? 'The' : 'A'} lesson behind it is contested, `,
            named(lesson),
            ': ',
            ...doubtInWords(doubt),
            '.',
          ],
        ]
      : [];
  });
}
