import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cloneOf, newScratch, removeScratches, run, type Files, type Scratch } from './scratch.fixture.ts';
import { upgrade } from './upgrade.ts';

/** An engine as small as one can be: what its commands answer stands in the file itself. */
const engine = (version: string, more: Files = {}): Files => ({
  'package.json': JSON.stringify({ version, scripts: { migrate: 'node migrate.mjs', check: 'node check.mjs' } }),
  'package-lock.json': JSON.stringify({ packages: { '': { version } } }),
  'migrate.mjs': `import { readFileSync, writeFileSync } from 'node:fs';
    const file = 'content/portal.yaml', text = readFileSync(file, 'utf8');
    const after = text.replace('binding:', 'brand:');
    writeFileSync(file, after);
    const since = process.argv[process.argv.indexOf('--since') + 1];
    console.log(JSON.stringify({ changes: ['renamed since ' + since], files: after === text ? [] : ['portal.yaml'] }));`,
  'check.mjs': `import { readFileSync } from 'node:fs';
    const words = readFileSync('content/portal.yaml', 'utf8');
    if (words.includes('wrong')) { console.log('content/portal.yaml:1  wrong'); process.exitCode = 1; }`,
  'content/portal.yaml': 'name: Sample\n',
  '.github/CODEOWNERS': 'sample\n',
  ...more,
});

const portal = 'name: "Ours" # binding stays here\r\ncolours: { binding:   "#123d2d" }\r\n\r\n';
let released: Scratch;
let ours: Scratch;

beforeEach(() => {
  released = newScratch();
  released.write(engine('0.1.0', { 'src/old.ts': 'old', 'src/kept.ts': 'one', 'src/sample/a.test.ts': '' }));
  released.commit('v0.1.0');
  ours = cloneOf(released);
  released.remove('src/old.ts');
  released.write(engine('0.2.0', { 'src/kept.ts': 'two', 'bin/new.sh': 'new', 'src/sample/a.test.ts': 'b' }));
  released.write({ 'content/portal.yaml': 'name: A newer sample\n', 'content/lessons/new.mdx': 'of the sample' });
  released.commit('v0.2.0');
  ours.write({
    'content/portal.yaml': portal,
    'content/lessons/ours.mdx': 'a\r\nb\n',
    'public/uploads/plan.pdf': 'plan',
    '.github/CODEOWNERS': 'us\n',
  });
  ours.commit();
});

afterEach(removeScratches);

const make = (options: { from?: string | undefined; to?: string } = {}) =>
  upgrade({ root: ours.root, from: released.root, to: undefined, run, say: () => undefined, ...options });

/** Everything that an upgrade could leave behind. */
const state = () => ({
  refs: ours.git('for-each-ref'),
  worktrees: ours.git('worktree', 'list'),
  status: ours.git('status', '--porcelain'),
  folders: readdirSync(tmpdir()).filter((name) => name.startsWith(`hindsight-upgrade-${process.pid}-`)),
});

async function refused(options?: Parameters<typeof make>[0]): Promise<string> {
  const before = state();
  const words = await make(options).then(
    () => 'it was not refused',
    (error: unknown) => (error as Error).message,
  );
  expect(state()).toEqual(before);
  return words;
}

describe('an upgrade', () => {
  it('is one commit on a branch: the new engine, and what the organisation owns carried over', async () => {
    const before = state();
    expect(await make()).toEqual({
      tag: 'v0.2.0',
      branch: 'upgrade/v0.2.0',
      changes: ['renamed since 0.1.0'],
      files: ['content/portal.yaml'],
    });
    expect({ ...state(), refs: '' }).toEqual({ ...before, refs: '' });
    expect(ours.git('for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/tags')).toBe(
      'refs/heads/main\nrefs/heads/upgrade/v0.2.0',
    );
    expect(ours.git('rev-list', '--count', 'main..upgrade/v0.2.0')).toBe('1');
    ours.git('switch', '--quiet', 'upgrade/v0.2.0');
    expect(ours.git('ls-files').split('\n')).toEqual([
      '.github/CODEOWNERS',
      'bin/new.sh',
      'check.mjs',
      'content/lessons/ours.mdx',
      'content/portal.yaml',
      'migrate.mjs',
      'package-lock.json',
      'package.json',
      'public/uploads/plan.pdf',
      'src/kept.ts',
      'src/sample/a.test.ts',
    ]);
    expect(ours.read('content/portal.yaml')).toBe(portal.replace('{ binding:', '{ brand:'));
    expect(ours.read('content/lessons/ours.mdx')).toBe('a\r\nb\n');
    expect(ours.read('.github/CODEOWNERS')).toBe('us\n');
    ours.git('fetch', '--quiet', released.root, 'tag', 'v0.2.0');
    const others = [':!content', ':!public/uploads', ':!.github/CODEOWNERS'];
    expect(ours.git('diff', 'v0.2.0', 'HEAD', '--', ...others)).toBe('');
  });

  it('takes the version that is asked for, with or without v', async () => {
    released.write(engine('0.10.0'));
    released.commit('v0.10.0');
    expect(await make({ to: '0.2.0' })).toMatchObject({ tag: 'v0.2.0' });
    expect(await make()).toMatchObject({ tag: 'v0.10.0' });
  });

  it('takes the engine from the remote called upstream when nobody says', async () => {
    ours.git('remote', 'add', 'upstream', released.root);
    expect(await make({ from: undefined })).toMatchObject({ tag: 'v0.2.0' });
  });

  it('leaves the tests of the sample library away where they went with it', async () => {
    ours.remove('src/sample/a.test.ts');
    ours.commit();
    await make();
    expect(ours.git('ls-tree', '-r', '--name-only', 'upgrade/v0.2.0')).not.toContain('src/sample');
  });

  it('is none when there is nothing newer', async () => {
    expect(await make({ to: 'v0.1.0' })).toBeNull();
  });

  it('clears away what a killed run left', async () => {
    const gone = join(tmpdir(), 'hindsight-upgrade-99999999-x');
    ours.git('worktree', 'add', '--quiet', '--detach', join(gone, 'tree'));
    ours.git('update-ref', 'refs/hindsight-upgrade/v0.1.0', 'HEAD');
    await make();
    expect(existsSync(gone)).toBe(false);
    expect(state().worktrees.split('\n')).toHaveLength(1);
    expect(state().refs).not.toContain('hindsight-upgrade');
  });
});

