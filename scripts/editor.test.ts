import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeTinyLibrary } from '../src/e2e/tiny-library.ts';
import { openEditor } from './editor.ts';

let root: string;
let editor: ReturnType<typeof openEditor>;

const git = (...args: string[]): string =>
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args]).toString();

async function ask(action: string, params: object): Promise<{ status: number; error?: string }> {
  const response = await editor.handle(
    new Request('http://localhost:4321/api/editor/drafts?session=one', {
      method: 'POST',
      headers: { host: 'localhost:4321', origin: 'http://localhost:4321', 'content-type': 'application/json' },
      body: JSON.stringify({ action, params }),
    }),
  );
  return { status: response.status, ...((await response.json()) as { error?: string }) };
}

const remove = (path: string) =>
  ask('deleteFiles', { paths: [path], options: { commitMessage: 'content: remove it' } });

async function publish(path: string, raw: string) {
  const [collection, slug] = path.replace(/\.\w+$/, '').split('/');
  await ask('getEntry', { path: `content/${path}` });
  await ask('persistEntry', {
    dataFiles: [{ slug, path: `content/${path}`, raw }],
    assets: [],
    options: { collectionName: collection, commitMessage: 'content: change it' },
  });
  return ask('publishUnpublishedEntry', { collection, slug });
}

async function start(others: Readonly<Record<string, string>> = {}): Promise<void> {
  await writeTinyLibrary(join(root, 'content'), others);
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'start');
  editor = openEditor(join(root, 'content'), () => Promise.resolve());
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hindsight-deciding-'));
});

afterEach(async () => {
  await editor.close();
  await rm(root, { recursive: true, force: true });
});

describe('a page that others lead to', () => {
  it('is not deleted: who leads to it is said, and nothing moves', async () => {
    await start();
    const before = git('rev-parse', 'main');
    const { status, error } = await remove('content/lessons/wait-for-the-tug.mdx');
    expect(status).toBe(409);
    expect(error).toContain('“Casting off in fog”');
    expect(error).toContain('better retired than deleted');
    expect(git('rev-parse', 'main')).toBe(before);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('is deleted when nobody leads to it', async () => {
    await start();
    expect((await remove('content/glossary/fairway.yaml')).status).toBe(200);
    expect(git('ls-tree', '-r', '--name-only', 'main')).not.toContain('fairway');
  });
});

describe('publishing', () => {
  it('is no concern of a page that was wrong before', async () => {
    await start({ 'topics/ice.yaml': 'name: Ice\nsteward: nobody-here\n' });
    const { status } = await publish('topics/fog.yaml', 'name: Fog\nsteward: harbour-master\nsynonyms: [mist]\n');
    expect(status).toBe(200);
  });

  it('names the box that is wrong, and no line that nobody can see', async () => {
    await start();
    const { status, error } = await publish('topics/fog.yaml', 'name: Fog\nsteward: nobody-here\n');
    expect(status).toBe(409);
    expect(error).toMatch(/^This cannot be published yet\. Steward: /);
    expect(error).not.toMatch(/\bline \d/i);
  });
});
