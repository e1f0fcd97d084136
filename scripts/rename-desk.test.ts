import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeTinyLibrary } from '../src/e2e/tiny-library.ts';
import { openRename } from './rename-desk.ts';

const origin = 'http://localhost:4321';
let root: string;
let published: number;
const git = (...args: string[]): string =>
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    stdio: 'pipe',
  }).toString();
const main = (path: string) => git('show', `main:content/${path}`);

async function ask(
  fields: Record<string, string>,
  headers: Record<string, string> = { origin, host: 'localhost:4321' },
  now = () => new Date('2026-11-23T12:00:00'),
) {
  const desk = openRename({
    content: join(root, 'content'),
    site: join(root, 'site'),
    base: '/portal/',
    onPublished: () => {
      published += 1;
    },
    now,
  });
  const response = await desk(
    new Request(`${origin}/portal/api/rename`, { method: 'POST', headers, body: new URLSearchParams(fields) }),
  );
  return { status: response.status, text: await response.text() };
}

beforeEach(async () => {
  published = 0;
  root = mkdtempSync(join(tmpdir(), 'hindsight-rename-desk-'));
  git('init', '--quiet', '--initial-branch', 'main');
  await writeTinyLibrary(join(root, 'content'));
  git('add', '--all');
  git('commit', '--quiet', '--message', 'start');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a page that gets another address', () => {
  const given = { from: 'lessons/wait-for-the-tug', to: 'wait-for-its-answer' };

  it('is published under it in one commit, and the old address leads on', async () => {
    const answer = await ask(given);
    expect(answer.text).toContain('/portal/lessons/wait-for-its-answer/');
    expect(answer.status).toBe(200);
    expect(main('lessons/wait-for-its-answer.mdx')).toContain('formerly:\n  - /lessons/wait-for-the-tug/\n');
    expect(() => main('lessons/wait-for-the-tug.mdx')).toThrow();
    expect(git('grep', '-n', 'wait-for-the-tug', 'main', '--', 'content')).toMatch(
      /^[^\n]*formerly|\/lessons\/wait-for-the-tug\/\n$/u,
    );
    expect(git('rev-list', '--count', 'main').trim()).toBe('2');
    expect(git('status', '--short')).toBe('');
    expect(published).toBe(1);
  });

  it('says so when what is published is not what is shown here', async () => {
    git('switch', '--quiet', '--create', 'trial');
    expect((await ask(given)).text).toContain('published on the branch “main”');
    expect(main('lessons/wait-for-its-answer.mdx')).toContain('formerly');
  });

  it.each([
    ['a name that is taken by another', { ...given, to: 'wait-for-the-tug' }, 422, 'That is its name already.'],
    ['a name that cannot be an address', { ...given, to: 'Wait For It' }, 422, 'small letters'],
    ['a page that is not there', { from: 'lessons/nothing', to: 'x' }, 422, 'There is no entry lessons/nothing.'],
    ['another folder', { ...given, to: 'practices/x' }, 422, 'An entry stays in its folder'],
  ])('is refused in words for %s, and nothing changes', async (_, fields, status, words) => {
    const answer = await ask(fields);
    expect(answer.text.toLowerCase()).toContain(words.toLowerCase());
    expect(answer.status).toBe(status);
    expect(git('rev-list', '--count', 'main').trim()).toBe('1');
    expect(published).toBe(0);
  });

  it('undoes nothing that is published while it is planned', async () => {
    const answer = await ask(given, undefined, () => {
      git('commit', '--quiet', '--allow-empty', '--message', 'meanwhile');
      return new Date('2026-11-23T12:00:00');
    });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Something else was published in the meantime');
    expect(main('lessons/wait-for-the-tug.mdx')).not.toContain('formerly');
    expect(published).toBe(0);
  });

  it('waits while somebody writes a draft of it', async () => {
    git('branch', 'cms/lessons/wait-for-the-tug');
    expect(await ask(given)).toMatchObject({ status: 409 });
    expect(git('rev-list', '--count', 'main').trim()).toBe('1');
  });

  it('is not renamed for another site', async () => {
    expect(await ask(given, { origin: 'https://evil.example', host: 'localhost:4321' })).toMatchObject({ status: 403 });
    expect(published).toBe(0);
  });
});
