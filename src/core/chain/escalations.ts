import type { Entry } from '../entry.ts';
import { entriesIn, type Library } from '../library.ts';
import { isLive, recurrencesToEscalate, standingOf } from '../lifecycle.ts';
import { ownerOf } from '../ownership.ts';
import { signalsOf } from '../signals.ts';

/** A lesson that keeps happening: before any practice has changed because of it, or although one did. */
export interface Escalation {
  readonly lesson: Entry<'lessons'>;
  /** The latest first. */
  readonly recurrences: readonly Entry<'signals'>[];
  /** It came back although a practice had changed. */
  readonly despite: boolean;
  /** Who decides. */
  readonly owner: Entry<'roles'> | undefined;
}

/**
 * Null unless a live lesson happened again often enough while no live practice names it, or once after the practice
 * changed and, where that was checked, after the check that spoke for it.
 */
export function escalationOf(library: Library, lesson: Entry<'lessons'>): Escalation | null {
  if (!isLive(lesson)) return null;
  const { changedOn, recurrences: since } = standingOf(library, lesson);
  const despite = changedOn !== undefined;
  const recurrences = despite ? since : signalsOf(library, lesson).filter(({ data }) => data.kind === 'recurrence');
  return recurrences.length < (despite ? 1 : recurrencesToEscalate)
    ? null
    : { lesson, recurrences, despite, owner: ownerOf(library, lesson) };
}

/** Every lesson that escalates, the one that happened again last at the top. */
export const escalationsOf = (library: Library): readonly Escalation[] =>
  entriesIn(library, 'lessons')
    .flatMap((lesson) => escalationOf(library, lesson) ?? [])
    .sort((a, b) => (b.recurrences[0]?.data.on ?? '').localeCompare(a.recurrences[0]?.data.on ?? ''));
