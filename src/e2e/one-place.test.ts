import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** A state of validated lessons, and a field of lessons: each one addition to one file, as the map of the house says. */
const row = `  ready: {
    label: 'Ready to try',
    inShort: 'it waits for a practice',
    means: 'It is confirmed and waits for a practice to change.',
    holds: ({ lesson, validated }) => lesson && validated,
    stations: 2,
    trust: 3,
    place: 4,
    tone: 'open',
    sign: 'stations',
  },
`;
const field = `  weather: field(text(60).optional(), {
    label: 'Weather',
    hint: 'If it mattered.',
    group: 'folded',
    message: 'Write the weather in a few words.',
  }),
`;

describe('a state and a field are added in one place each', () => {
  let work: string;
  const read = (path: string) => readFile(join(work, 'site', path), 'utf8');

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'hindsight-one-place-'));
    const { stdout } = await run('git', ['ls-files', '-z', '--', ':!content'], { cwd: root });
    for (const file of stdout.split('\0').filter(Boolean))
      await cp(join(root, file), join(work, file)).catch((problem: NodeJS.ErrnoException) => {
        if (problem.code !== 'ENOENT') throw problem;
      });
    await symlink(join(root, 'node_modules'), join(work, 'node_modules'));
    const add = async (file: string, before: string, what: string) => {
      const text = await readFile(join(work, file), 'utf8');
      expect(text.split(before)).toHaveLength(2);
      await writeFile(join(work, file), text.replace(before, what + before));
    };
    await add('src/core/states.ts', '  validated: {\n', row);
    await add('src/schema/lessons.ts', '  month: field(', field);
    const lesson = 'src/fixtures/library/lessons/wait-for-the-tug-before-casting-off.mdx';
    await add(lesson, 'outcome: ', 'weather: Fog from the river\n');
  }, 60_000);
  afterAll(() => rm(work, { recursive: true, force: true }));

  it('and every type holds without another change', async () => {
    await run('astro', ['sync'], {
      cwd: work,
      env: { ...process.env, HINDSIGHT_CONTENT: 'src/fixtures/library', HINDSIGHT_CACHE: join(work, 'cache') },
    });
    const told = await run('tsc', ['--noEmit'], { cwd: work }).catch((problem: { stdout?: string }) => problem);
    expect(told.stdout).toBe('');
  }, 240_000);

  it('and pages, lists, filters, measures, forms and twins have them', async () => {
    const options = ['--content', 'src/fixtures/library', '--out', join(work, 'site'), '--today', '2026-11-23'];
    await run(process.execPath, ['scripts/build.ts', ...options], { cwd: work });
    const { entries } = JSON.parse(await read('api/entries.json')) as { entries: { id: string; state: string }[] };
    const ready = entries.filter(({ state }) => state === 'ready').map(({ id }) => id);
    expect(ready.length).toBeGreaterThan(0);
    expect(await read(`lessons/${ready[0] ?? ''}/index.html`)).toContain('Ready to try');
    expect(await read('lessons/state/ready/index.html')).toContain(`/lessons/${ready[0] ?? ''}/`);
    for (const page of ['about/index.html', 'index.html', 'measures/index.html', 'search/index.html'])
      expect(await read(page), page).toContain('Ready to try');
    expect(await read('lessons/wait-for-the-tug-before-casting-off/index.md')).toContain(
      '**Weather:** Fog from the river',
    );
    expect(await read('contribute/fields/index.html')).toContain('Weather');
    expect(await read('admin/index.html')).toContain('Weather');
  }, 240_000);
});
