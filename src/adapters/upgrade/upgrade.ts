import { refuseChangedEngine, writeChanged, writeUpgraded } from './engine-tree.ts';
import { gitAt, type Git } from './git.ts';
import { checkIn, installIn, migrateIn, type Run } from './new-engine.ts';
import { listed, Refusal } from './refusal.ts';
import { chooseRelease, releasesAt, sourceOf } from './releases.ts';
import { borrowed, withWorkspace } from './workspace.ts';

export interface UpgradeOptions {
  /** The top of the portal's repository. */
  readonly root: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly run: Run;
  /** Hears what is being done, one line at a time. */
  readonly say: (line: string) => void;
}

/** What an upgrade made: a branch with one commit, and in words what became of the content. */
export interface Upgraded {
  readonly tag: string;
  readonly branch: string;
  readonly changes: readonly string[];
  readonly files: readonly string[];
}

async function refuseUnready(git: Git): Promise<void> {
  await git(['rev-parse', '--verify', '--quiet', 'HEAD']).catch(() => {
    throw new Refusal('This folder is not a Git repository with a commit, so it cannot be upgraded.');
  });
  const dirty = await git(['status', '--porcelain', '--untracked-files=all']);
  if (dirty !== '') {
    throw new Refusal(
      `These files are not committed. Commit them or put them away first:\n${listed(dirty.split('\n'))}`,
    );
  }
  await git(['var', 'GIT_COMMITTER_IDENT']).catch(() => {
    throw new Refusal('Git does not know who commits. Say it: git config user.name "You", git config user.email you@…');
  });
}

async function versionAt(git: Git, commit: string): Promise<string> {
  const text = await git(['show', `${commit}:package.json`]).catch(() => '{}');
  return String((JSON.parse(text) as { version?: unknown }).version);
}

async function borrow(git: Git, source: string, tags: readonly string[]): Promise<void> {
  const specs = tags.map((tag) => `+refs/tags/${tag}:${borrowed}${tag}`);
  await git(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', source, ...specs]);
}

const message = (old: string, tag: string, changes: readonly string[]) =>
  [`chore: upgrade the engine from ${old} to ${tag}`, ...changes.map((change) => `- ${change}`)].join('\n\n');

/**
 * Makes the branch `upgrade/<tag>`: the engine of a release, and what the organisation owns carried over and checked by
 * the new engine's own code. Nobody's files are touched, and nothing at all is changed when it is refused. Gives null
 * when there is nothing newer.
 */
export async function upgrade({ root, from, to, run, say }: UpgradeOptions): Promise<Upgraded | null> {
  const git = gitAt(root);
  await refuseUnready(git);
  const own = await git(['rev-parse', 'HEAD']);
  const version = await versionAt(git, own);
  const source = await sourceOf(git, from);
  const releases = await releasesAt(git, source);
  const tag = chooseRelease(releases, version, to);
  if (tag === null) return null;
  const old = `v${version}`;
  if (!releases.includes(old)) {
    throw new Refusal(
      `${source} has no tag ${old}, the version of this portal: what was changed in it cannot be told.`,
    );
  }
  const branch = `upgrade/${tag}`;
  if (await git(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`]).catch(() => null)) {
    throw new Refusal(`There is a branch ${branch} already. Merge it, or delete it: git branch -D ${branch}`);
  }
  return withWorkspace(git, async (scratch, open) => {
    say(`Fetching ${tag} from ${source}.`);
    await borrow(git, source, [old, tag]);
    const next = `${borrowed}${tag}^{commit}`;
    if (`v${await versionAt(git, next)}` !== tag) {
      throw new Refusal(`What is tagged ${tag} says that it is version ${await versionAt(git, next)}: not a release.`);
    }
    await refuseChangedEngine(git, own, `${borrowed}${old}^{commit}`, old);
    const commit = (tree: string, text: string) => git(['commit-tree', tree, '-p', own], { input: text });
    const replaced = await commit(await writeUpgraded(git, own, next, scratch), 'engine replaced');
    const folder = await open(replaced);
    say('Bringing in the packages of the new engine.');
    await installIn(folder, root, run);
    say('Carrying the content over and checking it with the new engine.');
    const carried = await migrateIn(folder, version, run);
    await checkIn(folder, run);
    const files = carried.files.map((file) => `content/${file}`);
    const tree = await writeChanged(git, scratch, replaced, folder, files);
    const made = await commit(tree, message(old, tag, carried.changes));
    await git(['update-ref', `refs/heads/${branch}`, made, '0'.repeat(made.length)]);
    return { tag, branch, changes: carried.changes, files };
  });
}
