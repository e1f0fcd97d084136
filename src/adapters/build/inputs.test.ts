import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inputsOf, isBuiltFrom, noteInputs } from './inputs.ts';

const today = '2026-11-23';
let root: string;
const put = (file: string, text: string) => writeFile(join(root, file), text);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hindsight-inputs-'));
  for (const folder of ['content', 'src', 'dist']) await mkdir(join(root, folder));
  await put('content/portal.yaml', 'name: Ours');
  await put('src/page.ts', 'one');
  await put('dist/index.html', 'built');
});

afterEach(() => rm(root, { recursive: true, force: true }));

describe('what a site was built from', () => {
  it('is the same while nothing changes', async () => {
    expect(await inputsOf(root, today)).toBe(await inputsOf(root, today));
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a word of the content', () => put('content/portal.yaml', 'name: Hers')],
    ['a new entry', () => put('content/new.mdx', '')],
    ['another name', () => rename(join(root, 'src/page.ts'), join(root, 'src/place.ts'))],
    ['a line of code', () => put('src/page.ts', 'two')],
    ['the packages', () => put('package-lock.json', '{}')],
    ['the configuration', () => put('astro.config.mjs', '')],
  ])('changes with %s', async (_, change) => {
    const before = await inputsOf(root, today);
    await change();
    expect(await inputsOf(root, today)).not.toBe(before);
  });

  it('changes with the day, because what is overdue does', async () => {
    expect(await inputsOf(root, '2026-11-24')).not.toBe(await inputsOf(root, today));
  });

  it('changes with a commit, because the dates of last change come from there', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@portal.example', ...args], { cwd: root });
    git('init', '--quiet');
    git('add', '.');
    const before = await inputsOf(root, today);
    git('commit', '--quiet', '--message', 'first');
    expect(await inputsOf(root, today)).not.toBe(before);
  });

  it('does not change with what stands elsewhere', async () => {
    const before = await inputsOf(root, today);
    await put('dist/other.html', '');
    await put('README.md', '');
    expect(await inputsOf(root, today)).toBe(before);
  });
});

describe('an output', () => {
  it('is known by its note, as long as it is whole', async () => {
    const out = join(root, 'dist');
    expect(await isBuiltFrom(out, 'abc')).toBe(false);
    await noteInputs(out, 'abc');
    expect(await isBuiltFrom(out, 'abc')).toBe(true);
    expect(await isBuiltFrom(out, 'abd')).toBe(false);
    await put('dist/index.html', 'cut');
    expect(await isBuiltFrom(out, 'abc')).toBe(false);
    await rm(out, { recursive: true });
    expect(await isBuiltFrom(out, 'abc')).toBe(false);
  });
});
