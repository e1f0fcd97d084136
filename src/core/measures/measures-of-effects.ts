import { verdicts } from '../../schema/index.ts';
import type { Entry } from '../entry.ts';
import { entriesIn, type Library } from '../library.ts';
import { isLive, standingOf } from '../lifecycle.ts';
import type { Effect } from '../measurements.ts';
import { counted } from '../../messages/counted.ts';
import { counting, type Figure, type Measuring } from './measure.ts';

type Lesson = Entry<'lessons'>;

/** Live lessons by the verdict of one finding each; last, those without one. */
function byVerdict(library: Library, find: (lesson: Lesson) => Effect | undefined, none: string) {
  const live = entriesIn(library, 'lessons').filter(isLive);
  const found = new Map(live.map((lesson) => [lesson, find(lesson)?.verdict]));
  const where = (label: string, verdict: string | undefined): Figure =>
    counting(
      label,
      live.filter((lesson) => found.get(lesson) === verdict),
    );
  const figures = [
    ...Object.entries(verdicts).map(([verdict, label]) => where(label, verdict)),
    where(none, undefined),
  ];
  return { live: live.length, held: live.length - (figures.at(-1)?.value ?? 0), figures };
}

/** What the newest checks made here found. */
export const effects: Measuring = (library) => {
  const { live, held, figures } = byVerdict(
    library,
    (lesson) => standingOf(library, lesson).check,
    'Not checked here yet',
  );
  return {
    id: 'did-it-help',
    title: 'Did it help here?',
    definition:
      'Live lessons by the verdict of the newest check that we made ourselves, since the practice changed. What others found is counted apart.',
    unit: 'lessons',
    figures,
    inShort: live === 0 ? null : `The effect of ${held} of ${counted(live, 'lesson', 'lessons')} was checked here.`,
  };
};

/** What the newest studies elsewhere found. */
export const studies: Measuring = (library) => {
  const { live, held, figures } = byVerdict(
    library,
    (lesson) => standingOf(library, lesson).studies[0],
    'No study is named',
  );
  return {
    id: 'what-others-found',
    title: 'What others found',
    definition:
      'Live lessons by the verdict of the newest finding from elsewhere that is not set aside. It may put a lesson in doubt; it never proves that something helped here.',
    unit: 'lessons',
    figures,
    inShort: live === 0 ? null : `${counted(held, 'lesson names', 'lessons name')} what others found.`,
  };
};
