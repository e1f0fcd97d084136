import type { Entry } from '../entry.ts';
import { addMonths } from '../freshness.ts';
import type { Library } from '../library.ts';
import { embeddingsOf, isLive } from '../lifecycle.ts';

/** Months after a practice changed by which somebody should have looked whether it helped. */
const patience = 6;

/** A changed practice whose effect nobody has recorded yet. */
export interface UncheckedEffect {
  /** ISO day of the first change. */
  readonly changedOn: string;
  /** ISO day by which the effect should be checked. */
  readonly dueOn: string;
}

/** When the effect of a live, embedded lesson is to be checked; null when it was, or when no practice changed. */
export function uncheckedEffect(library: Library, lesson: Entry<'lessons'>): UncheckedEffect | null {
  const changedOn = embeddingsOf(library, lesson)[0]?.change.on;
  if (changedOn === undefined || !isLive(lesson) || lesson.data.effects.length > 0) return null;
  return { changedOn, dueOn: addMonths(changedOn, patience) };
}
