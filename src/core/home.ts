import { retiredOf, titleOf, type AnyEntry, type Entry } from './entry.ts';
import { dueOn, freshnessOf } from './freshness.ts';
import { lessonReason } from './lesson-clauses.ts';
import { entriesIn, find, type Library } from './library.ts';
import { isLive, latestEffect, replacementOf, stateOf, type Change, type State } from './lifecycle.ts';
import { isPage } from './pages.ts';
import { byLatestDay, latestDay } from './progress.ts';

type Lesson = Entry<'lessons'>;

/** How many lessons stand where, for each state. */
export function tallyOf(library: Library): ReadonlyMap<State, number> {
  const tally = new Map<State, number>();
  for (const lesson of entriesIn(library, 'lessons')) {
    const state = stateOf(library, lesson);
    tally.set(state, (tally.get(state) ?? 0) + 1);
  }
  return tally;
}

/** Lessons in a state that an effect check decides, the latest check first. */
export const lessonsByCheck = (library: Library, state: 'learned' | 'contested'): readonly Lesson[] =>
  entriesIn(library, 'lessons')
    .filter((lesson) => stateOf(library, lesson) === state)
    .sort((a, b) => (latestEffect(b)?.checkedOn ?? '').localeCompare(latestEffect(a)?.checkedOn ?? ''));

/** A change of a practice, with the lesson behind it. */
export interface PracticeChange {
  readonly practice: Entry<'practices'>;
  readonly change: Change;
  readonly lesson: Lesson | undefined;
}

/** Changes of live practices up to a day, the latest first. */
export const practiceChanges = (library: Library, today: string): readonly PracticeChange[] =>
  entriesIn(library, 'practices')
    .filter(isLive)
    .flatMap((practice) =>
      practice.data.changes.map((change) => ({ practice, change, lesson: find(library, 'lessons', change.lesson) })),
    )
    .filter(({ change }) => change.on <= today)
    .sort((a, b) => b.change.on.localeCompare(a.change.on));

/** Something we used to do: what it was, what took its place, and why. */
export interface Turn {
  readonly on: string;
  readonly was: string;
  readonly now: string | null;
  readonly because: string;
  /** Where to read on. */
  readonly entry: AnyEntry;
}

const turnOfChange = ({ practice, change, lesson }: PracticeChange): Turn => ({
  on: change.on,
  was: change.was,
  now: change.now,
  because: lesson ? (lessonReason(lesson.data.summary) ?? lesson.data.title) : '',
  entry: practice,
});

function turnOfRetired(library: Library, entry: AnyEntry): Turn[] {
  const retired = retiredOf(entry);
  if (!retired) return [];
  const replacement = replacementOf(library, entry);
  const now = replacement && titleOf(replacement);
  return [{ on: retired.on, was: titleOf(entry), now, because: retired.reason, entry: replacement ?? entry }];
}

/** What is no longer done: practices that stopped, turned round or were replaced, and entries that no longer hold. */
export const turnsOf = (library: Library, today: string): readonly Turn[] =>
  [
    ...practiceChanges(library, today)
      .filter(({ change }) => change.kind !== 'start')
      .map(turnOfChange),
    ...library.entries.flatMap((entry) => turnOfRetired(library, entry)),
  ]
    .filter(({ on }) => on <= today)
    .sort((a, b) => b.on.localeCompare(a.on));

/** Live pages of which something was noted lately, the latest first; what is dated later has not happened yet. */
export const latelyAdded = (library: Library, today: string, except: ReadonlySet<AnyEntry>): readonly AnyEntry[] =>
  library.entries
    .filter((entry) => isPage(entry.collection) && isLive(entry) && !except.has(entry))
    .filter((entry) => latestDay(entry) !== '' && latestDay(entry) <= today)
    .sort(byLatestDay);

/** A page that must be reviewed soon, or should have been. */
export interface Due {
  readonly entry: AnyEntry;
  readonly on: string;
  readonly overdue: boolean;
}

/** Pages that are overdue or due soon, the longest overdue first. */
export const dueForReview = (library: Library, today: string): readonly Due[] =>
  library.entries
    .flatMap((entry) => {
      const freshness = freshnessOf(library.portal, entry, today);
      const on = dueOn(library.portal, entry);
      const due = freshness === 'overdue' || freshness === 'due-soon';
      return due && on !== null ? [{ entry, on, overdue: freshness === 'overdue' }] : [];
    })
    .sort((a, b) => a.on.localeCompare(b.on));