describe('an upgrade is refused, and nothing is left of it,', () => {
  it('when a file is not committed', async () => {
    ours.write({ 'content/lessons/draft.mdx': '' });
    expect(await refused()).toContain(
      'not committed. Commit them or put them away first:\n  ?? content/lessons/draft.mdx',
    );
  });

  it('when files of the engine were changed, removed or added', async () => {
    ours.write({ 'src/kept.ts': 'mine', 'src/mine.ts': '' });
    ours.remove('src/old.ts');
    ours.commit();
    expect(await refused()).toContain('  src/kept.ts (changed)\n  src/mine.ts (added)\n  src/old.ts (removed)\n');
  });

  it('when the new engine does not accept the content', async () => {
    ours.write({ 'content/portal.yaml': 'name: wrong\n' });
    ours.commit();
    const words = await refused();
    expect(words).toContain('does not accept this content:\ncontent/portal.yaml:1  wrong');
  });

  it('when the new engine fails to carry the content over', async () => {
    released.write({ ...engine('0.3.0'), 'migrate.mjs': 'console.log("no way"); process.exitCode = 1;' });
    released.commit('v0.3.0');
    expect(await refused()).toContain('could not carry the content over. It said:\nno way');
  });

  it('when its packages cannot be installed', async () => {
    const scripts = { preinstall: 'echo a disk that is full && exit 3' };
    const other = { 'package.json': JSON.stringify({ version: '0.3.0', scripts }), 'package-lock.json': '{}' };
    released.write({ ...engine('0.3.0'), ...other });
    released.commit('v0.3.0');
    expect(await refused()).toContain('packages of the new engine could not be installed. npm said:');
  });

  it('when there is no such version', async () =>
    expect(await refused({ to: 'v9.0.0' })).toBe('There is no version v9.0.0. There is:\n  v0.1.0, v0.2.0'));

  it('when the version asked for is older', async () => {
    released.write(engine('0.0.9'));
    released.commit('v0.0.9');
    expect(await refused({ to: 'v0.0.9' })).toContain('newer than v0.0.9. Content is carried forward only');
  });

  it('when the source has no releases', async () => {
    for (const tag of ['v0.1.0', 'v0.2.0']) released.git('tag', '--delete', tag);
    released.git('tag', 'nightly');
    expect(await refused()).toContain('has no tags of released versions');
  });

  it('when the source cannot be reached', async () =>
    expect(await refused({ from: join(tmpdir(), 'not-there') })).toContain('cannot be reached'));

  it('when nobody says where the engine comes from', async () =>
    expect(await refused({ from: undefined })).toContain('git remote add upstream ADDRESS'));

  it('when the version of this portal is not among the releases', async () => {
    released.git('tag', '--delete', 'v0.1.0');
    expect(await refused()).toContain('has no tag v0.1.0');
  });

  it('when a tag does not hold the version it names', async () => {
    released.git('tag', 'v0.3.0');
    expect(await refused()).toBe('What is tagged v0.3.0 says that it is version 0.2.0: not a release.');
  });

  it('when its branch is there already', async () => {
    ours.git('branch', 'upgrade/v0.2.0');
    expect(await refused()).toContain('git branch -D upgrade/v0.2.0');
  });

  it('when another one is at work', async () => {
    const other = join(tmpdir(), `hindsight-upgrade-${process.ppid}-x`);
    ours.git('worktree', 'add', '--quiet', '--detach', join(other, 'tree'));
    expect(await refused()).toContain('Another upgrade');
    ours.git('worktree', 'remove', join(other, 'tree'));
  });

  it('when the folder is no repository', async () => {
    const words = upgrade({ root: tmpdir(), from: released.root, to: undefined, run, say: () => undefined });
    await expect(words).rejects.toThrow('not a Git repository');
  });
});
