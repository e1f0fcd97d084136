import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalDrafts } from '../src/adapters/drafts/git-draft-store.ts';
import { createLocalEditor } from '../src/adapters/decap/local/handle.ts';
import { Refusal } from '../src/core/drafts/refusal.ts';

let root: string;
let published: number;
let refuse: string | null;

const git = (...args: string[]): string =>
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { stdio: 'pipe' })
    .toString()
    .trim();
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const editor = () =>
  createLocalEditor({
    open: () =>
      openLocalDrafts(join(root, 'content'), () => async () => {
        if (refuse !== null) throw new Refusal(refuse);
      }),
    onPublished: () => {
      published += 1;
    },
    look: async ({ text }) => ({ findings: [], html: text, text }),
  });

type Handle = ReturnType<typeof editor>;
async function ask(handle: Handle, action: string, params: object = {}, session = 'one') {
  const response = await handle(
    new Request(`http://localhost:4321/api/editor/drafts?session=${session}`, {
      method: 'POST',
      headers: { host: 'localhost:4321', origin: 'http://localhost:4321', 'content-type': 'application/json' },
      body: JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }),
    }),
  );
  return {
    status: response.status,
    body: (await response.json()) as never as { error?: string } & Record<string, never>,
  };
}
const save = (handle: Handle, slug: string, raw: string, session?: string, more: object = {}) =>
  ask(
    handle,
    'persistEntry',
    {
      dataFiles: [{ slug, path: `content/lessons/${slug}.mdx`, raw, ...more }],
      assets: [],
      options: { collectionName: 'lessons', commitMessage: `Draft ${slug}`, useWorkflow: true, status: 'draft' },
    },
    session,
  );
