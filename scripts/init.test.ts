import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sample } from '../src/schema/owners.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
let repository: string;
let folder: string;

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@portal.example', ...args], { cwd: repository });

function init(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/init.ts', '--content', folder, ...args],
      { cwd: root },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
      },
    );
  });
}

const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** Makes the test library what the sample library is: the one of the sample organisation, with tests of its own. */
async function asSample(): Promise<void> {
  const portal = join(folder, 'portal.yaml');
  const text = await readFile(portal, 'utf8');
  await writeFile(portal, text.replace('organisation: Harbour Pilots', `organisation: ${sample.organisation}`));
  const role = join(folder, 'roles/tower-lead.yaml');
  await writeFile(role, (await readFile(role, 'utf8')).replace('pilots.example', sample.mailHost));
  const practice = join(folder, 'practices/lock-passage.mdx');
  await appendFile(practice, `\nThe dates are ${sample.calledInTexts}'s.\n`);
  await mkdir(join(repository, sample.tests), { recursive: true });
  await writeFile(join(repository, sample.tests, 'x.test.ts'), '');
}

/** All text of the content folder. */
const allText = async () =>
  (await Promise.all((await files()).map((file) => readFile(join(folder, file), 'utf8')))).join('\n');

beforeEach(async () => {
  repository = await mkdtemp(join(tmpdir(), 'hindsight-init-'));
  folder = join(repository, 'content');
  await cp(join(root, 'src/fixtures/library'), folder, { recursive: true });
  await asSample();
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--no-verify', '--message', 'sample');
});

afterEach(() => rm(repository, { recursive: true, force: true }));

const ours = ['--name', 'Ward book', '--organisation', 'Valley Clinic'];

describe('npm run init', () => {
  it('names the portal and keeps the sample library', async () => {
    const before = await files();
    expect((await init(...ours)).output).toContain('Ward book of Valley Clinic');
    expect(await files()).toEqual(before);
    expect(await readFile(join(folder, 'portal.yaml'), 'utf8')).toContain('name: Ward book');
  });

  it.each([[[]], [['--empty']]])('leaves nothing of the sample organisation with %j', async (more) => {
    expect((await init(...more, ...ours)).code).toBe(0);
    const text = await allText();
    for (const word of [
      sample.organisation,
      sample.calledInTexts,
      sample.mailHost,
      'lantern@',
      'invented harbour',
      'Lantern',
    ])
      expect(text.includes(word), word).toBe(false);
    expect(existsSync(join(repository, sample.tests))).toBe(false);
  });

  it('keeps the sample as it is while its organisation does', async () => {
    await init('--name', 'Another name');
    expect(await allText()).toContain(sample.mailHost);
    expect(existsSync(join(repository, sample.tests))).toBe(true);
  });

  it('removes the sample library and leaves a start that passes every check', async () => {
    const { code, output } = await init('--empty', ...ours);
    expect(output).toContain('2 entries, 0 errors');
    expect(code).toBe(0);
    expect(await files()).toEqual(['portal.yaml', 'roles/portal-team.yaml', 'topics/how-we-work.yaml']);
  });

  it('removes nothing that is not committed, unless told so', async () => {
    await writeFile(join(folder, 'lessons', 'mine.mdx'), 'not saved yet');
    const before = await files();
    const refused = await init('--empty', ...ours);
    expect(refused.code).toBe(2);
    expect(refused.output).toContain('1 file');
    expect(await files()).toEqual(before);
    expect((await init('--empty', '--force', ...ours)).code).toBe(0);
    expect(await files()).not.toContain('lessons/mine.mdx');
  });

  it('removes nothing from a folder that Git does not know', async () => {
    await rm(join(repository, '.git'), { recursive: true });
    expect(await init('--empty', ...ours)).toMatchObject({
      code: 2,
      output: expect.stringContaining('not in a Git repository') as string,
    });
  });

  it('asks whose portal it will be before it empties one', async () => {
    expect(await init('--empty', '--name', 'Ward book')).toMatchObject({
      code: 2,
      output: expect.stringContaining('--organisation') as string,
    });
  });

  it('says how it is used when it is told nothing, and changes nothing on a wrong value', async () => {
    const before = await readFile(join(folder, 'portal.yaml'), 'utf8');
    expect(await init()).toMatchObject({ code: 2, output: expect.stringContaining('npm run init --') as string });
    expect(await init('--site', 'nowhere')).toMatchObject({
      code: 2,
      output: expect.stringContaining('Address of the site') as string,
    });
    expect((await init('--colour', 'red')).code).toBe(2);
    expect(await readFile(join(folder, 'portal.yaml'), 'utf8')).toBe(before);
  });
});
