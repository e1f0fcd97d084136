import { arrivals, type Arrival, type Commit, type Moment } from './commits.ts';

/** When a page was first written down, and when it reached the published branch. */
export interface Publication {
  readonly written: string;
  readonly published: string;
  /** Git keeps the same moment for both, so how long it waited is not known. */
  readonly oneMoment: boolean;
}

/** How many people wrote in a year. */
export interface Contributors {
  readonly year: string;
  /** Who wrote in no earlier year. */
  readonly fresh: number;
  readonly returning: number;
}

/** What Git tells about the content; files are paths below the content folder. No name and no address is kept. */
export interface ContentHistory {
  /** ISO day on which the published file last changed. */
  readonly changed: ReadonlyMap<string, string>;
  readonly publications: ReadonlyMap<string, Publication>;
  /** By year, the first one first. */
  readonly contributors: readonly Contributors[];
}

/** Why there is no history to count from, as a sentence. */
export interface NoHistory {
  readonly unknown: string;
}

export const whyUnknown = {
  noGit: 'Git is not installed where this site was built.',
  noRepository: 'The content that this site was built from stands in no Git repository that can be read.',
  shallow:
    'This site was built from a shallow clone, which holds the latest commits only. Fetch the whole history (in a workflow: fetch-depth: 0) and build again.',
  noCommit: 'No commit holds the content that this site was built from.',
} as const;

/** The moment a file that arrives was first written, under whatever name it had on its way. */
function firstWritten({ commit, brought }: Arrival, file: string): Moment {
  const names = new Set([file]);
  let first = commit.written;
  for (const { changes, written } of brought) {
    for (const change of changes) {
      if (!names.has(change.file)) continue;
      if (change.from !== undefined) names.add(change.from);
      if (change.what === 'added' && written.at < first.at) first = written;
    }
  }
  return first;
}

function publicationOf(arrival: Arrival, file: string): Publication {
  const { commit } = arrival;
  const written = firstWritten(arrival, file);
  return {
    written: written.day,
    published: commit.committed.day,
    oneMoment: commit.parents.length < 2 && commit.written.at === commit.committed.at,
  };
}

/** A merge is made by whoever publishes; what it holds was written in the commits that it merges. */
function contributorsByYear(commits: readonly Commit[]): Contributors[] {
  const first = new Map<string, string>();
  const byYear = new Map<string, Set<string>>();
  for (const { author, bot, changes, parents, written } of commits) {
    if (bot || changes.length === 0 || parents.length > 1) continue;
    const year = written.day.slice(0, 4);
    byYear.set(year, (byYear.get(year) ?? new Set()).add(author));
    const earliest = first.get(author);
    if (earliest === undefined || year < earliest) first.set(author, year);
  }
  return [...byYear]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([year, authors]) => {
      const fresh = [...authors].filter((author) => first.get(author) === year).length;
      return { year, fresh, returning: authors.size - fresh };
    });
}

/** What the commits behind the published branch tell; children before their parents, as `git log` gives them. */
export function historyOf(commits: readonly Commit[]): ContentHistory | NoHistory {
  if (!commits.some(({ changes }) => changes.length > 0)) return { unknown: whyUnknown.noCommit };
  const changed = new Map<string, string>();
  const publications = new Map<string, Publication>();
  for (const arrival of arrivals(commits)) {
    const moves = arrival.commit.changes.map((change) => ({
      ...change,
      known: change.from === undefined ? undefined : publications.get(change.from),
    }));
    for (const { what, file, from } of moves) {
      const left = what === 'deleted' ? file : from;
      if (left === undefined) continue;
      changed.delete(left);
      publications.delete(left);
    }
    for (const { what, file, known } of moves) {
      if (what === 'deleted') continue;
      changed.set(file, arrival.commit.committed.day);
      if (known) publications.set(file, known);
      else if (what !== 'changed') publications.set(file, publicationOf(arrival, file));
    }
  }
  return { changed, publications, contributors: contributorsByYear(commits) };
}
