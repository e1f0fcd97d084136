import type { AnyEntry, Entry } from '../../core/entry.ts';
import { dueOn, freshnessOf } from '../../core/freshness.ts';
import { entriesIn, type Library } from '../../core/library.ts';
import { isLive, standingOf, stateOf } from '../../core/lifecycle.ts';
import { dayOf } from '../../core/measurements.ts';
import { stateRow, type State, type Tone } from '../../core/states.ts';
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

/** The day of what decides about a lesson: its doubt, or the check that proves it. */
function decidedOn(library: Library, lesson: Lesson): string {
  const { doubt, check, recurrences } = standingOf(library, lesson);
  if (doubt?.by === 'recurrence') return recurrences[0]?.data.on ?? '';
  const effect = doubt?.effect ?? check;
  return effect ? dayOf(effect) : '';
}

/** Lessons that are proven or in doubt, the one that was decided last at the top. */
export const lessonsDecided = (library: Library, tone: Extract<Tone, 'proven' | 'doubt'>): readonly Lesson[] =>
  entriesIn(library, 'lessons')
    .filter((lesson) => stateRow(stateOf(library, lesson)).tone === tone)
    .sort((a, b) => decidedOn(library, b).localeCompare(decidedOn(library, a)));

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
