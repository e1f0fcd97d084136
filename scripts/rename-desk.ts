import { isOwnPage } from '../src/adapters/decap/local/handle.ts';
import { gitDraftStore } from '../src/adapters/drafts/git-draft-store.ts';
import { mainHead } from '../src/adapters/drafts/git-drafts.ts';
import { findRepository } from '../src/adapters/drafts/repository.ts';
import { withCheckout } from '../src/adapters/drafts/trees.ts';
import { RenameRefusal, planRename } from '../src/adapters/files/rename-entry.ts';
import { readPage } from '../src/adapters/server/find-file.ts';
import { html, respond } from '../src/adapters/share/answer-page.ts';
import type { Approve, DraftName } from '../src/core/drafts/draft-store.ts';
import { Refusal } from '../src/core/drafts/refusal.ts';
import { localDay } from '../src/core/local-day.ts';
import { withBase } from '../src/prose/addresses.ts';

interface RenameDesk {
  /** The content folder of the work tree. */
  readonly content: string;
  /** The folder that the built site lies in. */
  readonly site: string;
  /** Path that the site lives under, with a slash at both ends. */
  readonly base: string;
  readonly onPublished: () => void;
  readonly now?: () => Date;
}

const typed = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** `lessons/count-again.mdx` without its ending: what the entry and its draft are called. */
const nameOf = (file: string): DraftName => file.replace(/\.\w+$/u, '') as DraftName;

/** The plan was checked whole, on a copy of what was published then; what was published since would be undone by it. */
const approve =
  (planned: string): Approve =>
  (_tree, _paths, published) =>
    published === planned
      ? Promise.resolve()
      : Promise.reject(
          new Refusal('Something else was published in the meantime, so nothing was renamed. Try once more.', 409),
        );

export const isRename = (request: Request): boolean => new URL(request.url).pathname.endsWith('/api/rename');

/** Gives a published entry another name from its page: its old address leads on, and every link is put right. */
export function openRename({ content, site, base, onPublished, now = () => new Date() }: RenameDesk) {
  async function publish(
    from: string,
    to: string,
  ): Promise<{ readonly name: string; readonly elsewhere: string | null }> {
    const found = await findRepository(content);
    if ('reason' in found) throw new Refusal(found.reason);
    const store = gitDraftStore(found);
    const folder = store.content;
    const planned = await mainHead(found);
    return withCheckout(found.git, planned, folder, async (checkout) => {
      const { renaming } = await planRename(checkout, from, to, localDay(now()));
      if (await store.has(nameOf(renaming.from)))
        throw new Refusal('Somebody is writing a draft of this page. Publish it or delete it first, then rename.', 409);
      const at = (file: string) => (folder === '' ? file : `${folder}/${file}`);
      const changes = new Map<string, Uint8Array | null>([[at(renaming.from), null]]);
      for (const [file, text] of renaming.texts) changes.set(at(file), new TextEncoder().encode(text));
      await store.commit(changes, `content: rename ${renaming.from} to ${renaming.to}\n`, approve(planned));
      const open = (await found.git.text(['rev-parse', '--abbrev-ref', 'HEAD'])).trim();
      return { name: nameOf(renaming.to), elsewhere: open === found.main ? null : found.main };
    });
  }
  const page = (path: string) => readPage(site, path);
  return async (request: Request): Promise<Response> => {
    const say = (status: number, title: string, text: string) => respond({ page }, { status, title, html: html(text) });
    if (request.method !== 'POST' || !isOwnPage(request))
      return say(403, 'Not renamed', 'Only a page of this portal on this computer may ask for that.');
    const form = await request.formData();
    try {
      const { name, elsewhere } = await publish(typed(form, 'from'), typed(form, 'to').trim());
      onPublished();
      const address = withBase(base, `/${name}/`);
      return await say(
        200,
        'Renamed',
        elsewhere === null
          ? `It is now at ${address}. The site is built anew; in a moment the page answers there, and its old address leads to it.`
          : `It will be at ${address}. That is published on the branch “${elsewhere}”, and this computer shows another one: it is seen here once that branch is brought in.`,
      );
    } catch (error) {
      if (error instanceof Refusal || error instanceof RenameRefusal)
        return say(error instanceof Refusal ? error.status : 422, 'Not renamed', error.message);
      throw error;
    }
  };
}
