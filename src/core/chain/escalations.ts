import type { Entry } from '../entry.ts';
import { entriesIn, type Library } from '../library.ts';
import { embeddingsOf, isLive } from '../lifecycle.ts';
import { ownerOf } from '../ownership.ts';
import { signalsOf } from '../signals.ts';

/** How often a lesson may happen again before somebody has to decide. */
export const recurrencesToEscalate = 2;

/** A lesson that keeps happening while no practice has changed because of it. */
export interface Escalation {
  readonly lesson: Entry<'lessons'>;
  /** The latest first. */
  readonly recurrences: readonly Entry<'signals'>[];
  /** Who decides. */
  readonly owner: Entry<'roles'> | undefined;
}

/** Null unless a live lesson happened again often enough and no live practice names it. */
export function escalationOf(library: Library, lesson: Entry<'lessons'>): Escalation | null {
  if (!isLive(lesson) || embeddingsOf(library, lesson).length > 0) return null;
  const recurrences = signalsOf(library, lesson).filter(({ data }) => data.kind === 'recurrence');
  return recurrences.length < recurrencesToEscalate ? null : { lesson, recurrences, owner: ownerOf(library, lesson) };
}

/** Every lesson that escalates, the one that happened again last at the top. */
export const escalationsOf = (library: Library): readonly Escalation[] =>
  entriesIn(library, 'lessons')
    .flatMap((lesson) => escalationOf(library, lesson) ?? [])
    .sort((a, b) => (b.recurrences[0]?.data.on ?? '').localeCompare(a.recurrences[0]?.data.on ?? ''));
