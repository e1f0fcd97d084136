import { outcomes, pageCollections, type CollectionName } from '../../schema/index.ts';
import { counted } from '../../messages/counted.ts';
import { topicsOf, type AnyEntry } from '../entry.ts';
import { freshnessOf, type Freshness } from '../freshness.ts';
import { entriesIn, type Library } from '../library.ts';
import { isLive } from '../lifecycle.ts';
import { counting, fewest, percent, type Measuring } from './measure.ts';

const freshness: readonly (readonly [Freshness, string])[] = [
  ['fresh', 'Reviewed in time'],
  ['due-soon', 'Due within 60 days'],
  ['overdue', 'Overdue'],
  ['unknown', 'Never reviewed'],
];

const livePages = (library: Library): readonly AnyEntry[] =>
  library.entries.filter(
    (entry) => (pageCollections as readonly CollectionName[]).includes(entry.collection) && isLive(entry),
  );

/** How much of what stands here was looked at in time. */
export const freshPages: Measuring = (library, today) => {
  const live = livePages(library);
  const of = (wanted: Freshness) => live.filter((entry) => freshnessOf(library.portal, entry, today) === wanted);
  const share = percent(live.length - of('overdue').length - of('unknown').length, live.length);
  return {
    id: 'how-fresh',
    title: 'How fresh the pages are',
    definition:
      'Live pages by the day their next review is due: the last review and the interval of the page or of its kind.',
    unit: 'pages',
    figures: freshness.map(([value, label]) => counting(label, of(value))),
    inShort: share === null ? null : `${share} % were reviewed in time.`,
  };
};

/** Whether people tell what went wrong as well as what went well. */
export const balance: Measuring = (library) => {
  const told = [...entriesIn(library, 'lessons'), ...entriesIn(library, 'case-studies')];
  return {
    id: 'success-and-failure',
    title: 'Success and failure',
    definition: `Lessons and case studies by how things turned out. Shown from ${fewest} on.`,
    unit: 'lessons and cases',
    figures:
      told.length < fewest
        ? []
        : Object.entries(outcomes).map(([outcome, label]) =>
            counting(
              label,
              told.filter(({ data }) => data.outcome === outcome),
            ),
          ),
    inShort: null,
  };
};

/** What each topic holds; a topic with lessons and no practice is a gap. */
export const coverage: Measuring = (library) => {
  const live = livePages(library);
  const figures = entriesIn(library, 'topics').map((topic) =>
    counting(
      topic.data.name,
      live.filter((entry) => topicsOf(entry).includes(topic.id)),
    ),
  );
  const empty = figures.filter(({ value }) => value === 0).length;
  return {
    id: 'what-topics-hold',
    title: 'What the topics hold',
    definition: 'Live pages by topic. A page counts in each of its topics.',
    unit: 'pages',
    figures,
    inShort:
      figures.length === 0
        ? null
        : empty === 0
          ? 'Every topic holds something.'
          : `${counted(empty, 'topic holds', 'topics hold')} nothing yet.`,
  };
};
