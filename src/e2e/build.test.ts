import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { library } from './build-sites.ts';
import { contentFiles } from './content-files.ts';
import { filesIn, pagesIn } from './output.ts';
import { runBuild, type BuildRun } from './run-build.ts';
import { writeTinyLibrary } from './tiny-library.ts';

/** A digest of every file, so that two states of a folder can be compared byte for byte. */
async function digests(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  const pairs = await Promise.all(
    names.map(async ({ parentPath, name }) => {
      const bytes = await readFile(join(parentPath, name));
      return [join(parentPath, name), createHash('sha256').update(bytes).digest('hex')] as const;
    }),
  );
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('building the content of another organisation', () => {
  let work: string;
  let first: BuildRun;
  const at = (...names: string[]) => join(work, ...names);
  const build = (content: string, out = at('site')) =>
    runBuild('--content', content, '--out', out, '--today', '2026-11-23');

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'hindsight-build-test-'));
    await writeTinyLibrary(at('content'));
    first = await build(at('content'));
  }, 200_000);

  afterAll(() => rm(work, { recursive: true, force: true }));

  it('succeeds and says what was built', () => {
    expect(first.err).toBe('');
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/Built \d+ pages from 5 entries in [\d.]+ s; search \d+ KB/u);
  });

  it('makes its own topics, roles and pages', async () => {
    const paths = (await pagesIn(at('site'))).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/lessons/wait-for-the-tug/',
        '/practices/casting-off/',
        '/topics/fog/',
        '/roles/harbour-master/',
      ]),
    );
    expect(await readFile(at('site', 'index.html'), 'utf8')).toContain('Harbour Pilots');
  });

  it('holds no page and no title of any other library', async () => {
    const files = (await contentFiles(library)).filter(({ collection }) => collection !== 'glossary');
    const titles = files
      .map(({ fields }) => String(fields.title ?? fields.name))
      .filter((title) => title.includes(' '));
    const theirs = ['Harbour master', 'Wait for the tug before casting off', 'Casting off in fog'];
    const words = titles.filter((title) => !theirs.includes(title));
    expect(words.length).toBeGreaterThan(30);
    const texts = await filesIn(at('site'), '**/*.{html,json,xml,txt,md,css,js}');
    const found: string[] = [];
    for (const file of texts.filter((name) => !name.startsWith('pagefind/pagefind'))) {
      const text = (await readFile(at('site', file), 'utf8')).toLowerCase();
      found.push(...words.filter((word) => text.includes(word.toLowerCase())).map((word) => `${word} in ${file}`));
    }
    expect(found).toEqual([]);
  });

  it('is the same, byte for byte, when nothing changed', async () => {
    const again = await build(at('content'), at('again'));
    expect(again.code).toBe(0);
    const [one, two] = [await digests(at('site')), await digests(at('again'))];
    const named = (all: Record<string, string>, from: string) =>
      Object.entries(all).map(([path, digest]) => `${path.replace(at(from), '')} ${digest}`);
    expect(named(two, 'again')).toEqual(named(one, 'site'));
  }, 200_000);

  it('refuses a broken entry with its place and what to do, and leaves what was published as it was', async () => {
    const before = await digests(at('site'));
    await writeTinyLibrary(at('broken'), {
      'lessons/oops.mdx':
        '---\ntitle: Oops\nsummary: A lesson without an outcome.\noutcome: fine\ntopics: [fog]\n---\n\nText {code} here.\n',
    });
    const { code, err } = await build(at('broken'));
    expect(code).toBe(1);
    expect(err).toMatch(/lessons\/oops\.mdx:4:10\s+error/u);
    expect(err).toContain('Choose one: success, failure, near-miss or mixed.');
    expect(err).toMatch(/lessons\/oops\.mdx:8:6\s+error/u);
    expect(err).toContain('what was published before is as it was');
    expect(await digests(at('site'))).toEqual(before);
  }, 60_000);

  it('leaves nothing half-built beside the output', async () => {
    expect((await readdir(work)).sort()).toEqual(['again', 'broken', 'content', 'site']);
  });

  it('will not write into a folder that holds something else', async () => {
    await mkdir(at('photos'));
    await writeFile(at('photos', 'holiday.txt'), 'mine');
    const { code, err } = await build(at('content'), at('photos'));
    expect(code).toBe(2);
    expect(err).toContain('Choose an empty folder with --out');
    expect(await readdir(at('photos'))).toEqual(['holiday.txt']);
  });

  it('could not run without content or with a day that is none', async () => {
    const nowhere = await build(at('nowhere'), at('other'));
    expect(nowhere.code).toBe(2);
    expect(nowhere.err).not.toBe('');
    const wrongDay = await runBuild('--content', at('content'), '--out', at('other'), '--today', 'tomorrow');
    expect(wrongDay.code).toBe(2);
    expect(wrongDay.err).toContain('year-month-day');
  });
});
