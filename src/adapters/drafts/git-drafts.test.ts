import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openGit, type Git } from './git.ts';
import {
  commitToMain,
  deleteDraft,
  draftChanges,
  draftStatus,
  listDrafts,
  mainHead,
  publishDraft,
  saveDraft,
  setDraftStatus,
} from './git-drafts.ts';

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

describe('the drafts', () => {
  it('are listed by the names of their branches, and other branches are none', async () => {
    expect(await listDrafts(plain())).toEqual([]);
    await saveDraft(plain(), 'lessons/a', file('one'), 'one');
    await saveDraft(plain(), 'practices/b', file('one'), 'one');
    await git.text(['branch', 'cms/deep/er/c', 'main']);
    await git.text(['branch', 'other', 'main']);
    expect(await listDrafts(plain())).toEqual(['lessons/a', 'practices/b']);
  });

  it('begin as drafts, keep the status they are given, and do not go back when they are saved again', async () => {
    await saveDraft(plain(), 'lessons/a', file('one'), 'one');
    expect(await draftStatus(plain(), 'lessons/a')).toBe('draft');
    for (const status of ['pending_review', 'pending_publish', 'draft', 'pending_review'] as const) {
      await setDraftStatus(plain(), 'lessons/a', status);
      expect(await draftStatus(plain(), 'lessons/a')).toBe(status);
    }
    await saveDraft(plain(), 'lessons/a', file('two'), 'two');
    expect(await draftStatus(plain(), 'lessons/a')).toBe('pending_review');
  });

  it('are drafts when somebody wrote another word there', async () => {
    await saveDraft(plain(), 'lessons/a', file('one'), 'one');
    await git.text(['config', '--local', 'branch.cms/lessons/a.description', 'our notes']);
    expect(await draftStatus(plain(), 'lessons/a')).toBe('draft');
    expect(await draftStatus(plain(), 'lessons/none')).toBe('draft');
  });

  it('say what they change since they left what is published', async () => {
    await saveDraft(plain(), 'lessons/a', file('one'), 'one');
    await commitToMain(plain(), new Map([['content/lessons/b.mdx', Buffer.from('b')]]), 'b', approve);
    const { changes, base } = await draftChanges(plain(), 'lessons/a');
    expect(changes).toEqual([{ path: 'content/lessons/a.mdx', status: 'added' }]);
    expect(base).not.toBe(await mainHead(plain()));
    await expect(draftChanges(plain(), 'lessons/none')).rejects.toMatchObject({ status: 404 });
  });

  it('go with their status, and nothing is said when they are gone already', async () => {
    await saveDraft(plain(), 'lessons/a', file('one'), 'one');
    await setDraftStatus(plain(), 'lessons/a', 'pending_publish');
    await deleteDraft(plain(), 'lessons/a');
    await deleteDraft(plain(), 'lessons/a');
    expect(await listDrafts(plain())).toEqual([]);
    expect(await git.ask(['config', '--local', 'branch.cms/lessons/a.description'])).toBeNull();
  });

  it('cannot be kept where nothing is published', async () => {
    await expect(mainHead({ ...plain(), main: 'other' })).rejects.toThrow('(other) cannot be found');
  });
});

describe('a draft that is open in another program', () => {
  const linked = () => join(root, 'linked');
  beforeEach(async () => {
    await saveDraft(plain(), 'lessons/a', file('one'), 'one');
    await git.text(['worktree', 'add', '--quiet', linked(), 'cms/lessons/a']);
  });

  it('is neither saved nor deleted nor published, and both branches stay', async () => {
    const [draft, main] = [await tipOf('cms/lessons/a'), await tipOf('main')];
    const open = 'is open in another program on this computer';
    await expect(saveDraft(plain(), 'lessons/a', file('two'), 'two')).rejects.toThrow(open);
    await expect(deleteDraft(plain(), 'lessons/a')).rejects.toThrow(open);
    await expect(publishDraft(plain(), 'lessons/a', approve)).rejects.toThrow(open);
    expect([await tipOf('cms/lessons/a'), await tipOf('main')]).toEqual([draft, main]);
  });
});

describe('what is published with a draft', () => {
  const picture = (name: string) => [`content/lessons/${name}.png`, Buffer.from(name)] as const;

  it('are its texts and the pictures that they show; what was taken out again stays behind', async () => {
    await saveDraft(plain(), 'lessons/a', new Map([picture('seen'), picture('unseen')]), 'pictures');
    await saveDraft(plain(), 'lessons/a', file('![A](./seen.png)'), 'text');
    await publishDraft(plain(), 'lessons/a', approve);
    expect(await git.text(['ls-tree', '-r', '--name-only', 'main'])).toBe(
      'content/lessons/a.mdx\ncontent/lessons/seen.png',
    );
  });

  it('is what the draft says where main says the same by now', async () => {
    await saveDraft(plain(), 'lessons/a', file('one'), 'one');
    await commitToMain(plain(), file('one'), 'the same', approve);
    await publishDraft(plain(), 'lessons/a', approve);
    expect(await git.text(['show', 'main:content/lessons/a.mdx'])).toBe('one');
    expect(await listDrafts(plain())).toEqual([]);
  });

  it('may be that a page goes', async () => {
    await commitToMain(plain(), file('one'), 'one', approve);
    await saveDraft(plain(), 'lessons/a', new Map([['content/lessons/a.mdx', null]]), 'away');
    await publishDraft(plain(), 'lessons/a', approve);
    expect(await git.text(['ls-tree', '-r', '--name-only', 'main'])).toBe('');
  });

  it('is looked at as the tree that would be published, with the paths that change', async () => {
    await commitToMain(plain(), new Map([['content/lessons/b.mdx', Buffer.from('b')]]), 'b', approve);
    const before = await mainHead(plain());
    await saveDraft(plain(), 'lessons/a', file('one'), 'one');
    const asked: unknown[] = [];
    await publishDraft(plain(), 'lessons/a', async (tree, paths, published) => {
      asked.push(await git.text(['ls-tree', '-r', '--name-only', tree]), paths, published);
    });
    expect(asked).toEqual(['content/lessons/a.mdx\ncontent/lessons/b.mdx', ['content/lessons/a.mdx'], before]);
  });

  it('carries the name of whoever wrote it, in a commit that names the page', async () => {
    await saveDraft(plain(), 'lessons/a', file('one'), 'one');
    await publishDraft(plain(), 'lessons/a', approve);
    expect(await git.text(['log', '-1', '--format=%an|%s', 'main'])).toMatch(/^.+\|content: publish lessons\/a$/u);
  });
});

describe('files that go straight among what is published', () => {
  it('are looked at before, and nothing is published when they are refused', async () => {
    const before = await tipOf('main');
    const refuse = () => Promise.reject(new Error('not like this'));
    await expect(commitToMain(plain(), file('one'), 'one', refuse)).rejects.toThrow('not like this');
    expect(await tipOf('main')).toBe(before);
  });

  it('are brought into the folder that has the branch open', async () => {
    const open = join(root, 'open');
    await git.text(['worktree', 'add', '--quiet', open, 'main']);
    await commitToMain(plain(), file('one'), 'one', approve);
    expect(await readFile(join(open, 'content/lessons/a.mdx'), 'utf8')).toBe('one');
    expect(await openGit(open).text(['status', '--porcelain'])).toBe('');
    await commitToMain(plain(), new Map([['content/lessons/a.mdx', null]]), 'away', approve);
    expect(await openGit(open).text(['status', '--porcelain'])).toBe('');
    expect(await readFile(join(open, 'content/lessons/a.mdx'), 'utf8').catch(() => null)).toBeNull();
  });
});
