import { pageCollections, type CollectionName } from '../../schema/index.ts';
import { counted } from '../../messages/counted.ts';
import { daysBetween } from '../freshness.ts';
import { counting, median, type Measure, type Measuring } from './measure.ts';

/** How long a page waits from its first words to its readers. */
export const daysToPublish: Measuring = (library, _today, history) => {
  const about = {
    id: 'days-to-publish',
    title: 'Days from first written to published',
    definition:
      'Days from the author date of the first commit that holds a page to the committer date of the commit that brought it to the published branch: the commit of the editor, a merge, or the commit itself if it was rebased. After a squash on the host, a fast-forward or a commit straight to the branch both are one moment: not known. A new address starts nothing anew; retired pages count.',
    unit: 'pages',
  } satisfies Partial<Measure>;
  if ('unknown' in history) return { ...about, figures: [], inShort: null, unknown: history.unknown };
  const pages = library.entries.flatMap((entry) => {
    const known = (pageCollections as readonly CollectionName[]).includes(entry.collection);
    const publication = known ? history.publications.get(entry.file) : undefined;
    if (!publication) return [];
    const { written, published, oneMoment } = publication;
    // Clocks differ: nothing is published before it is written.
    return [{ entry, days: oneMoment ? null : Math.max(0, daysBetween(written, published)) }];
  });
  const within = (label: string, from: number, to: number) =>
    counting(
      label,
      pages.filter(({ days }) => days !== null && days >= from && days < to).map(({ entry }) => entry),
    );
  const middle = median(pages.flatMap(({ days }) => days ?? []));
  return {
    ...about,
    figures: [
      within('Under 7 days', 0, 7),
      within('7 to 29 days', 7, 30),
      within('30 to 89 days', 30, 90),
      within('90 days and more', 90, Infinity),
      counting(
        'Not known',
        pages.filter(({ days }) => days === null).map(({ entry }) => entry),
      ),
    ],
    inShort:
      middle === null
        ? pages.length === 0
          ? null
          : 'Git does not keep how long any of these pages waited.'
        : `Half of those that can be known took ${counted(Math.round(middle), 'day', 'days')} or less.`,
  };
};

/** Whether more people write, and whether they come back. Only counts: nobody is named, and no page is shown beside them. */
export const contributors: Measuring = (_library, _today, history) => {
  const about = {
    id: 'who-contributes',
    title: 'How many contribute',
    definition:
      'Authors of commits that touch the content, merges apart, by the year they wrote in. New: no earlier year holds a commit of theirs. They are told apart by mail address while counting (who share one count once), and only the counts are kept. Automatic accounts ([bot]) are left out.',
    unit: 'people',
  } satisfies Partial<Measure>;
  if ('unknown' in history) return { ...about, figures: [], inShort: null, unknown: history.unknown };
  const latest = history.contributors.at(-1);
  return {
    ...about,
    figures: history.contributors.flatMap(({ year, fresh, returning }) => [
      { label: `${year}, new`, value: fresh, entries: [] },
      { label: `${year}, returning`, value: returning, entries: [] },
    ]),
    inShort:
      latest === undefined
        ? null
        : `${counted(latest.fresh + latest.returning, 'person', 'people')} contributed in ${latest.year}, ${latest.fresh} for the first time.`,
  };
};
