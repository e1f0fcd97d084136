import { collections } from '../../schema/index.ts';
import { pathOf } from '../../core/addresses.ts';
import { keyOf, retiredOf, titleOf, topicsOf, type AnyEntry, type Entry } from '../../core/entry.ts';
import { lessonReason } from '../../core/chain/lesson-clauses.ts';
import { entriesIn, find, type Library } from '../../core/library.ts';
import { isLive, replacementOf, type Change } from '../../core/lifecycle.ts';
import { ownerIdOf } from '../../core/ownership.ts';
import { normalAddress } from '../../core/redirects.ts';
import { textSection } from '../wording/text-section.ts';

type Lesson = Entry<'lessons'>;
type Practice = Entry<'practices'>;

/** A change of a practice, with the lesson behind it. */
export interface PracticeChange {
  readonly practice: Practice;
  readonly change: Change;
  readonly lesson: Lesson | undefined;
}

/** Changes of live practices up to a day, the latest first. */
export const practiceChanges = (library: Library, today: string): readonly PracticeChange[] =>
  entriesIn(library, 'practices')
    .filter(isLive)
    .flatMap((practice) =>
      practice.data.changes.map((change) => ({ practice, change, lesson: find(library, 'lessons', change.lesson) })),
    )
    .filter(({ change }) => change.on <= today)
    .sort((a, b) => b.change.on.localeCompare(a.change.on));

/** Something we used to do: what it was, what took its place, and why we did the one and do the other. */
export interface Turn {
  readonly on: string;
  readonly was: string;
  /** What is done instead; null when nothing takes its place. */
  readonly now: string | null;
  /** The reason of the lesson, and those of pages that were retired with it. */
  readonly because: readonly string[];
  /** Why it made sense at the time, in paragraphs; null when nobody wrote it down. */
  readonly whyWeDid: readonly string[] | null;
  /** Where to read on. */
  readonly entry: AnyEntry;
  readonly practice: Practice | undefined;
  readonly lesson: Lesson | undefined;
  /** Pages that said how it was done; their addresses still answer. */
  readonly before: readonly AnyEntry[];
  readonly topics: readonly string[];
  /** The role that answers for how it is done now. */
  readonly owner: string | null;
}

/** Under which headings a text says why the old way was a good one. */
const whyTitles = [
  ...collections.lessons.headings.map(({ text }) => text).filter((text) => text.startsWith('Why')),
  'Why we did it',
];

/** Whether anything was given up yet, without working out what. */
export const hasTurns = (library: Library, today: string): boolean =>
  library.entries.some((entry) => {
    const retired = retiredOf(entry);
    if (retired) return retired.on <= today;
    return (
      entry.collection === 'practices' && entry.data.changes.some(({ kind, on }) => kind !== 'start' && on <= today)
    );
  });

/** The first text that says why, the page on the old way before the lesson that ended it. */
function whyOf(entries: readonly (AnyEntry | undefined)[]): readonly string[] | null {
  for (const entry of entries) {
    const why = entry ? textSection(entry.prose, whyTitles) : null;
    if (why) return why;
  }
  return null;
}

/** Whether a retired entry tells of this change: it ended on the same day and names the practice or the lesson. */
function tellsOf(library: Library, retired: AnyEntry, { practice, change, lesson }: PracticeChange): boolean {
  if (retiredOf(retired)?.on !== change.on) return false;
  const named = new Set((retired.prose?.links ?? []).map(({ address }) => normalAddress(address)));
  const replacement = replacementOf(library, retired);
  return [practice, lesson].some(
    (entry) => entry !== undefined && (entry === replacement || named.has(normalAddress(pathOf(entry)))),
  );
}

function turnOfChange(library: Library, told: PracticeChange, before: readonly AnyEntry[]): Turn {
  const { practice, change, lesson } = told;
  const reasons = before.flatMap((entry) => retiredOf(entry)?.reason ?? []);
  return {
    on: change.on,
    was: change.was,
    now: change.now,
    because: lesson ? [lessonReason(lesson.data.summary) ?? lesson.data.summary, ...reasons] : reasons,
    whyWeDid: whyOf([...before, lesson]),
    entry: practice,
    practice,
    lesson,
    before,
    topics: [...new Set([practice, ...(lesson ? [lesson] : [])].flatMap(topicsOf))],
    owner: ownerIdOf(library, practice),
  };
}

function turnOfRetired(library: Library, entry: AnyEntry): Turn[] {
  const retired = retiredOf(entry);
  if (!retired) return [];
  const replacement = replacementOf(library, entry);
  return [
    {
      on: retired.on,
      was: titleOf(entry),
      now: replacement && titleOf(replacement),
      because: [retired.reason],
      whyWeDid: whyOf([entry]),
      entry: replacement ?? entry,
      practice: replacement?.collection === 'practices' ? replacement : undefined,
      lesson: replacement?.collection === 'lessons' ? replacement : undefined,
      before: [entry],
      topics: topicsOf(entry),
      owner: ownerIdOf(library, replacement ?? entry),
    },
  ];
}

/**
 * What is no longer done, the latest first: practices that stopped, turned round or were replaced, and pages that no
 * longer hold. A page that was retired by such a change is told with it and not a second time.
 */
export function turnsOf(library: Library, today: string): readonly Turn[] {
  const retired = library.entries.filter((entry) => !isLive(entry));
  const told = new Set<AnyEntry>();
  const changed = practiceChanges(library, today)
    .filter(({ change }) => change.kind !== 'start')
    .map((change) => {
      const before = retired.filter((entry) => !told.has(entry) && tellsOf(library, entry, change));
      for (const entry of before) told.add(entry);
      return turnOfChange(library, change, before);
    });
  return [...changed, ...retired.filter((entry) => !told.has(entry)).flatMap((entry) => turnOfRetired(library, entry))]
    .filter(({ on }) => on <= today)
    .sort((a, b) => b.on.localeCompare(a.on) || keyOf(a.entry).localeCompare(keyOf(b.entry), 'en'));
}
