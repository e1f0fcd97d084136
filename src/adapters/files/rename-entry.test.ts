import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openValidator } from '../../prose/pool.ts';
import { checkContent } from './check-content.ts';
import { renameEntry } from './rename-entry.ts';

const today = '2026-11-23';
const lesson = (title: string, fields: string, body: string) =>
  `---\ntitle: ${title}\nsummary: When fog comes, count again, because one lamp may be out.\noutcome: success\ntopics: [fog]\n${fields}---\n\n## What happened\n\n${body}\n\n## Do this next\n\nCount again.\n`;

const files: Readonly<Record<string, string>> = {
  'portal.yaml':
    'name: Lantern\norganisation: Harbour Pilots\ntagline: What the harbour learned.\nsite: https://lantern.example/\nreviewEvery: {lessons: 12, case-studies: 24, reflections: 24, practices: 12, articles: 24, paths: 12, communities: 6}\n',
  'roles/mate.yaml': 'name: Mate\ncontact: The wardroom\n',
  'topics/fog.yaml': 'name: Fog\nsteward: mate\n',
  'glossary/lamp.yaml': 'term: lamp\ndefinition: A light with a keeper.\n',
  'lessons/old.mdx': lesson('Count the lights twice', '', 'See [above](#what-happened).'),
  'lessons/other.mdx': lesson(
    'Ask who counted',
    '',
    '[a](/lessons/old/) [b](old.mdx#do-this-next "t") [c][d] <a href="../lessons/old.md">e</a> `/lessons/old/` <Term id="lamp">lamps</Term>\n\n```\n[x](/lessons/old/)\n```\n\n[d]: /lessons/old/',
  ),
  'practices/count.mdx':
    '---\ntitle: Count\nsummary: We count.\ntopics: [fog]\ndo: [Count.]\nchanges:\n  # why\n  - {on: 2026-01-10, lesson: old, was: Once., now: "Twice.", kind: replace}\n---\n',
  'signals/a.yaml': 'kind: reuse\nentry: "lessons/old"\non: 2026-02-01\n',
};

let content: string;
// One for all: to start a child costs more than all that is read here.
const validator = openValidator({ most: 1 });
afterAll(() => validator.close());
const read = (file: string) => readFile(join(content, file), 'utf8');
const errors = async () =>
  (await checkContent(content, { today, validator })).findings.filter(({ severity }) => severity === 'error');

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'hindsight-names-'));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(content, dirname(file)), { recursive: true });
    await writeFile(join(content, file), text);
  }
  expect(await errors()).toEqual([]);
});
afterEach(() => rm(content, { recursive: true, force: true }));

describe('an entry that gets a new name', () => {
  it('takes every reference and link along and leaves its old address behind', async () => {
    expect(await renameEntry(content, 'lessons/old', 'lessons/new-name', today)).toMatchObject({
      references: 2,
      links: 4,
    });
    expect(await errors()).toEqual([]);
    expect(await readdir(join(content, 'lessons'))).toEqual(['new-name.mdx', 'other.mdx']);
    expect(await read('lessons/new-name.mdx')).toBe(
      (files['lessons/old.mdx'] ?? '').replace('topics: [fog]\n', 'topics: [fog]\nformerly:\n  - /lessons/old/\n'),
    );
    expect(await read('lessons/other.mdx')).toBe(
      lesson(
        'Ask who counted',
        '',
        '[a](/lessons/new-name/) [b](/lessons/new-name/#do-this-next "t") [c][d] <a href="/lessons/new-name/">e</a> `/lessons/old/` <Term id="lamp">lamps</Term>\n\n```\n[x](/lessons/old/)\n```\n\n[d]: /lessons/new-name/',
      ),
    );
    expect(await read('practices/count.mdx')).toBe(
      (files['practices/count.mdx'] ?? '').replace('lesson: old', 'lesson: new-name'),
    );
    expect(await read('signals/a.yaml')).toBe('kind: reuse\nentry: "lessons/new-name"\non: 2026-02-01\n');
  });

  it('may go back, and go on', async () => {
    await renameEntry(content, 'lessons/old', 'lessons/new', today);
    await renameEntry(content, 'lessons/new', 'lessons/old', today);
    expect(await read('lessons/old.mdx')).toContain('formerly:\n  - /lessons/new/\n---');
    await renameEntry(content, 'lessons/old', 'lessons/third', today);
    expect(await read('lessons/third.mdx')).toContain('formerly:\n  - /lessons/new/\n  - /lessons/old/\n---');
    expect(await errors()).toEqual([]);
  });

  it('may be a word of the glossary or a topic', async () => {
    await renameEntry(content, 'glossary/lamp', 'glossary/lantern', today);
    await renameEntry(content, 'topics/fog', 'topics/mist', today);
    expect(await errors()).toEqual([]);
    expect(await read('lessons/other.mdx')).toContain('<Term id="lantern">lamps</Term>');
    expect(await read('lessons/other.mdx')).toContain('topics: [mist]');
  });

  it.each([
    ['lessons/odl', 'lessons/new', 'Did you mean lessons/old?'],
    ['lessons/old', 'practices/old', 'An entry stays in its folder'],
    ['lessons/old', 'lessons/other', 'There is an entry lessons/other already'],
    ['lessons/old', 'lessons/Neuer Name', 'small letters'],
    ['lessons/old', 'lessons/index', 'kept for the site itself'],
    ['lessons/old', 'lessons/old', 'That is its name already'],
  ])('is refused in words, with every byte in its place: %s to %s', async (from, to, words) => {
    const before = await mkdtemp(join(tmpdir(), 'hindsight-names-'));
    await cp(content, before, { recursive: true });
    await expect(renameEntry(content, from, to, today)).rejects.toThrow(words);
    for (const file of Object.keys(files)) expect(await read(file)).toBe(await readFile(join(before, file), 'utf8'));
    await rm(before, { recursive: true });
  });

  it('waits while another entry cannot be read', async () => {
    await writeFile(join(content, 'lessons/broken.mdx'), 'no fields\n');
    await expect(renameEntry(content, 'lessons/old', 'lessons/new', today)).rejects.toThrow('lessons/broken');
  });
});
