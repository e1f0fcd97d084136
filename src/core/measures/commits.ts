/** What a commit did to one file of the content, against its first parent. */
export interface FileChange {
  readonly what: 'added' | 'changed' | 'deleted' | 'renamed';
  readonly file: string;
  /** The path it had before it was renamed. */
  readonly from?: string;
}

/** A moment as Git keeps it: seconds, and the day it was for whoever's clock it was. */
export interface Moment {
  readonly at: number;
  readonly day: string;
}

/** A commit, as far as the portal looks at it. */
export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  /** Author date: kept when the commit is rebased or picked. */
  readonly written: Moment;
  /** Committer date: when this commit was made. */
  readonly committed: Moment;
  /** Mail address; to tell authors apart while counting, and for nothing else. */
  readonly author: string;
  readonly bot: boolean;
  /** Files below the content folder; paths start there. */
  readonly changes: readonly FileChange[];
}

/** A commit that reached the published branch, with all commits that reached it by that. */
export interface Arrival {
  readonly commit: Commit;
  /** Children before their parents; the commit itself comes first. */
  readonly brought: readonly Commit[];
}

/** The first-parent line of a history, oldest first, each with what it brought. `commits` hold children before parents. */
export function arrivals(commits: readonly Commit[]): Arrival[] {
  const byId = new Map(commits.map((commit, index) => [commit.id, { commit, index }]));
  const line: Commit[] = [];
  for (let next = commits[0]; next; next = byId.get(next.parents[0] ?? '')?.commit) line.unshift(next);
  const seen = new Set<string>();
  return line.map((commit) => {
    const waiting = [commit.id];
    const brought: { commit: Commit; index: number }[] = [];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const found = byId.get(id);
      if (!found || seen.has(id)) continue;
      seen.add(id);
      brought.push(found);
      waiting.push(...found.commit.parents);
    }
    return { commit, brought: brought.sort((a, b) => a.index - b.index).map((one) => one.commit) };
  });
}
