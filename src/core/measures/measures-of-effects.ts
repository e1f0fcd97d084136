import { verdicts } from '../../schema/index.ts';
import { entriesIn } from '../library.ts';
import { isLive, latestEffect } from '../lifecycle.ts';
import { counted } from '../../messages/counted.ts';
import { counting, type Measuring } from './measure.ts';

/** What the latest checks found. */
export const effects: Measuring = (library) => {
  const live = entriesIn(library, 'lessons').filter(isLive);
  const checked = live.filter((lesson) => latestEffect(lesson) !== undefined);
  return {
    id: 'did-it-help',
    title: 'Did it help?',
    definition:
      'Live lessons by the verdict of their latest effect check. A check may have been made elsewhere; each lesson says by whom.',
    unit: 'lessons',
    figures: [
      ...Object.entries(verdicts).map(([verdict, label]) =>
        counting(
          label,
          checked.filter((lesson) => latestEffect(lesson)?.verdict === verdict),
        ),
      ),
      counting(
        'Not checked yet',
        live.filter((lesson) => latestEffect(lesson) === undefined),
      ),
    ],
    inShort:
      live.length === 0
        ? null
        : `The effect of ${checked.length} of ${counted(live.length, 'lesson', 'lessons')} was checked.`,
  };
};
