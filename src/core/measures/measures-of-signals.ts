import { collections, type CollectionName } from '../../schema/index.ts';
import { counted } from '../../messages/counted.ts';
import { keyOf, type AnyEntry } from '../entry.ts';
import { escalationsOf } from '../chain/escalations.ts';
import { entriesIn, type Library } from '../library.ts';
import { embeddingsOf, recurrencesToEscalate } from '../lifecycle.ts';
import { signalsOf } from '../signals.ts';
import { counting, type Figure, type Measuring } from './measure.ts';

const told = (library: Library, kind: 'recurrence' | 'reuse') =>
  library.entries.flatMap((entry) =>
    signalsOf(library, entry)
      .filter(({ data }) => data.kind === kind)
      .map((signal) => ({ entry, signal })),
  );

const signalsAs = (label: string, some: readonly { readonly entry: AnyEntry }[]): Figure => ({
  label,
  value: some.length,
  entries: [...new Map(some.map(({ entry }) => [keyOf(entry), entry])).values()],
});

/** What happened again, and whether the practice had changed by then. */
export const recurrence: Measuring = (library) => {
  const again = told(library, 'recurrence');
  const after = again.filter(({ entry, signal }) => {
    const first = entry.collection === 'lessons' ? embeddingsOf(library, entry)[0]?.change.on : undefined;
    return first !== undefined && signal.data.on >= first;
  });
  const escalated = escalationsOf(library).map(({ lesson }) => lesson);
  return {
    id: 'what-happened-again',
    title: 'What happened again',
    definition: `Reports "this happened here too". After: on or after the first change of a live practice that names the lesson. To decide: ${recurrencesToEscalate} or more reports while no live practice names the lesson, or one since the practice changed and was last found to help.`,
    unit: 'reports',
    figures: [
      signalsAs(
        'Before a practice changed',
        again.filter((one) => !after.includes(one)),
      ),
      signalsAs('After a practice changed', after),
      counting('Lessons to decide about', escalated),
    ],
    inShort:
      again.length === 0
        ? null
        : escalated.length === 0
          ? 'No lesson waits for a decision.'
          : `${counted(escalated.length, 'lesson waits', 'lessons wait')} for a decision.`,
  };
};

/** What was used. */
export const reuse: Measuring = (library) => {
  const used = told(library, 'reuse');
  const kinds = Object.entries(Object.groupBy(used, ({ entry }) => entry.collection));
  return {
    id: 'what-was-used',
    title: 'What was used',
    definition: 'Reports "I used this", by the kind of page they are about.',
    unit: 'reports',
    figures: kinds.map(([kind, some]) => signalsAs(collections[kind as CollectionName].plural, some)),
    inShort:
      used.length === 0
        ? null
        : `${counted(new Set(used.map(({ entry }) => entry)).size, 'page was', 'pages were')} used ${counted(used.length, 'time', 'times')}, as far as we were told.`,
  };
};

/** Time taken to think, by year. */
export const reflectionTime: Measuring = (library) => {
  const held = entriesIn(library, 'reflections').filter(
    ({ data }) => data.heldOn !== undefined && data.minutes !== undefined,
  );
  const years = Object.entries(Object.groupBy(held, ({ data }) => data.heldOn?.slice(0, 4) ?? ''));
  const minutes = held.reduce((sum, { data }) => sum + (data.minutes ?? 0), 0);
  return {
    id: 'time-to-reflect',
    title: 'Time to reflect',
    definition: 'Minutes of the reflections that were held, by the year they were held in.',
    unit: 'minutes',
    figures: years
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([year, some = []]) => ({
        label: year,
        value: some.reduce((sum, { data }) => sum + (data.minutes ?? 0), 0),
        entries: some,
      })),
    inShort:
      held.length === 0
        ? null
        : `${counted(held.length, 'reflection', 'reflections')}, ${counted(minutes, 'minute', 'minutes')} in all.`,
  };
};
