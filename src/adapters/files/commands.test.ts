import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openValidator } from '../../prose/pool.ts';
import { checkChanged } from './check-changed.ts';
import { checkContent } from './check-content.ts';
import { fixContent } from './fix-content.ts';
import { openVerdictCache } from './verdict-cache.ts';

const today = '2026-11-23';
// One for all: to start a child costs more than all that is read here.
const validator = openValidator({ most: 1 });
afterAll(() => validator.close());
const asked = { today, validator };
const portal = `name: Lantern
organisation: Harbour Pilots
tagline: What the harbour learned.
site: https://lantern.example/
reviewEvery: {lessons: 12, case-studies: 24, reflections: 24, practices: 12, articles: 24, paths: 12, communities: 6}
`;
const lesson = (title: string, more = '', body = '') =>
  `---\ntitle: ${title}\nsummary: When ${title} comes, do b, because c.\noutcome: success\ntopics: [fog]\n${more}---\n\n## What happened\n\n${[`${title}.`, body].join(' ').trim()}\n\n## Do this next\n\nWait for ${title}.\n`;

let root: string;
let content: string;
const put = async (files: Record<string, string | Uint8Array>) => {
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(join(content, dirname(path)), { recursive: true });
    await writeFile(join(content, path), bytes);
  }
};
const git = (...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@t.example', ...args], { stdio: 'pipe' });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hindsight-commands-'));
  content = join(root, 'content');
  await put({
    'portal.yaml': portal,
    'roles/master.yaml': 'name: Master\ncontact: The wardroom\n',
    'topics/fog.yaml': 'name: Fog\nsteward: master\n',
    'lessons/a.mdx': lesson('Ebb'),
    'lessons/b.mdx': lesson('Flood', '', 'See [a](/lessons/a/).'),
    'lessons/old-error.mdx': lesson('Slack', 'owner: nobody-knows\n'),
  });
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('what a branch brings about', () => {
  const told = async (base = 'main') =>
    (await checkChanged(content, base, { ...asked, advice: true })).findings.map(({ file, rule }) => `${file} ${rule}`);
  beforeEach(() => {
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'one');
    git('checkout', '-qb', 'branch');
  });

  it('is nothing when nothing changed, whatever was wrong before', async () => {
    expect(await told()).toEqual([]);
    expect((await checkContent(content, asked)).findings).toHaveLength(1);
  });
  it('is what is wrong in changed files, committed or not', async () => {
    await put({ 'lessons/a.mdx': lesson('Ebb', 'owner: who\n') });
    git('commit', '-qam', 'two');
    await put({ 'lessons/new.mdx': lesson('Neap', 'from: nowhere/x\n') });
    expect(await told()).toEqual(['lessons/a.mdx reference', 'lessons/new.mdx reference']);
  });
  it('is what it breaks elsewhere', async () => {
    await rm(join(content, 'lessons/a.mdx'));
    expect(await told()).toEqual(['lessons/b.mdx internal-link']);
  });
  it('is compared with the commit at which the branch left', async () => {
    git('checkout', '-q', 'main');
    await put({ 'lessons/a.mdx': lesson('Ebb', 'owner: who\n') });
    git('commit', '-qam', 'two');
    git('checkout', '-q', 'branch');
    expect(await told()).toEqual([]);
  });
  it('includes the slow advice on changed files alone', async () => {
    await put({ 'lessons/a.mdx': lesson('Ebb', '', 'Prior to this, nothing.') });
    expect(await told()).toEqual(['lessons/a.mdx plain-words']);
  });
  it.each(['no-such-branch', '--output=/tmp/x', '-h', ''])('cannot be told against "%s"', async (base) => {
    await expect(told(base)).rejects.toThrow(/There is no commit/);
  });
  it('leaves the work tree and its files as they are', async () => {
    await put({ 'lessons/a.mdx': lesson('Ebb', 'owner: who\n') });
    const before = git('status', '--porcelain').toString();
    await told();
    expect(git('status', '--porcelain').toString()).toBe(before);
  });
});

describe('fixing a folder', () => {
  it('puts right what has one right answer, says so, and touches nothing else', async () => {
    const clean = await readFile(join(content, 'lessons/b.mdx'));
    await put({ 'lessons/a.mdx': lesson('Ebb: and flood', 'reviewedOn: 23/11/2026\n', 'under <5 m') });
    const fixes = await fixContent(content);
    expect(fixes.map(({ file, line, what }) => `${file}:${line} ${what}`)).toEqual([
      'lessons/a.mdx:2 Put the value in quotation marks.',
      'lessons/a.mdx:3 Put the value in quotation marks.',
      'lessons/a.mdx:6 Wrote the day as year-month-day.',
      'lessons/a.mdx:11 Wrote &lt; for the sign.',
    ]);
    expect(await readFile(join(content, 'lessons/b.mdx'))).toEqual(clean);
    expect(await fixContent(content)).toEqual([]);
  });
  it('keeps to the files that are named', async () => {
    await put({ 'lessons/a.mdx': lesson('Ebb', '', '<5'), 'lessons/b.mdx': lesson('Flood', '', '<5') });
    expect((await fixContent(content, new Set(['lessons/b.mdx']))).map(({ file }) => file)).toEqual(['lessons/b.mdx']);
  });
  it('writes through no link, and leaves what is no text alone', async () => {
    const outside = join(root, 'outside.mdx');
    await writeFile(outside, lesson('Ebb', '', '<5'));
    await symlink(outside, join(content, 'lessons/link.mdx'));
    await put({ 'lessons/bytes.mdx': new Uint8Array([0xff, 0xfe, 0x20, 0x0a]) });
    expect(await fixContent(content)).toEqual([]);
    expect(await readFile(outside, 'utf8')).toContain('<5');
  });
});

