import { topicsOf, type AnyEntry, type Entry } from '../entry.ts';
import { entriesIn, type Library } from '../library.ts';
import { isLive } from '../lifecycle.ts';

/** A topic with those that are part of it. */
export interface TopicNode {
  readonly topic: Entry<'topics'>;
  readonly narrower: readonly TopicNode[];
  /** Live entries about this topic itself. */
  readonly own: number;
  /** Live entries about this topic or any that is part of it, each counted once. */
  readonly total: number;
}

type Live = ReadonlyMap<string, readonly AnyEntry[]>;

/** Live entries by the topics they name. */
function liveByTopic(library: Library): Live {
  const map = new Map<string, AnyEntry[]>();
  for (const entry of library.entries) {
    if (!isLive(entry)) continue;
    for (const id of new Set(topicsOf(entry))) {
      const about = map.get(id);
      if (about) about.push(entry);
      else map.set(id, [entry]);
    }
  }
  return map;
}

/** The topics that name this one as the wider, by name. */
export const narrowerThan = (library: Library, id: string): readonly Entry<'topics'>[] =>
  inOrder(
    library,
    entriesIn(library, 'topics').filter(({ data }) => data.broader === id),
  );

const inOrder = (library: Library, topics: readonly Entry<'topics'>[]) => {
  const { compare } = new Intl.Collator(library.portal.language, { numeric: true });
  return topics.toSorted((a, b) => compare(a.data.name, b.data.name));
};

/**
 * All topics as a forest by `broader`. Every topic stands in it once, also where `broader` names
 * nothing that exists or runs in a circle: then the circle is opened at the first of its topics.
 */
export function topicTree(library: Library): readonly TopicNode[] {
  const topics = inOrder(library, entriesIn(library, 'topics'));
  const ids = new Set(topics.map(({ id }) => id));
  const live = liveByTopic(library);
  const placed = new Set<string>();

  const grow = (topic: Entry<'topics'>): { node: TopicNode; entries: Set<AnyEntry> } => {
    placed.add(topic.id);
    const own = live.get(topic.id) ?? [];
    const entries = new Set(own);
    const narrower: TopicNode[] = [];
    for (const part of topics) {
      if (part.data.broader !== topic.id || placed.has(part.id)) continue;
      const grown = grow(part);
      narrower.push(grown.node);
      for (const entry of grown.entries) entries.add(entry);
    }
    return { node: { topic, narrower, own: own.length, total: entries.size }, entries };
  };

  const isTop = ({ data }: Entry<'topics'>) => data.broader === undefined || !ids.has(data.broader);
  const trees = topics.filter(isTop).map((topic) => grow(topic).node);
  for (const topic of topics) if (!placed.has(topic.id)) trees.push(grow(topic).node);
  return trees;
}

/** The wider topics of a topic, widest first; ends where a circle would begin. */
export function widerThan(library: Library, topic: Entry<'topics'>): readonly Entry<'topics'>[] {
  const byId = new Map(entriesIn(library, 'topics').map((entry) => [entry.id, entry]));
  const wider: Entry<'topics'>[] = [];
  let next = byId.get(topic.data.broader ?? '');
  while (next && next.id !== topic.id && !wider.includes(next)) {
    wider.unshift(next);
    next = byId.get(next.data.broader ?? '');
  }
  return wider;
}
