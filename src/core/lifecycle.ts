import { retiredOf, type AnyEntry, type Entry, type Key } from './entry.ts';
import { backlinksTo, type Library } from './library.ts';
import { dayOf, findingsUntil, isGood, isHere, isSetAside, type Effect } from './measurements.ts';
import { signalsOf } from './signals.ts';
import { stateFrom, type State } from './states.ts';

export type Change = Entry<'practices'>['data']['changes'][number];

/** Neither retired nor superseded. */
export const isLive = (entry: AnyEntry): boolean => retiredOf(entry) === undefined;

export interface Embedding {
  readonly practice: Entry<'practices'>;
  readonly change: Change;
}

function changesNaming(library: Library, lesson: Entry<'lessons'>, live: boolean): readonly Embedding[] {
  const found: Embedding[] = [];
  for (const { from, path } of backlinksTo(library, lesson)) {
    if (from.collection !== 'practices' || path[0] !== 'changes' || isLive(from) !== live) continue;
    const change = from.data.changes[path[1] as number];
    if (change) found.push({ practice: from, change });
  }
  return found.sort((a, b) => a.change.on.localeCompare(b.change.on));
}

/** The changes of live practices that name this lesson and whose day has come, oldest first. */
export const embeddingsOf = (library: Library, lesson: Entry<'lessons'>): readonly Embedding[] =>
  changesNaming(library, lesson, true).filter(({ change }) => change.on <= library.today);

/** The next change of a live practice that names this lesson and whose day is still to come. */
export const plannedEmbeddingOf = (library: Library, lesson: Entry<'lessons'>): Embedding | undefined =>
  changesNaming(library, lesson, true).find(({ change }) => change.on > library.today);

/** Whether a change of a practice that no longer holds ever came: its day was there before the practice ended. */
const didCome = ({ practice, change }: Embedding, today: string): boolean =>
  change.on <= today && change.on <= (retiredOf(practice)?.on ?? today);

/**
 * The change that embedded this lesson last, in a practice that no longer holds. Undefined while a live practice names
 * the lesson, and when none ever did.
 */
export const lapsedEmbeddingOf = (library: Library, lesson: Entry<'lessons'>): Embedding | undefined =>
  embeddingsOf(library, lesson).length > 0
    ? undefined
    : changesNaming(library, lesson, false).findLast((one) => didCome(one, library.today));

/** How often a lesson may come back before somebody has to decide, or before it is in doubt. */
export const recurrencesToEscalate = 2;

/** Why a lesson is in doubt. */
export type Doubt =
  | { readonly by: 'check'; readonly effect: Effect }
  | { readonly by: 'study'; readonly effect: Effect }
  | {
      readonly by: 'recurrence';
      readonly times: number;
      /** The good check since which they are counted; undefined: since the practice changed. */
      readonly since: Effect | undefined;
    };

/** What is known about whether a lesson holds, as of the day of the library. */
export interface Standing {
  /** ISO day of the last change of a live practice that names it; undefined before there is one. */
  readonly changedOn: string | undefined;
  /** The newest finding made here, on or after the day of the change; of any day as long as no practice has changed. */
  readonly check: Effect | undefined;
  /** It was checked here, but not since the practice changed last. */
  readonly checkedBefore: boolean;
  /** Findings from elsewhere that are not set aside, the newest first. */
  readonly studies: readonly Effect[];
  /** Reports that it came back after the change and after the newest check here that spoke for it; the latest first. */
  readonly recurrences: readonly Entry<'signals'>[];
  /** The good check since which they are counted; undefined: since the practice changed. */
  readonly since: Effect | undefined;
  readonly doubt: Doubt | undefined;
  /** A practice changed, nothing speaks against it, and the newest check made here since the change speaks for it. */
  readonly proven: boolean;
}

/**
 * Doubt may come from anywhere, proof only from here, and both by the day of measuring (architecture, section 3). The
 * change is the last one: what was found before a practice changed again says nothing about what is done now.
 */
export function standingOf(library: Library, lesson: Entry<'lessons'>): Standing {
  const { today } = library;
  const changedOn = embeddingsOf(library, lesson).at(-1)?.change.on;
  const findings = findingsUntil(lesson, today);
  const ours = findings.filter(isHere);
  const here = ours.filter((effect) => changedOn === undefined || dayOf(effect) >= changedOn);
  const studies = findings.filter((effect) => !isHere(effect) && !isSetAside(effect, today));
  const [check] = here;
  const good = here.find(isGood);
  const since = changedOn !== undefined && good !== undefined && dayOf(good) > changedOn ? good : undefined;
  const recurrences = changedOn === undefined ? [] : comebacks(library, lesson, since ? dayOf(since) : changedOn);
  const doubt = doubtOf(check, studies[0]) ?? keepsComingBack(recurrences.length, since);
  return {
    changedOn,
    check,
    checkedBefore: check === undefined && ours.length > 0,
    studies,
    recurrences,
    since,
    doubt,
    proven: changedOn !== undefined && doubt === undefined && check !== undefined && isGood(check),
  };
}

/** Reports that it happened again after a day. */
const comebacks = (library: Library, lesson: Entry<'lessons'>, day: string): readonly Entry<'signals'>[] =>
  signalsOf(library, lesson).filter(({ data }) => data.kind === 'recurrence' && data.on > day);

const keepsComingBack = (times: number, since: Effect | undefined): Doubt | undefined =>
  times >= recurrencesToEscalate ? { by: 'recurrence', times, since } : undefined;

function doubtOf(check: Effect | undefined, study: Effect | undefined): Doubt | undefined {
  if (check && !isGood(check)) return { by: 'check', effect: check };
  if (study && !isGood(study) && (check === undefined || dayOf(study) > dayOf(check)))
    return { by: 'study', effect: study };
  return undefined;
}

/** The state of an entry, as of the day of the library: the first row of the table of states that holds. */
export function stateOf(library: Library, entry: AnyEntry): State {
  const retired = retiredOf(entry);
  const standing = entry.collection === 'lessons' ? standingOf(library, entry) : undefined;
  return stateFrom({
    lesson: entry.collection === 'lessons',
    retired: retired !== undefined,
    replaced: retired?.replacedBy !== undefined,
    doubted: standing?.doubt !== undefined,
    embedded: standing?.changedOn !== undefined,
    proven: standing?.proven === true,
    validated: entry.collection === 'lessons' && (entry.data.validated?.on ?? '9999') <= library.today,
  });
}

/**
 * Follows replacements to their end.
 * Gives the live entry that stands in for this one, or null when there is none or the chain runs in a circle.
 */
export function replacementOf(library: Library, entry: AnyEntry): AnyEntry | null {
  const seen = new Set<AnyEntry>([entry]);
  let next: AnyEntry | undefined = entry;
  for (;;) {
    const by: string | undefined = retiredOf(next)?.replacedBy;
    if (by === undefined) return next !== entry && isLive(next) ? next : null;
    next = library.byKey.get(by as Key);
    if (!next || seen.has(next)) return null;
    seen.add(next);
  }
}
