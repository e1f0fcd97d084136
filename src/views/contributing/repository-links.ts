import type { Portal } from '../../schema/index.ts';
import type { AnyEntry } from '../../core/entry.ts';
import { titleOf } from '../../core/entry.ts';

/** Addresses on GitHub where an entry can be changed, its past read, and something wrong reported. */
export interface RepositoryLinks {
  readonly edit: string;
  readonly history: string;
  readonly report: string;
}

/**
 * The links of an entry, or null when portal.yaml names no repository.
 * `HEAD` stands for the main branch, whatever its name.
 */
export function repositoryLinks(portal: Portal, entry: AnyEntry, address: string): RepositoryLinks | null {
  if (portal.repository === undefined) return null;
  const repository = portal.repository.replace(/\/+$|\.git\/*$/u, '');
  const file = `content/${entry.file}`.split('/').map(encodeURIComponent).join('/');
  const issue = new URLSearchParams({ title: titleOf(entry), body: address });
  return {
    edit: `${repository}/edit/HEAD/${file}`,
    history: `${repository}/commits/HEAD/${file}`,
    report: `${repository}/issues/new?${issue}`,
  };
}

/** Where to discuss an entry: a mail gets its title as the subject. Null when portal.yaml names no place. */
export function discussionLink(portal: Portal, entry: AnyEntry): string | null {
  if (portal.discussion === undefined) return null;
  return portal.discussion.startsWith('mailto:')
    ? `${portal.discussion}?subject=${encodeURIComponent(titleOf(entry))}`
    : portal.discussion;
}
