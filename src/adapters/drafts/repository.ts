import { realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { openGit, type Git } from './git.ts';

/** The repository behind the editor. */
export interface Repository {
  readonly git: Git;
  /** The branch that is published, for example `main`. */
  readonly main: string;
  /** The content folder, relative to the root of the repository, with `/`. */
  readonly content: string;
}

/** Why drafts cannot be kept here, in words for the person at the screen. */
export interface NoRepository {
  readonly reason: string;
}

const zip =
  'This folder came without its history, for example as a ZIP file, so drafts could not be kept safe. ' +
  'Ask whoever looks after the portal for a clone made with Git. Reading and searching work as they are.';

/** The branch that is published: what the host calls its main one, else `main` or `master`, else the one checked out. */
async function mainBranch(git: Git): Promise<string | null> {
  const refs = await git.text([
    'for-each-ref',
    '--format=%(HEAD):%(refname):%(symref)',
    'refs/heads',
    'refs/remotes/origin/HEAD',
  ]);
  const lines = refs.split('\n').map((line) => line.split(':'));
  const short = (ref = ''): string => ref.replace(/^refs\/(?:heads|remotes\/origin)\//, '');
  const branches = new Set(lines.filter(([, ref = '']) => ref.startsWith('refs/heads/')).map(([, ref]) => short(ref)));
  const hosts = lines.find(([, ref]) => ref === 'refs/remotes/origin/HEAD')?.[2];
  const current = lines.find(([mark]) => mark === '*')?.[1];
  const wanted = [short(hosts), 'main', 'master', short(current)];
  return wanted.find((name) => !name.startsWith('cms/') && branches.has(name)) ?? null;
}

/** Finds the repository that a content folder lies in. */
export async function findRepository(contentFolder: string): Promise<Repository | NoRepository> {
  const folder = await realpath(resolve(contentFolder)).catch(() => null);
  if (folder === null) return { reason: `The content folder ${contentFolder} is not there.` };
  const probe = openGit(folder);
  const root = await probe.ask(['rev-parse', '--show-toplevel']);
  if (root === null) {
    if ((await probe.ask(['--version'])) !== null) return { reason: zip };
    return {
      reason:
        'Git is not installed on this computer, so drafts could not be kept safe. Install it from https://git-scm.com and start the portal again.',
    };
  }
  const git = openGit(root);
  const main = await mainBranch(git);
  if (main === null)
    return { reason: 'This repository has no commit yet. Make a first commit, then start the portal again.' };
  const content = relative(await realpath(root), folder)
    .split(sep)
    .join('/');
  return { git, main, content };
}
