import { pathOf } from '../addresses.ts';
import { keyOf, titleOf, type AnyEntry } from '../entry.ts';
import { checkAgainOn, uncheckedEffect } from '../chain/effect-check.ts';
import { dueOn } from '../freshness.ts';
import { entriesIn, type Library } from '../library.ts';
import { isLive } from '../lifecycle.ts';
import { ownerIdOf } from '../ownership.ts';

/** A day on which somebody has something to do. */
export interface Appointment {
  /** The same for the same thing, so that a calendar moves it instead of showing it twice. */
  readonly uid: string;
  /** ISO day. */
  readonly day: string;
  readonly title: string;
  /** The page it is about, below the base path. */
  readonly path: string;
  /** The id of the role it falls to, or null. */
  readonly role: string | null;
}

const about = (entry: AnyEntry, kind: string, day: string, what: string, role: string | null): Appointment => ({
  uid: `${kind}-${keyOf(entry).replaceAll('/', '-')}`,
  day,
  title: `${what}: ${titleOf(entry)}`,
  path: pathOf(entry),
  role,
});

/** What comes up, earliest first: planned reflections, reviews, effect checks and open actions. Nothing of what is retired. */
export function appointmentsOf(library: Library): readonly Appointment[] {
  const found: Appointment[] = [];
  for (const entry of library.entries) {
    if (!isLive(entry)) continue;
    const owner = ownerIdOf(library, entry);
    const due = dueOn(library.portal, entry);
    if (due !== null) found.push(about(entry, 'review', due, 'Review', owner));
    // A reflection that was held is over, on whatever day it had been planned for.
    if (entry.collection === 'reflections' && entry.data.heldOn === undefined && entry.data.plannedFor !== undefined) {
      found.push(about(entry, 'reflection', entry.data.plannedFor, 'Reflection', entry.data.facilitator ?? owner));
    }
  }
  for (const lesson of entriesIn(library, 'lessons').filter(isLive)) {
    const unchecked = uncheckedEffect(library, lesson);
    if (unchecked) found.push(about(lesson, 'effect', unchecked.dueOn, 'Check the effect', ownerIdOf(library, lesson)));
    const again = checkAgainOn(library, lesson);
    if (again !== null) found.push(about(lesson, 'again', again, 'Check the effect again', ownerIdOf(library, lesson)));
    for (const [index, action] of lesson.data.actions.entries()) {
      if (action.status !== 'open' || action.due === undefined) continue;
      found.push({
        ...about(lesson, `action-${index}`, action.due, 'Action due', action.owner),
        title: `Action due: ${action.text}`,
      });
    }
  }
  return found.sort((a, b) => a.day.localeCompare(b.day) || a.uid.localeCompare(b.uid, 'en'));
}
