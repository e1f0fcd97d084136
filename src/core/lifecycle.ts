import { retiredOf, type AnyEntry, type Entry, type Key } from './entry.ts';
import { backlinksTo, type Library } from './library.ts';

/** How far a lesson has come, and what every other entry is: derived, never stored. */
export const states = {
  superseded: 'Superseded',
  retired: 'Retired',
  contested: 'Contested',
  learned: 'Learned',
  embedded: 'Practice changed',
  validated: 'Validated',
  identified: 'Identified',
  current: 'Current',
} as const;
export type State = keyof typeof states;

export type Effect = Entry<'lessons'>['data']['effects'][number];
export type Change = Entry<'practices'>['data']['changes'][number];

/** Neither retired nor superseded. */
export const isLive = (entry: AnyEntry): boolean => retiredOf(entry) === undefined;

/** Effects with the newest check first; checks of one day keep the later line in the file as the newer. */
export const effectsByDate = (lesson: Entry<'lessons'>): readonly Effect[] =>
  lesson.data.effects
    .map((effect, index) => ({ effect, index }))
    .sort((a, b) => b.effect.checkedOn.localeCompare(a.effect.checkedOn) || b.index - a.index)
    .map(({ effect }) => effect);

/** The check that decides: the latest. */
export const latestEffect = (lesson: Entry<'lessons'>): Effect | undefined => effectsByDate(lesson)[0];

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

/** The changes of live practices that name this lesson, oldest first. */
export const embeddingsOf = (library: Library, lesson: Entry<'lessons'>): readonly Embedding[] =>
  changesNaming(library, lesson, true);

/**
 * The change that embedded this lesson last, in a practice that no longer holds. Undefined while a live practice names
 * the lesson, and when none ever did.
 */
export const lapsedEmbeddingOf = (library: Library, lesson: Entry<'lessons'>): Embedding | undefined =>
  embeddingsOf(library, lesson).length > 0 ? undefined : changesNaming(library, lesson, false).at(-1);

/** The state of an entry. First match wins, as the table lists them (architecture, section 3). */
export function stateOf(library: Library, entry: AnyEntry): State {
  const retired = retiredOf(entry);
  if (retired) return retired.replacedBy === undefined ? 'retired' : 'superseded';
  if (entry.collection !== 'lessons') return 'current';
  const verdict = latestEffect(entry)?.verdict;
  if (verdict === 'no-effect') return 'contested';
  const embedded = embeddingsOf(library, entry).length > 0;
  if (embedded && verdict !== undefined) return 'learned';
  if (embedded) return 'embedded';
  return entry.data.validated ? 'validated' : 'identified';
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
