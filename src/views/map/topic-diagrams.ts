import { keyOf, titleOf, topicsOf, type AnyEntry, type Entry } from '../../core/entry.ts';
import { entriesIn, find, type Library } from '../../core/library.ts';
import { embeddingsOf, isLive } from '../../core/lifecycle.ts';
import { byProgress } from '../../core/chain/progress.ts';
import { topicTree, type TopicNode } from '../../core/topics/topic-tree.ts';

type Lesson = Entry<'lessons'>;
type Practice = Entry<'practices'>;

/** Something on a diagram, under the mark it has there: lessons are numbered, practices lettered. */
export interface Marked<E extends AnyEntry = AnyEntry> {
  readonly mark: string;
  readonly entry: E;
  /** The topic it is kept under, when it only visits this diagram. */
  readonly from: Entry<'topics'> | null;
}

/** A practice and the lessons that changed it. */
export interface DiagramRow {
  readonly practice: Marked<Practice>;
  readonly lessons: readonly Marked<Lesson>[];
}

/** What hangs together under one topic. */
export interface TopicDiagram {
  readonly topic: Entry<'topics'>;
  /** Practices, those with lessons behind them first. */
  readonly rows: readonly DiagramRow[];
  /** Lessons that no practice names yet. */
  readonly loose: readonly Marked<Lesson>[];
  /** Topics with which it shares lessons and practices, and how many. */
  readonly shared: readonly { readonly topic: Entry<'topics'>; readonly count: number }[];
}

/** 0 is A, 25 is Z, 26 is AA. */
export const letterOf = (index: number): string =>
  index < 26 ? String.fromCodePoint(65 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`;

const flat = (nodes: readonly TopicNode[]): readonly Entry<'topics'>[] =>
  nodes.flatMap(({ topic, narrower }) => [topic, ...flat(narrower)]);

/**
 * The library as diagrams, one for each topic that holds a live lesson or practice, in the order of the topic tree.
 * An entry is kept under its first topic. Where a lesson and the practice it changed are kept under different topics,
 * each visits the diagram of the other, so that no line ever leaves a diagram.
 */
export function topicDiagrams(library: Library): readonly TopicDiagram[] {
  const lessons = byProgress(library, entriesIn(library, 'lessons').filter(isLive)) as readonly Lesson[];
  const practices = byProgress(library, entriesIn(library, 'practices').filter(isLive)) as readonly Practice[];
  const behind = new Map<Practice, Set<Lesson>>(practices.map((practice) => [practice, new Set()]));
  for (const lesson of lessons)
    for (const { practice } of embeddingsOf(library, lesson)) behind.get(practice)?.add(lesson);
  const attached = new Set([...behind.values()].flatMap((set) => [...set]));
  const isHome = (entry: AnyEntry, topic: Entry<'topics'>) => topicsOf(entry)[0] === topic.id;
  const homeOf = (entry: AnyEntry) => find(library, 'topics', topicsOf(entry)[0] ?? '') ?? null;

  return flat(topicTree(library)).flatMap((topic) => {
    const shown = practices
      .filter(
        (practice) =>
          isHome(practice, topic) || [...(behind.get(practice) ?? [])].some((lesson) => isHome(lesson, topic)),
      )
      .sort((a, b) => Number(behind.get(b)?.size !== 0) - Number(behind.get(a)?.size !== 0));
    const marks = new Map<Lesson, Marked<Lesson>>();
    const mark = (lesson: Lesson): Marked<Lesson> => {
      const known = marks.get(lesson);
      if (known) return known;
      const marked = {
        mark: String(marks.size + 1),
        entry: lesson,
        from: isHome(lesson, topic) ? null : homeOf(lesson),
      };
      marks.set(lesson, marked);
      return marked;
    };
    const rows = shown.map((practice, index) => {
      const kept = isHome(practice, topic);
      // A practice that visits brings only what is kept here.
      const own = [...(behind.get(practice) ?? [])].filter((lesson) => kept || isHome(lesson, topic));
      return {
        practice: { mark: letterOf(index), entry: practice, from: kept ? null : homeOf(practice) },
        lessons: own.map(mark),
      };
    });
    const loose = lessons.filter((lesson) => isHome(lesson, topic) && !attached.has(lesson)).map(mark);
    return rows.length + loose.length === 0
      ? []
      : [{ topic, rows, loose, shared: sharedWith(library, topic, [...lessons, ...practices]) }];
  });
}

/** Topics named together with this one, the one with most in common first. */
function sharedWith(library: Library, topic: Entry<'topics'>, entries: readonly AnyEntry[]): TopicDiagram['shared'] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const ids = new Set(topicsOf(entry));
    if (!ids.delete(topic.id)) continue;
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .flatMap(([id, count]) => {
      const other = find(library, 'topics', id);
      return other ? [{ topic: other, count }] : [];
    })
    .sort(
      (a, b) =>
        b.count - a.count ||
        titleOf(a.topic).localeCompare(titleOf(b.topic), 'en') ||
        keyOf(a.topic).localeCompare(keyOf(b.topic), 'en'),
    );
}
