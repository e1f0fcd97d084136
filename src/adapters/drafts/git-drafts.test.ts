import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openGit, type Git } from './git.ts';
import { commitToMain, deleteDraft, publishDraft, saveDraft } from './git-drafts.ts';

const identity = {
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@portal.example',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@portal.example',
};
const approve = async () => undefined;
const file = (text: string) => new Map([['content/lessons/a.mdx', Buffer.from(text)]]);

let root: string;
let git: Git;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hindsight-drafts-'));
  git = openGit(root);
  // No files of anybody: refs alone, so that nothing but the comparison can refuse.
  await git.text(['init', '--quiet', '--bare', '--initial-branch=main']);
  const tree = await git.text(['mktree'], { input: '' });
  const first = await git.text(['commit-tree', tree], { input: 'first', env: identity });
  await git.text(['update-ref', 'refs/heads/main', first]);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const tipOf = (branch: string) => git.ask(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`]);

/** The repository as it is when somebody else moves a branch in the last moment before this one does. */
function overtakenAt(branch: string) {
  let overtaker: string | null = null;
  const meddling: Git = {
    ...git,
    async text(args, options) {
      if (args[0] === 'update-ref' && args.includes(`refs/heads/${branch}`) && overtaker === null) {
        const tip = (await tipOf(branch)) ?? (await tipOf('main')) ?? '';
        overtaker = await git.text(['commit-tree', `${tip}^{tree}`, '-p', tip], { input: 'theirs', env: identity });
        await git.text(['update-ref', `refs/heads/${branch}`, overtaker]);
      }
      return git.text(args, options);
    },
  };
  return { repository: { git: meddling, main: 'main', content: 'content' }, overtaker: () => overtaker };
}

const plain = () => ({ git, main: 'main', content: 'content' });

describe('what somebody else did in the same moment is never swallowed', () => {
  it('when a draft is saved', async () => {
    await saveDraft(plain(), 'lessons/a', file('one'), 'one');
    const { repository, overtaker } = overtakenAt('cms/lessons/a');
    await expect(saveDraft(repository, 'lessons/a', file('two'), 'two')).rejects.toThrow();
    expect(await tipOf('cms/lessons/a')).toBe(overtaker());
  });

  it('when a draft is made', async () => {
    const { repository, overtaker } = overtakenAt('cms/lessons/a');
    await expect(saveDraft(repository, 'lessons/a', file('two'), 'two')).rejects.toThrow();
    expect(await tipOf('cms/lessons/a')).toBe(overtaker());
  });

  it('when a draft is deleted', async () => {
    await saveDraft(plain(), 'lessons/a', file('one'), 'one');
    const { repository, overtaker } = overtakenAt('cms/lessons/a');
    await expect(deleteDraft(repository, 'lessons/a')).rejects.toThrow();
    expect(await tipOf('cms/lessons/a')).toBe(overtaker());
  });

  it('when a draft is published, which stays a draft', async () => {
    await saveDraft(plain(), 'lessons/a', file('one'), 'one');
    const draft = await tipOf('cms/lessons/a');
    const { repository, overtaker } = overtakenAt('main');
    await expect(publishDraft(repository, 'lessons/a', approve)).rejects.toThrow();
    expect(await tipOf('main')).toBe(overtaker());
    expect(await tipOf('cms/lessons/a')).toBe(draft);
  });

  it('when a file is put straight among what is published', async () => {
    const { repository, overtaker } = overtakenAt('main');
    await expect(commitToMain(repository, file('one'), 'one', approve)).rejects.toThrow();
    expect(await tipOf('main')).toBe(overtaker());
  });
});

describe('publishing', () => {
  it('is one commit on top of what was published, and the draft goes', async () => {
    const before = await tipOf('main');
    await saveDraft(plain(), 'lessons/a', file('one'), 'one');
    await saveDraft(plain(), 'lessons/a', file('two'), 'two');
    await publishDraft(plain(), 'lessons/a', approve);
    expect(await git.text(['rev-list', '--parents', '-1', 'main'])).toBe(`${await tipOf('main')} ${before}`);
    expect(await git.text(['show', 'main:content/lessons/a.mdx'])).toBe('two');
    expect(await tipOf('cms/lessons/a')).toBeNull();
  });

  it('changes nothing when it is not approved', async () => {
    const before = await tipOf('main');
    await saveDraft(plain(), 'lessons/a', file('one'), 'one');
    const refuse = () => Promise.reject(new Error('not like this'));
    await expect(publishDraft(plain(), 'lessons/a', refuse)).rejects.toThrow('not like this');
    expect(await tipOf('main')).toBe(before);
    expect(await tipOf('cms/lessons/a')).not.toBeNull();
  });

  it('is refused when the same page was published differently meanwhile', async () => {
    await saveDraft(plain(), 'lessons/a', file('one'), 'one');
    await commitToMain(plain(), file('theirs'), 'theirs', approve);
    await expect(publishDraft(plain(), 'lessons/a', approve)).rejects.toThrow('was published while you wrote');
    expect(await git.text(['show', 'main:content/lessons/a.mdx'])).toBe('theirs');
  });
});