const draft = (slug: string) => ({ collection: 'lessons', slug });
const publish = (handle: Handle, slug: string) => ask(handle, 'publishUnpublishedEntry', draft(slug));
const open = (handle: Handle, slug: string, session?: string) =>
  ask(handle, 'getEntry', { path: `content/lessons/${slug}.mdx` }, session);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hindsight-editor-'));
  published = 0;
  refuse = null;
  execFileSync('git', ['init', '-q', '-b', 'main', root]);
  write('content/lessons/old.mdx', 'old text\n');
  write('notes.txt', 'my notes\n');
  git('add', '.');
  git('commit', '-q', '-m', 'start');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a draft', () => {
  it('is a branch with one commit a save, and touches neither work tree nor index nor main', async () => {
    const handle = editor();
    const main = git('rev-parse', 'main');
    expect((await save(handle, 'new', 'first\n')).status).toBe(200);
    expect((await save(handle, 'new', 'second\n')).status).toBe(200);
    expect(git('log', '--format=%s', 'main..cms/lessons/new')).toBe('Draft new\nDraft new');
    expect(git('show', 'cms/lessons/new:content/lessons/new.mdx')).toBe('second');
    expect([git('rev-parse', 'main'), git('status', '--porcelain')]).toEqual([main, '']);
    expect((await ask(handle, 'unpublishedEntries')).body).toEqual(['lessons/new']);
    const described = (await ask(handle, 'unpublishedEntry', { id: 'lessons/new' })).body;
    expect(described).toMatchObject({
      ...draft('new'),
      status: 'draft',
      diffs: [{ path: 'content/lessons/new.mdx', newFile: true, binary: false }],
    });
    expect(
      (await ask(handle, 'unpublishedEntryDataFile', { ...draft('new'), id: 'x', path: 'content/lessons/new.mdx' }))
        .body,
    ).toEqual({ data: 'second\n' });
  });

  it('moves on to review, and keeps its bytes as they were typed', async () => {
    const handle = editor();
    const raw = "it's — 5 < 6 {x}\r\n\ttab\n";
    await save(handle, 'new', raw);
    await ask(handle, 'updateUnpublishedEntryStatus', { ...draft('new'), newStatus: 'pending_review' });
    expect((await ask(handle, 'unpublishedEntry', draft('new'))).body).toMatchObject({ status: 'pending_review' });
    expect(git('config', 'branch.cms/lessons/new.description')).toBe('decap-cms/pending_review');
    await publish(handle, 'new');
    expect(execFileSync('git', ['-C', root, 'show', 'main:content/lessons/new.mdx']).toString()).toBe(raw);
  });

  it('of a reflection makes a draft of its own of each lesson to be, which points back and is published by itself', async () => {
    const handle = editor();
    const raw = '---\ntitle: R\nsummary: s\ntopics: [fog]\nseeds:\n  - title: Ask twice\n---\n\nText.\n';
    const file = { slug: 'r', path: 'content/reflections/r.mdx', raw };
    const options = { collectionName: 'reflections', commitMessage: 'm', useWorkflow: true, status: 'draft' };
    expect((await ask(handle, 'persistEntry', { dataFiles: [file], assets: [], options })).status).toBe(200);
    // The form still holds the seed when it is saved once more.
    expect((await ask(handle, 'persistEntry', { dataFiles: [file], assets: [], options })).status).toBe(200);
    expect(git('for-each-ref', '--format=%(refname:short)', 'refs/heads/cms')).toBe(
      'cms/lessons/ask-twice\ncms/reflections/r',
    );
    expect(git('diff', '--name-only', 'main..cms/reflections/r')).toBe('content/reflections/r.mdx');
    const { diffs } = (await ask(handle, 'unpublishedEntry', { collection: 'reflections', slug: 'r' })).body;
    expect(diffs).toMatchObject([{ path: 'content/reflections/r.mdx' }]);
    expect(git('show', 'cms/reflections/r:content/reflections/r.mdx')).not.toContain('seeds');
    expect(git('show', 'cms/lessons/ask-twice:content/lessons/ask-twice.mdx')).toContain('from: reflections/r');
  });

  it('brings its pictures along', async () => {
    const handle = editor();
    const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255]);
    await ask(handle, 'persistEntry', {
      dataFiles: [{ slug: 'new', path: 'content/lessons/new.mdx', raw: '![A board](./board.png)\n' }],
      assets: [{ path: 'content/lessons/board.png', content: bytes.toString('base64'), encoding: 'base64' }],
      options: { collectionName: 'lessons', commitMessage: 'm', useWorkflow: true, status: 'draft' },
    });
    const { body } = await ask(handle, 'unpublishedEntryMediaFile', {
      ...draft('new'),
      id: 'x',
      path: 'content/lessons/board.png',
    });
    expect(body).toMatchObject({ content: bytes.toString('base64'), name: 'board.png' });
    await publish(handle, 'new');
    expect(readFileSync(join(root, 'content/lessons/board.png'))).toEqual(bytes);
  });

  it('can be deleted, and nothing of it stays', async () => {
    const handle = editor();
    await save(handle, 'new', 'x\n');
    await ask(handle, 'deleteUnpublishedEntry', draft('new'));
    expect(git('branch', '--list')).toBe('* main');
    expect(git('config', '--list')).not.toContain('cms/');
    expect(await ask(handle, 'unpublishedEntry', draft('new'))).toMatchObject({
      status: 200,
      body: { absent: expect.stringContaining('not there') },
    });
  });
});

