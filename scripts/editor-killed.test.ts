import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalDrafts } from '../src/adapters/drafts/git-draft-store.ts';
import { createLocalEditor } from '../src/adapters/decap/local/handle.ts';

let root: string;
let server: ChildProcess | undefined;

const git = (...args: string[]): string =>
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    stdio: 'pipe',
    maxBuffer: 2 ** 26,
  }).toString();
const page = 'content/lessons/page.mdx';

/** A long page, so that there is a middle to be killed in: the nth one, whole. */
const version = (n: number): string => `${`version ${String(n)}\n`.repeat(10_000)}end\n`;
const isWhole = (text: string): boolean => text === version(Number(/^version (\d+)/.exec(text)?.[1]));

/** A server that saves and publishes one version after the other and never ends by itself. */
const program = `
  import { openLocalDrafts } from ${JSON.stringify(import.meta.resolve('../src/adapters/drafts/git-draft-store.ts'))};
  import { createLocalEditor } from ${JSON.stringify(import.meta.resolve('../src/adapters/decap/local/handle.ts'))};
  const [root, from] = process.argv.slice(1);
  const handle = createLocalEditor({ open: () => openLocalDrafts(root + '/content', () => async () => {}), onPublished() {}, look: async () => ({ findings: [], html: null, text: '' }) });
  const ask = async (action, params) => {
    const headers = { host: 'localhost:1', origin: 'http://localhost:1', 'content-type': 'application/json' };
    const response = await handle(new Request('http://localhost:1/api/editor/drafts?session=s', { method: 'POST', headers, body: JSON.stringify({ action, params }) }));
    if (!response.ok) throw new Error(JSON.stringify(await response.json()));
  };
  for (let n = Number(from); ; n += 1) {
    await ask('getEntry', { path: '${page}' });
    await ask('persistEntry', { dataFiles: [{ slug: 'page', path: '${page}', raw: ('version ' + n + '\\n').repeat(10_000) + 'end\\n' }], assets: [], options: { collectionName: 'lessons', commitMessage: 'm', useWorkflow: true } });
    process.stdout.write('saved\\n');
    await ask('publishUnpublishedEntry', { collection: 'lessons', slug: 'page' });
    process.stdout.write('published\\n');
  }
`;

/** Starts it in a group of its own, so that its Git is killed with it, as when the power goes. */
function start(from: number): ChildProcess {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, root, String(from)], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server = child;
  return child;
}

const said = (child: ChildProcess, what: string): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => chunk.includes(what) && resolve());
    child.stderr?.on('data', (chunk: Buffer) => reject(new Error(chunk.toString())));
  });

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('close', resolve));
  process.kill(-(child.pid as number), 'SIGKILL');
  await gone;
  server = undefined;
}

/** What the person does who is told that a lock was left behind. */
function removeLocks(): void {
  for (const file of readdirSync(join(root, '.git'), { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.lock')) rmSync(join(root, '.git', file));
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hindsight-killed-'));
  execFileSync('git', ['init', '-q', '-b', 'main', root]);
  mkdirSync(join(root, 'content/lessons'), { recursive: true });
  writeFileSync(join(root, page), version(0));
  git('add', '.');
  git('commit', '-q', '-m', 'start');
});

afterEach(() => {
  if (server?.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
});

describe('a server that is killed', () => {
  it('at any moment leaves every page and every draft whole, and the next one goes on', async () => {
    // Moments of a publication, as parts of the time that the one before it took, and the save after it.
    for (const [round, part] of [0.3, 0.8, 0.9, 1.1].entries()) {
      const child = start(1 + round * 1_000);
      await said(child, 'saved');
      const began = performance.now();
      await said(child, 'published');
      const took = performance.now() - began;
      await said(child, 'saved');
      await wait(took * part);
      await kill(child);

      expect(readdirSync(join(root, 'content/lessons'))).toEqual(['page.mdx']);
      expect(isWhole(readFileSync(join(root, page), 'utf8')), `killed after ${String(part)} of a publication`).toBe(
        true,
      );
      for (const branch of git('for-each-ref', '--format=%(refname)', 'refs/heads').trim().split('\n'))
        expect(isWhole(git('show', `${branch}:${page}`)), branch).toBe(true);
      git('fsck', '--full', '--no-dangling');
      removeLocks();

      const handle = createLocalEditor({
        open: () => openLocalDrafts(join(root, 'content'), () => () => Promise.resolve()),
        onPublished: () => undefined,
        look: () => Promise.resolve({ findings: [], html: null, text: '' }),
      });
      const drafts = git('branch', '--list', '--format=%(refname:short)', 'cms/*').trim();
      const headers = { host: 'localhost:1', origin: 'http://localhost:1', 'content-type': 'application/json' };
      const params = { collection: 'lessons', slug: 'page' };
      const wanted = drafts === '' ? git('show', `main:${page}`) : git('show', `${drafts}:${page}`);
      if (drafts !== '') {
        const body = JSON.stringify({ action: 'publishUnpublishedEntry', params });
        const request = new Request('http://localhost:1/api/editor/drafts', { method: 'POST', headers, body });
        expect(await (await handle(request)).json()).toEqual({ message: 'The page was published.' });
      }
      expect(git('show', `main:${page}`)).toBe(wanted);
      expect(readFileSync(join(root, page), 'utf8')).toBe(wanted);
      expect(git('status', '--porcelain')).toBe('');
      expect(existsSync(join(root, '.git/index.lock'))).toBe(false);
    }
  }, 180_000);
});
