import { pageCollections, type PageCollection } from '../../schema/index.ts';
import { titleOf, topicsOf, type AnyEntry, type Entry } from '../../core/entry.ts';
import { entriesIn, type Library } from '../../core/library.ts';
import { embeddingsOf, isLive } from '../../core/lifecycle.ts';

/** The entries of one collection that are about a topic. */
export interface TopicSection {
  readonly collection: PageCollection;
  /** Live ones by title, then those that no longer hold. */
  readonly entries: readonly AnyEntry[];
}

/** What the library holds about a topic itself, by collection; collections with nothing are left out. */
export function aboutTopic(library: Library, id: string): readonly TopicSection[] {
  const { compare } = new Intl.Collator(library.portal.language, { numeric: true });
  return pageCollections.flatMap((collection) => {
    const entries = (entriesIn(library, collection) as readonly AnyEntry[])
      .filter((entry) => topicsOf(entry).includes(id))
      .toSorted((a, b) => Number(isLive(b)) - Number(isLive(a)) || compare(titleOf(a), titleOf(b)));
    return entries.length === 0 ? [] : [{ collection, entries }];
  });
}

/** Live lessons about a topic that no live practice names yet, by title. */
export function notYetEmbedded(library: Library, id: string): readonly Entry<'lessons'>[] {
  const { compare } = new Intl.Collator(library.portal.language, { numeric: true });
  return entriesIn(library, 'lessons')
    .filter((lesson) => isLive(lesson) && lesson.data.topics.includes(id) && embeddingsOf(library, lesson).length === 0)
    .toSorted((a, b) => compare(a.data.title, b.data.title));
}