describe('publishing', () => {
  it('lands on main and in the work tree, and takes the draft away', async () => {
    const handle = editor();
    await save(handle, 'new', 'text\n');
    expect((await publish(handle, 'new')).status).toBe(200);
    expect(git('show', 'main:content/lessons/new.mdx')).toBe('text');
    expect(read('content/lessons/new.mdx')).toBe('text\n');
    expect(git('status', '--porcelain')).toBe('');
    expect(git('branch', '--list', 'cms/*')).toBe('');
    expect(published).toBe(1);
  });

  it('leaves a dirty tree and untracked files exactly as they are', async () => {
    const handle = editor();
    write('notes.txt', 'my notes, changed\n');
    write('notes-staged.txt', 'staged\n');
    git('add', 'notes-staged.txt');
    write('content/lessons/untracked.mdx', 'untracked\n');
    const before = git('status', '--porcelain');
    await save(handle, 'new', 'text\n');
    expect((await publish(handle, 'new')).status).toBe(200);
    expect(git('status', '--porcelain')).toBe(before);
    expect([read('notes.txt'), read('content/lessons/untracked.mdx')]).toEqual(['my notes, changed\n', 'untracked\n']);
    expect(git('show', '--stat', '--format=', 'main')).toContain('1 file changed');
  });

  it('refuses when the same file was changed by hand, and both versions stay', async () => {
    const handle = editor();
    await open(handle, 'old');
    await save(handle, 'old', 'from the editor\n');
    write('content/lessons/old.mdx', 'by hand\n');
    const { status, body } = await publish(handle, 'old');
    expect([status, body.error]).toEqual([
      409,
      'content/lessons/old.mdx was changed on this computer outside the editor. Ask whoever looks after the portal to keep or undo that change; your draft stays as it is until then.',
    ]);
    expect(read('content/lessons/old.mdx')).toBe('by hand\n');
    expect(git('show', 'cms/lessons/old:content/lessons/old.mdx')).toBe('from the editor');
    expect(git('show', 'main:content/lessons/old.mdx')).toBe('old text');
  });

  it('refuses to write over an untracked file of the same name', async () => {
    const handle = editor();
    await save(handle, 'new', 'from the editor\n');
    write('content/lessons/new.mdx', 'mine\n');
    expect((await publish(handle, 'new')).status).toBe(409);
    expect(read('content/lessons/new.mdx')).toBe('mine\n');
  });

  it('is one commit with one parent, written when the draft was first saved and committed now', async () => {
    const handle = editor();
    await save(handle, 'new', 'first words\n');
    const first = git('log', '-1', '--format=%an %aI', 'cms/lessons/new');
    await open(handle, 'new');
    await save(handle, 'new', 'second words\n');
    const before = git('rev-parse', 'main');
    expect((await publish(handle, 'new')).status).toBe(200);
    expect(git('log', '-1', '--format=%s: %P', 'main')).toBe(`content: publish lessons/new: ${before}`);
    expect(git('log', '-1', '--format=%an %aI', 'main')).toBe(first);
  });

  it('leaves nothing in the history that was deleted before it, neither a word nor a picture', async () => {
    const handle = editor();
    const picture = Buffer.from('a picture that was taken out again');
    await ask(handle, 'persistEntry', {
      dataFiles: [{ slug: 'new', path: 'content/lessons/new.mdx', raw: 'Ask Jane in bed seven. ![x](./bed.png)\n' }],
      assets: [{ path: 'content/lessons/bed.png', content: picture.toString('base64'), encoding: 'base64' }],
      options: { collectionName: 'lessons', commitMessage: 'm', useWorkflow: true, status: 'draft' },
    });
    await save(handle, 'new', 'Ask the shift lead.\n');
    expect((await publish(handle, 'new')).status).toBe(200);
    const told = git('log', '-p', '--all');
    expect(told).toContain('Ask the shift lead.');
    expect(told).not.toContain('Jane');
    expect(git('ls-tree', '-r', '--name-only', 'main')).not.toContain('bed.png');
    expect(git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  });

  it('works while another branch is checked out, without touching it', async () => {
    const handle = editor();
    git('switch', '-q', '-c', 'elsewhere');
    await save(handle, 'new', 'text\n');
    expect((await publish(handle, 'new')).status).toBe(200);
    expect(git('show', 'main:content/lessons/new.mdx')).toBe('text');
    expect([git('branch', '--show-current'), git('status', '--porcelain')]).toEqual(['elsewhere', '']);
  });

  it('joins what main got meanwhile in other files', async () => {
    const handle = editor();
    await save(handle, 'new', 'text\n');
    write('content/lessons/other.mdx', 'other\n');
    git('add', '.');
    git('commit', '-q', '-m', 'other');
    expect((await publish(handle, 'new')).status).toBe(200);
    expect(git('ls-tree', '-r', '--name-only', 'main', 'content')).toBe(
      'content/lessons/new.mdx\ncontent/lessons/old.mdx\ncontent/lessons/other.mdx',
    );
    expect(git('log', '-1', '--format=%s', 'main')).toBe('content: publish lessons/new');
    expect(git('status', '--porcelain')).toBe('');
  });

  it('refuses when the same file was published differently meanwhile, and keeps the draft', async () => {
    const handle = editor();
    await open(handle, 'old');
    await save(handle, 'old', 'mine\n');
    write('content/lessons/old.mdx', 'theirs\n');
    git('commit', '-q', '-a', '-m', 'theirs');
    const { status, body } = await publish(handle, 'old');
    expect(status).toBe(409);
    expect(body.error).toContain('Another version of content/lessons/old was published while you wrote.');
    expect(git('show', 'main:content/lessons/old.mdx')).toBe('theirs');
    expect(git('show', 'cms/lessons/old:content/lessons/old.mdx')).toBe('mine');
  });

  it('goes on after a server that was killed between the files and the branch', async () => {
    const handle = editor();
    await save(handle, 'new', 'text\n');
    write('content/lessons/new.mdx', 'text\n');
    git('add', 'content/lessons/new.mdx');
    expect((await publish(editor(), 'new')).status).toBe(200);
    expect(git('status', '--porcelain')).toBe('');
    expect((await ask(handle, 'unpublishedEntries')).body).toEqual([]);
  });

  it('does not happen when the checks refuse', async () => {
    const handle = editor();
    await save(handle, 'new', 'text\n');
    refuse = 'Line 3: put this right first.';
    expect((await publish(handle, 'new')).body.error).toBe(refuse);
    expect(git('branch', '--list', 'cms/*')).toContain('cms/lessons/new');
    expect(git('log', '--format=%s', 'main')).toBe('start');
  });

  it('waits for Git when something else holds its index', async () => {
    const handle = editor();
    await save(handle, 'new', 'text\n');
    write('.git/index.lock', '');
    const { error } = (await publish(handle, 'new')).body;
    expect(error).toContain('Git is busy with this folder just now. Wait a moment and try again.');
    expect(error).toContain(`delete the file ${join(realpathSync(root), '.git/index.lock')}.`);
    expect(git('show', 'cms/lessons/new:content/lessons/new.mdx')).toBe('text');
    rmSync(join(root, '.git/index.lock'));
    expect((await publish(handle, 'new')).status).toBe(200);
  });

  it('can take a published page away', async () => {
    const handle = editor();
    expect(
      (await ask(handle, 'deleteFiles', { paths: ['content/lessons/old.mdx'], options: { commitMessage: 'Delete' } }))
        .status,
    ).toBe(200);
    expect(git('ls-tree', '-r', '--name-only', 'main')).toBe('notes.txt');
    expect(git('status', '--porcelain')).toBe('');
  });
});

describe('two editors at once', () => {
  it('cannot save over each other unseen', async () => {
    const handle = editor();
    await open(handle, 'old', 'one');
    await open(handle, 'old', 'two');
    expect((await save(handle, 'old', 'first editor\n', 'one')).status).toBe(200);
    const { status, body } = await save(handle, 'old', 'second editor\n', 'two');
    expect([status, body.error]).toEqual([
      409,
      expect.stringContaining('Somebody else saved this page while you were writing.'),
    ]);
    expect(git('show', 'cms/lessons/old:content/lessons/old.mdx')).toBe('first editor');
    await ask(handle, 'unpublishedEntryDataFile', { ...draft('old'), id: 'x', path: 'content/lessons/old.mdx' }, 'two');
    expect((await save(handle, 'old', 'both\n', 'two')).status).toBe(200);
  });

  it('that save different drafts at the same moment both keep theirs', async () => {
    const handle = editor();
    const saved = await Promise.all(
      Array.from({ length: 6 }, (_, index) => save(handle, `n${index}`, `${index}\n`, `s${index}`)),
    );
    expect(saved.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(git('branch', '--list', 'cms/*').split('\n')).toHaveLength(6);
  });

  it('do not overwrite a page that has the same name by chance', async () => {
    expect((await save(editor(), 'old', 'unaware\n')).body.error).toContain(
      'There is already an entry with this name.',
    );
  });

  it('leave a draft alone that somebody has checked out', async () => {
    const handle = editor();
    await save(handle, 'new', 'text\n');
    git('switch', '-q', 'cms/lessons/new');
    expect((await save(handle, 'new', 'more\n')).body.error).toContain(
      'This draft is open in another program on this computer.',
    );
    const before = git('rev-parse', 'main');
    expect((await publish(handle, 'new')).body.error).toContain('This draft is open in another program');
    expect(git('rev-parse', 'main')).toBe(before);
    expect(read('content/lessons/new.mdx')).toBe('text\n');
  });
});

describe('what stands in the way', () => {
  it.each([
    '../secret',
    'notes.txt',
    'content/../notes.txt',
    '/etc/passwd',
    'content/.git/config',
    '.git/config',
    'content\\..\\x',
    'content//x',
    '',
  ])('the path %j is out of bounds', async (path) => {
    expect((await ask(editor(), 'getEntry', { path })).status).toBe(422);
    const { status } = await ask(editor(), 'persistMedia', {
      asset: { path, content: '', encoding: 'base64' },
      options: { commitMessage: 'm' },
    });
    expect(status).toBe(422);
    expect(git('log', '--format=%s', 'main')).toBe('start');
  });

  it('a folder that is a link is not written through', async () => {
    const handle = editor();
    const outside = `${root}-outside`;
    mkdirSync(outside);
    symlinkSync(outside, join(root, 'content/practices'));
    await ask(handle, 'persistEntry', {
      dataFiles: [{ slug: 'x', path: 'content/practices/x.mdx', raw: 'x\n' }],
      assets: [],
      options: { collectionName: 'practices', commitMessage: 'm', useWorkflow: true, status: 'draft' },
    });
    const { body } = await ask(handle, 'publishUnpublishedEntry', { collection: 'practices', slug: 'x' });
    expect(body.error).toContain('lies behind a link');
    rmSync(outside, { recursive: true });
  });

  it('without Git the person is told what to do', async () => {
    rmSync(join(root, '.git'), { recursive: true });
    const { status, body } = await ask(editor(), 'info');
    expect([status, body.error]).toEqual([409, expect.stringContaining('came without its history')]);
  });

  it('before a first commit the person is told what to do', async () => {
    rmSync(join(root, '.git'), { recursive: true });
    execFileSync('git', ['init', '-q', root]);
    expect((await ask(editor(), 'info')).body.error).toContain('no commit yet');
  });

  it('nonsense is no crash', async () => {
    expect((await ask(editor(), 'format-disk')).status).toBe(422);
    expect((await ask(editor(), 'getEntry', { path: 7 })).status).toBe(422);
    expect((await ask(editor(), 'publishUnpublishedEntry', draft('nowhere'))).status).toBe(404);
    expect(
      (await ask(editor(), 'persistEntry', { dataFiles: [], assets: [], options: { commitMessage: '' } })).status,
    ).toBe(422);
  });

  it.each([
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'http://evil.example:4321', host: 'evil.example:4321' }, 403],
    [{ origin: '' }, 403],
    [{ 'content-type': 'text/plain' }, 415],
  ])('a stranger with %j gets %i', async (headers, status) => {
    const request = new Request('http://localhost:4321/api/editor/drafts', {
      method: 'POST',
      headers: {
        host: 'localhost:4321',
        origin: 'http://localhost:4321',
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify({ action: 'info', params: {} }),
    });
    expect((await editor()(request)).status).toBe(status);
  });
});

describe('two thousand entries', () => {
  it('are listed in one pass, or in pages', async () => {
    for (let index = 0; index < 2_000; index += 1)
      writeFileSync(join(root, `content/lessons/n${index}.mdx`), `text ${index}\n`);
    git('add', '.');
    git('commit', '-q', '-m', 'many');
    const { body } = await ask(editor(), 'entriesByFolder', { folder: 'content/lessons', extension: 'mdx', depth: 1 });
    expect((body as unknown as { data: string }[]).map(({ data }) => data)).toContain('text 1999\n');
    expect(body).toHaveLength(2_001);
    const page = { from: 1_980, most: 20 };
    const folder = { folder: 'content/lessons', extension: 'mdx', depth: 1 };
    const last = (await ask(editor(), 'entriesByFolder', { ...folder, page: { from: 2_000, most: 20 } })).body;
    expect(last).toMatchObject({ entries: [{ data: 'old text\n' }], more: false });
    expect((await ask(editor(), 'entriesByFolder', { ...folder, page })).body).toMatchObject({ more: true });
  });
});
