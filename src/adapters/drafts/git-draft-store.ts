import { basename } from 'node:path';
import type { Approve, DraftSource, DraftStore } from '../../core/drafts/draft-store.ts';
import { Refusal } from '../../core/drafts/refusal.ts';
import { confine } from './confine.ts';
import { listBlobs, readBlobs, withBytes } from './git.ts';
import * as drafts from './git-drafts.ts';
import { findRepository, type Repository } from './repository.ts';
import { blobAt } from './trees.ts';

/** Drafts as branches `cms/...` of a repository. */
export function gitDraftStore(repository: Repository): DraftStore {
  const { git, content } = repository;
  const bounds = { content, uploads: 'public/uploads' };
  const commitOf = async (source: DraftSource): Promise<string> => {
    if (source === 'published') return drafts.mainHead(repository);
    const tip = await drafts.draftHead(repository, source);
    if (tip === null) throw new Refusal('This draft is not there any more.', 404);
    return tip;
  };
  return {
    name: basename(git.root),
    content,
    confine: (path) => confine(bounds, path),
    list: async (source, paths) => listBlobs(git, await commitOf(source), paths),
    read: async (source, paths) => readBlobs(git, await commitOf(source), paths),
    withBytes: (listed) => withBytes(git, listed),
    oidOf: async (source, path) => blobAt(git, await commitOf(source), path),
    drafts: () => drafts.listDrafts(repository),
    has: async (name) => (await drafts.draftHead(repository, name)) !== null,
    async describe(name) {
      const { tip, changes } = await drafts.draftChanges(repository, name);
      const savedAt = await git.text(['log', '-1', '--format=%cI', tip]);
      return { name, status: await drafts.draftStatus(repository, name), savedAt, changes };
    },
    save: (name, changes, message) => drafts.saveDraft(repository, name, changes, message),
    async setStatus(name, status) {
      await commitOf(name);
      await drafts.setDraftStatus(repository, name, status);
    },
    remove: (name) => drafts.deleteDraft(repository, name),
    publish: (name, approve) => drafts.publishDraft(repository, name, approve),
    commit: (changes, message, approve) => drafts.commitToMain(repository, changes, message, approve),
  };
}

/**
 * The draft store of the repository that a content folder lies in, with who approves what it publishes; or the reason
 * why no drafts can be kept there.
 */
export async function openLocalDrafts(content: string, approveFor: (repository: Repository) => Approve) {
  const repository = await findRepository(content);
  if ('reason' in repository) return repository;
  return { store: gitDraftStore(repository), branch: repository.main, approve: approveFor(repository) };
}
