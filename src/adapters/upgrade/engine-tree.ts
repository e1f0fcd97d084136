import { join } from 'node:path';
import { isOrganisations, sample } from '../../schema/owners.ts';
import { listed, Refusal } from './refusal.ts';
import type { Git } from './git.ts';

/** Files by path: mode and object, as Git lists them. */
type Tree = ReadonlyMap<string, string>;

async function treeOf(git: Git, commit: string): Promise<Tree> {
  const listing = await git(['ls-tree', '-r', '-z', '--full-tree', commit]);
  return new Map(
    listing
      .split('\0')
      .filter(Boolean)
      .map((line) => [line.slice(line.indexOf('\t') + 1), line.slice(0, line.indexOf('\t'))]),
  );
}

/** The tests of the sample library go with it: a portal that has none of them gets none. */
const keepsSample = (own: Tree): boolean => [...own.keys()].some((path) => path.startsWith(sample.tests));

const engineOf = (tree: Tree, withSample: boolean): Map<string, string> =>
  new Map([...tree].filter(([path]) => !isOrganisations(path) && (withSample || !path.startsWith(sample.tests))));

/** Refuses when the engine at `own` is not the released one of `old`: an upgrade would undo what was changed. */
export async function refuseChangedEngine(git: Git, own: string, old: string, tag: string): Promise<void> {
  const ownTree = await treeOf(git, own);
  const is = engineOf(ownTree, true);
  const was = engineOf(await treeOf(git, old), keepsSample(ownTree));
  const changed = [...was].flatMap(([path, file]) =>
    is.get(path) === file ? [] : [`${path} (${is.has(path) ? 'changed' : 'removed'})`],
  );
  const added = [...is.keys()].filter((path) => !was.has(path)).map((path) => `${path} (added)`);
  const all = [...changed, ...added].sort();
  if (all.length === 0) return;
  throw new Refusal(
    `These files belong to the engine, and they are not those of ${tag}. An upgrade would undo that:\n${listed(all)}\n` +
      'Offer the change to the engine, or take it back. What was released comes back with\n' +
      `  git fetch --no-tags FROM tag ${tag}, then git checkout ${tag} -- FILE\n` +
      'and a file that was added goes with git rm FILE.',
  );
}

/** Writes the tree of an upgraded portal: the engine of `next`, and from `own` what the organisation owns. */
export async function writeUpgraded(git: Git, own: string, next: string, scratch: string): Promise<string> {
  const ownTree = await treeOf(git, own);
  const organisations = [...ownTree].filter(([path]) => isOrganisations(path));
  const files = [...engineOf(await treeOf(git, next), keepsSample(ownTree)), ...organisations];
  return writeTree(git, scratch, null, files);
}

/** Writes a tree with some files replaced. */
async function writeTree(
  git: Git,
  scratch: string,
  base: string | null,
  files: readonly (readonly [path: string, file: string])[],
): Promise<string> {
  const env = { GIT_INDEX_FILE: join(scratch, 'index') };
  await git(base === null ? ['read-tree', '--empty'] : ['read-tree', base], { env });
  const input = files.map(([path, file]) => `${file}\t${path}\0`).join('');
  await git(['update-index', '-z', '--index-info'], { env, input });
  return git(['write-tree'], { env });
}

/** Writes the tree of a commit with some files as they stand in a folder, byte for byte. */
export async function writeChanged(
  git: Git,
  scratch: string,
  commit: string,
  folder: string,
  paths: readonly string[],
): Promise<string> {
  const modes = await treeOf(git, commit);
  const files = await Promise.all(
    paths.map(async (path) => {
      const id = await git(['hash-object', '-w', '--no-filters', '--', join(folder, path)]);
      return [path, `${modes.get(path)?.split(' ')[0] ?? '100644'} ${id}`] as const;
    }),
  );
  return writeTree(git, scratch, commit, files);
}