describe('the cache of verdicts', () => {
  const check = async (engine = 'one', day?: number) =>
    checkContent(content, { ...asked, advice: true, cache: await openVerdictCache(join(root, 'cache'), engine, day) });
  const bare = () => checkContent(content, { ...asked, advice: true });
  const same = async (engine?: string) => expect((await check(engine)).findings).toEqual((await bare()).findings);

  it('never changes what is found: after edits, renames, new pictures and another base', async () => {
    await put({ 'lessons/bad.mdx': lesson('Neap', '', '<5 ![a lamp](./lamp.png)') });
    await same();
    await same();
    await put({ 'lessons/bad.mdx': lesson('Neap', '', '![a lamp](./lamp.png)') });
    await same();
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    await put({ 'lessons/lamp.png': new Uint8Array(png) });
    await same();
    await put({ 'portal.yaml': portal.replace('lantern.example/', 'lantern.example/below/') });
    const { library } = await check();
    expect(library?.byKey.get('lessons/b')?.prose?.html).toContain('href="/below/lessons/a/"');
    await same();
    await rm(join(content, 'lessons/a.mdx'));
    await same();
  });
  it('keeps the slow advice too, until the text or the glossary changes', async () => {
    const thoroughly = new Set(['lessons/a.mdx']);
    const both = async () => {
      const cache = await openVerdictCache(join(root, 'cache'), 'one');
      const kept = await checkContent(content, { ...asked, advice: true, thoroughly, cache });
      expect(kept.findings).toEqual((await checkContent(content, { ...asked, advice: true, thoroughly })).findings);
      return kept.findings.filter(({ file }) => thoroughly.has(file)).map(({ rule, line }) => `${line} ${rule}`);
    };
    await put({ 'lessons/a.mdx': lesson('Ebb', '', 'Prior to the turn of the boats, nothing.') });
    expect(await both()).toEqual(['10 plain-words']);
    expect(await both()).toEqual(['10 plain-words']);
    await put({ 'glossary/turn.yaml': 'term: swing\ndefinition: A change of course.\navoid: [turn]\n' });
    expect(await both()).toEqual(['10 plain-words', '10 avoided-term']);
    await put({ 'lessons/a.mdx': lesson('Ebb') });
    expect(await both()).toEqual([]);
  });
  it('is asked: what it says is believed', async () => {
    await check();
    const file = (await readdir(join(root, 'cache')))[0]!;
    expect(await readFile(join(root, 'cache', file), 'utf8')).toMatch(/^[0-9a-f]{64}\none\n\[/);
    const cache = await openVerdictCache(join(root, 'cache'), 'one');
    const bytes = new Uint8Array(await readFile(join(content, 'lessons/a.mdx')));
    const key = cache.keyOf(
      { collection: 'lessons', id: 'a', file: 'lessons/a.mdx', bytes },
      { base: '/', pictures: new Map() },
    );
    expect(cache.get(key)?.entry).toMatchObject({ id: 'a' });
  });
  it('forgets everything when the reader itself changed', async () => {
    await check('one');
    const cache = await openVerdictCache(join(root, 'cache'), 'two');
    const bytes = new Uint8Array(await readFile(join(content, 'lessons/a.mdx')));
    expect(
      cache.get(
        cache.keyOf(
          { collection: 'lessons', id: 'a', file: 'lessons/a.mdx', bytes },
          { base: '/', pictures: new Map() },
        ),
      ),
    ).toBeUndefined();
    await same('two');
  });
  it('is ignored when it was cut short or touched', async () => {
    await check();
    for (const file of await readdir(join(root, 'cache'))) {
      const path = join(root, 'cache', file);
      await writeFile(path, (await readFile(path, 'utf8')).replaceAll('Ebb', 'Ebc'));
    }
    expect((await check()).library?.byKey.get('lessons/a')?.data).toMatchObject({ title: 'Ebb' });
  });
});

describe('many broken and many good entries in one folder', () => {
  const broken = (index: number): readonly [string, string] =>
    [
      [lesson('Ebb', 'owner: nobody-knows\n'), 'reference'],
      [lesson('Ebb', 'titel: x\n'), 'schema'],
      [lesson('Ebb', 'reviewedOn: 2026-02-30\n'), 'schema'],
      [lesson('Ebb', '', 'under <5 m'), 'syntax'],
      [lesson('Ebb', '', '{process.exit()}'), 'code'],
      [lesson('Ebb', '', '[x](javascript:alert)'), 'link'],
      [lesson('Ebb', '', 'Ring 07700 900123.'), 'personal-identifier'],
      [lesson('Ebb', '', 'a\u202eb'), 'bytes'],
      ['no fields at all\n', 'frontmatter'],
      [lesson('Ebb').replace('## Do this next', '## Something else'), 'heading'],
    ][index % 10] as unknown as readonly [string, string];

  it('are all told apart in one run', async () => {
    await rm(join(content, 'lessons/old-error.mdx'));
    const rules = new Map<string, string>();
    for (let index = 0; index < 50; index += 1) {
      const [text, rule] = broken(index);
      rules.set(`lessons/broken-${index}.mdx`, rule);
      await put({
        [`lessons/broken-${index}.mdx`]: text,
        [`lessons/good-${index}.mdx`]: lesson(`Tide ${index}`, '', 'See [another](/lessons/broken-1/).'),
      });
    }
    const { findings } = await checkContent(content, asked);
    for (const [file, rule] of rules)
      expect(
        findings.filter((found) => found.file === file).map((found) => found.rule),
        file,
      ).toContain(rule);
    expect(findings.filter(({ file }) => !rules.has(file))).toEqual([]);
  });
});
