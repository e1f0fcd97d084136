import type { Entry } from '../entry.ts';
import { addMonths } from '../freshness.ts';
import type { Library } from '../library.ts';
import { isLive, standingOf } from '../lifecycle.ts';
import { dayOf } from '../measurements.ts';

/** Months after a practice changed by which somebody should have looked whether it helped. */
const patience = 6;

/** A changed practice whose effect nobody has checked here since. */
export interface UncheckedEffect {
  /** ISO day of the change. */
  readonly changedOn: string;
  /** ISO day by which the effect should be checked. */
  readonly dueOn: string;
}

/** When the effect of a live, embedded lesson is to be checked here; null when it was, or when no practice changed. */
export function uncheckedEffect(library: Library, lesson: Entry<'lessons'>): UncheckedEffect | null {
  if (!isLive(lesson)) return null;
  const { changedOn, check } = standingOf(library, lesson);
  return changedOn === undefined || check ? null : { changedOn, dueOn: addMonths(changedOn, patience) };
}

/** ISO day from which a check that spoke for the change is too old to rely on; null where nothing is proven. */
export function checkAgainOn(library: Library, lesson: Entry<'lessons'>): string | null {
  if (!isLive(lesson)) return null;
  const { proven, check } = standingOf(library, lesson);
  return proven && check ? addMonths(dayOf(check), library.portal.checkAgainAfter) : null;
}
