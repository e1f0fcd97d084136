import type { AnyEntry, Entry } from '../../core/entry.ts';
import { backlinksTo, type Library } from '../../core/library.ts';
import { byProgress } from '../../core/chain/progress.ts';

/** The lessons drawn from a reflection or a case, those that came furthest first. */
export const lessonsFrom = (library: Library, entry: AnyEntry): readonly Entry<'lessons'>[] =>
  byProgress(
    library,
    backlinksTo(library, entry).flatMap(({ from, path }) =>
      from.collection === 'lessons' && path[0] === 'from' ? [from] : [],
    ),
  ).filter((from) => from.collection === 'lessons');
