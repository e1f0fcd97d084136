import { checkAgainOn, uncheckedEffect } from '../chain/effect-check.ts';
import { escalationOf } from '../chain/escalations.ts';
import { knowledgeCollections } from '../../schema/index.ts';
import { titleOf, type AnyEntry, type Entry } from '../entry.ts';
import { dueOn } from '../freshness.ts';
import { entriesIn, type Library } from '../library.ts';
import { isLive, standingOf } from '../lifecycle.ts';
import { ownerIdOf } from '../ownership.ts';

/** An entry in somebody's care, and the day by which it must be reviewed; null where no review was ever noted. */
export interface Owned {
  readonly entry: AnyEntry;
  readonly dueOn: string | null;
}

/** An action that somebody promised and has not finished. */
export interface OpenAction {
  readonly lesson: Entry<'lessons'>;
  readonly action: Entry<'lessons'>['data']['actions'][number];
}

/** An effect that somebody should look at: not checked here yet since the practice changed, or too long ago. */
export interface EffectToCheck {
  readonly lesson: Entry<'lessons'>;
  readonly dueOn: string;
  readonly again: boolean;
}

/** What one role looks after. */
export interface Duties {
  readonly topics: readonly Entry<'topics'>[];
  readonly communities: readonly Entry<'communities'>[];
  /** Live entries other than communities, the one that is due first at the top. */
  readonly owned: readonly Owned[];
  /** Lessons it owns that are in doubt or came back, and wait for its decision. */
  readonly decisions: readonly Entry<'lessons'>[];
  /** Effects of lessons it owns, the one that is due first at the top. */
  readonly effects: readonly EffectToCheck[];
  /** Open actions of live lessons, the one that is due first at the top. */
  readonly actions: readonly OpenAction[];
  /** The roles it stands in for. */
  readonly deputyOf: readonly Entry<'roles'>[];
}

/** Earlier days first; what has no day comes last. */
const byDay = (a: string | null | undefined, b: string | null | undefined): number =>
  (a ?? '9999').localeCompare(b ?? '9999');

function effectToCheck(library: Library, lesson: Entry<'lessons'>): EffectToCheck[] {
  const unchecked = uncheckedEffect(library, lesson);
  if (unchecked) return [{ lesson, dueOn: unchecked.dueOn, again: false }];
  const again = checkAgainOn(library, lesson);
  return again !== null && again <= library.today ? [{ lesson, dueOn: again, again: true }] : [];
}

/** Everything a role looks after, read from the whole library. */
export function dutiesOf(library: Library, role: string): Duties {
  const { compare } = new Intl.Collator(library.portal.language, { numeric: true });
  const named = <T extends AnyEntry>(entries: readonly T[]) =>
    entries.toSorted((a, b) => compare(titleOf(a), titleOf(b)));
  const lessons = entriesIn(library, 'lessons').filter(
    (lesson) => isLive(lesson) && ownerIdOf(library, lesson) === role,
  );
  const pages = knowledgeCollections.flatMap((collection) => entriesIn(library, collection) as readonly AnyEntry[]);
  return {
    topics: named(entriesIn(library, 'topics').filter(({ data }) => data.steward === role)),
    communities: named(
      entriesIn(library, 'communities').filter((entry) => isLive(entry) && entry.data.steward === role),
    ),
    owned: named(pages.filter((entry) => isLive(entry) && ownerIdOf(library, entry) === role))
      .map((entry) => ({ entry, dueOn: dueOn(library.portal, entry) }))
      .sort((a, b) => byDay(a.dueOn, b.dueOn)),
    decisions: named(
      lessons.filter(
        (lesson) => standingOf(library, lesson).doubt !== undefined || escalationOf(library, lesson) !== null,
      ),
    ),
    effects: lessons.flatMap((lesson) => effectToCheck(library, lesson)).sort((a, b) => byDay(a.dueOn, b.dueOn)),
    actions: entriesIn(library, 'lessons')
      .filter(isLive)
      .flatMap((lesson) => lesson.data.actions.map((action) => ({ lesson, action })))
      .filter(({ action }) => action.status === 'open' && action.owner === role)
      .sort((a, b) => byDay(a.action.due, b.action.due)),
    deputyOf: named(entriesIn(library, 'roles').filter(({ data }) => data.deputy === role)),
  };
}
