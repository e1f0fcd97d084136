import { join } from 'node:path';
import { createLocalEditor } from '../src/adapters/decap/local/handle.ts';
import { Refusal } from '../src/adapters/decap/local/refusal.ts';
import { openGit } from '../src/adapters/decap/local/git.ts';
import { withCheckout } from '../src/adapters/decap/local/trees.ts';
import { checkContent } from '../src/adapters/files/check-content.ts';
import { createLooker } from '../src/adapters/files/look.ts';

const today = (): string => new Date().toISOString().slice(0, 10);

/**
 * The local editor at work on a content folder: drafts in Git, checks by the same code as `npm run check`,
 * and a new build after each publication. Builds follow one another; several wishes while one runs are one build.
 */
export function openEditor(content: string, rebuild: () => Promise<void>) {
  const looker = createLooker(content, today);
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
  const handle = createLocalEditor({
    content,
    look: ({ file, text }) => looker.look(file, text),
    async approve([tree, paths], repository) {
      await withCheckout(openGit(repository.root), tree, repository.content, async (folder) => {
        const { findings } = await checkContent(folder, { today: today() });
        const touched = new Set(paths);
        const errors = findings.filter(
          ({ severity, file }) => severity === 'error' && touched.has(join(repository.content, file)),
        );
        const [first] = errors;
        if (!first) return;
        const more = errors.length > 1 ? ` There are ${errors.length - 1} more.` : '';
        throw new Refusal(`This cannot be published yet. Line ${first.line}: ${first.message} ${first.help}${more}`);
      });
    },
    onPublished() {
      looker.refresh();
      build();
    },
  });
  return { handle, close: () => looker.close() };
}
