import { relative } from 'node:path/posix';
import { localDay } from '../src/core/local-day.ts';
import { createLocalEditor } from '../src/adapters/decap/local/handle.ts';
import type { Git } from '../src/adapters/drafts/git.ts';
import { openLocalDrafts } from '../src/adapters/drafts/git-draft-store.ts';
import type { Approve } from '../src/core/drafts/draft-store.ts';
import { Refusal } from '../src/core/drafts/refusal.ts';
import { withCheckout } from '../src/adapters/drafts/trees.ts';
import { reasonAgainst, type Errors } from '../src/adapters/decap/local/verdict.ts';
import { checkContent } from '../src/adapters/files/check-content.ts';
import { createDraftValidator } from '../src/adapters/files/draft-validator.ts';
import { titleOf } from '../src/core/entry.ts';

const today = (): string => localDay(new Date());

/** The errors of a content folder that stays only as long as this takes. */
async function errorsIn(folder: string, day: string): Promise<Errors> {
  const { findings, library } = await checkContent(folder, { today: day });
  const errors = findings.filter(({ severity }) => severity === 'error');
  const titles = new Map(library?.entries.map((entry) => [entry.file, titleOf(entry)]));
  return { errors, titleOf: (file) => titles.get(file) };
}

/** Says whether what a tree holds may be published: by the same checks as `npm run check`. */
const approveBy =
  (git: Git, folder: string): Approve =>
  async (tree, paths, published) => {
    const errorsOf = (of: string): Promise<Errors> =>
      withCheckout(git, of, folder, async (checkout) => errorsIn(checkout, today()));
    const touched = new Set(paths.map((path) => relative(folder, path)));
    const reason = await reasonAgainst(await errorsOf(tree), touched, () => errorsOf(published));
    if (reason !== null) throw new Refusal(reason);
  };

/**
 * The local editor at work on a content folder: drafts in Git, checks by the same code as `npm run check`,
 * and a new build after each publication. Builds follow one another; several wishes while one runs are one build.
 */
export function openEditor(content: string, rebuild: () => Promise<void>) {
  const validator = createDraftValidator(content, today);
  let building: Promise<void> | undefined;
  let again = false;
  const build = (): void => {
    if (building) {
      again = true;
      return;
    }
    building = rebuild().finally(() => {
      building = undefined;
      if (again) {
        again = false;
        build();
      }
    });
  };
  const published = (): void => {
    validator.refresh();
    build();
  };
  const handle = createLocalEditor({
    open: () => openLocalDrafts(content, ({ git, content: folder }) => approveBy(git, folder)),
    look: ({ file, text, source }) => validator.look(file, text, source),
    onPublished: published,
  });
  return { handle, validator, published, close: () => validator.close() };
}
