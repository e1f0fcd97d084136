import type { AnyEntry, Entry } from '../../core/entry.ts';
import { dueOn, freshnessOf } from '../../core/freshness.ts';
import { entriesIn, type Library } from '../../core/library.ts';
import { isLive, latestEffect, stateOf, type State } from '../../core/lifecycle.ts';
import { isPage } from '../../core/pages.ts';
import { byLatestDay, latestDay } from '../../core/chain/progress.ts';

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
