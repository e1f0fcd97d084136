import { daysBetween } from '../freshness.ts';
import { counted } from '../../messages/counted.ts';
import { entriesIn } from '../library.ts';
import { embeddingsOf, isLive, stateOf } from '../lifecycle.ts';
import { stateLabel, statesOfLessons } from '../states.ts';
import { counting, median, percent, type Measuring } from './measure.ts';

/** How far the lessons have come. */
export const progress: Measuring = (library) => {
  const live = entriesIn(library, 'lessons').filter(isLive);
  const changed = live.filter((lesson) => embeddingsOf(library, lesson).length > 0);
  const share = percent(changed.length, live.length);
  return {
    id: 'how-far-lessons-have-come',
    title: 'How far lessons have come',
    definition:
      'Live lessons by their state today. A lesson has changed a practice when the changes of a live practice name it.',
    unit: 'lessons',
    figures: statesOfLessons.map((state) =>
      counting(
        stateLabel(state),
        live.filter((lesson) => stateOf(library, lesson) === state),
      ),
    ),
    inShort:
      share === null
        ? null
        : `${changed.length} of ${counted(live.length, 'lesson', 'lessons')} changed a practice: ${share} %.`,
  };
};

/** How long it takes from a confirmed lesson to a changed practice. */
export const daysToEmbedding: Measuring = (library) => {
  const waits = entriesIn(library, 'lessons').flatMap((lesson) => {
    const confirmed = lesson.data.validated?.on;
    const first = embeddingsOf(library, lesson)[0]?.change.on;
    // A practice that changed first was not waiting for anybody.
    return confirmed === undefined || first === undefined || first < confirmed
      ? []
      : [{ lesson, days: daysBetween(confirmed, first) }];
  });
  const middle = median(waits.map(({ days }) => days));
  const within = (label: string, from: number, to: number) =>
    counting(
      label,
      waits.filter(({ days }) => days >= from && days < to).map(({ lesson }) => lesson),
    );
  return {
    id: 'days-to-a-changed-practice',
    title: 'Days from a confirmed lesson to a changed practice',
    definition:
      'Days from the validation of a lesson to the first change of a live practice that names it. Lessons whose practice changed first are left out; lessons retired since then count.',
    unit: 'lessons',
    figures: [
      within('Under 30 days', 0, 30),
      within('30 to 89 days', 30, 90),
      within('90 to 179 days', 90, 180),
      within('180 days and more', 180, Infinity),
    ],
    inShort: middle === null ? null : `Half of them took ${counted(Math.round(middle), 'day', 'days')} or less.`,
  };
};
