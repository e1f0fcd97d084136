import type { Portal } from '../../schema/index.ts';
import type { AnyEntry } from '../../core/entry.ts';
import { titleOf } from '../../core/entry.ts';
import { hostOf } from './repository-host.ts';

/** Addresses where an entry can be changed, its past read, and something wrong reported. */
export interface RepositoryLinks {
  readonly edit: string;
  readonly history: string;
  readonly report: string;
}

/** The links of an entry, or null when portal.yaml names no repository, or one whose host we cannot write addresses for. */
export function repositoryLinks(
  { repository }: Portal,
  entry: AnyEntry,
  address: string,
  branch: string | null,
): RepositoryLinks | null {
  const host = repository === undefined ? null : hostOf(repository, branch);
  if (host === null) return null;
  const file = `content/${entry.file}`;
  return { edit: host.edit(file), history: host.history(file), report: host.report(titleOf(entry), address) };
}

/** Where to discuss an entry: a mail gets its title as the subject. Null when portal.yaml names no place. */
export function discussionLink(portal: Portal, entry: AnyEntry): string | null {
  if (portal.discussion === undefined) return null;
  return portal.discussion.startsWith('mailto:')
    ? `${portal.discussion}?subject=${encodeURIComponent(titleOf(entry))}`
    : portal.discussion;
}
