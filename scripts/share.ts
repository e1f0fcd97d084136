import { nameOfNew } from '../src/adapters/decap/file-name.ts';
import { stubsFromSeeds } from '../src/adapters/decap/stubs.ts';
import { gitDraftStore } from '../src/adapters/drafts/git-draft-store.ts';
import { gitShareStore } from '../src/adapters/drafts/git-share-store.ts';
import { localKey } from '../src/adapters/drafts/local-key.ts';
import { findRepository } from '../src/adapters/drafts/repository.ts';
import type { createDraftValidator } from '../src/adapters/files/draft-validator.ts';
import { readPage } from '../src/adapters/server/find-file.ts';
import { handle } from '../src/adapters/share/handle.ts';
import { createLimits, type Budget } from '../src/adapters/share/limits.ts';
import { Refusal } from '../src/core/drafts/refusal.ts';

export interface ShareDesk {
  /** The content folder of the work tree. */
  readonly content: string;
  /** The folder that the built site lies in. */
  readonly site: string;
  /** Full address of the site. */
  readonly address: string;
  readonly validator: ReturnType<typeof createDraftValidator>;
  readonly budget: Budget;
  /** Who can read what was sent until it is published, as a sentence. */
  readonly readBy: string;
  readonly isSteward: (request: Request) => boolean;
  readonly now?: () => Date;
}

/** Whether a request is for the share form and what belongs to it. */
export const isShare = (request: Request): boolean => new URL(request.url).pathname.includes('/api/share/');

/** The share form at work over the Git repository that the content lies in. */
export function openShare({
  content,
  site,
  address,
  validator,
  budget,
  readBy,
  isSteward,
  now = () => new Date(),
}: ShareDesk) {
  const limits = createLimits(budget);
  const repository = async () => {
    const found = await findRepository(content);
    if ('reason' in found) throw new Refusal(found.reason);
    return found;
  };
  const library = async () => {
    const known = await validator.library();
    if (known === null)
      throw new Refusal(
        'The pages of this portal cannot be read just now, so nothing can be taken. Try again later.',
        503,
      );
    return known;
  };
  return async (request: Request): Promise<Response> => {
    const { git } = await repository();
    return handle(request, {
      site: address,
      readBy,
      page: (path) => readPage(site, path),
      library,
      check: async ({ file, text }) => (await library(), validator.look(file, text)),
      nameFor: nameOfNew,
      turnSeeds: stubsFromSeeds,
      store: async () => {
        const found = await repository();
        return { drafts: gitDraftStore(found), shares: gitShareStore(found.git) };
      },
      key: await localKey(git),
      now,
      limits,
      from: () => 'this machine',
      isSteward,
    });
  };
}
