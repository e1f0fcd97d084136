import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, codeOf, type Accepted } from './accept.ts';

/**
 * Old Markdown of an organisation, brought over. `HINDSIGHT_ACCEPTANCE` names a folder with one folder a library: real
 * ones, fetched, never committed. A file `.allowed` in one of them names its shared addresses, one a line. Without it a
 * small library of our own, written as people write, stands for them.
 */
const given = process.env['HINDSIGHT_ACCEPTANCE'];
const today = '2026-11-28';

const small: Readonly<Record<string, string>> = {
  'README.md': `# Handbook\n\n- [On call](on-call.md)\n- [Start](guides/start.md#first-steps)\n- [Deploy](/guides/deploy.html)\n- [Code](src/x.py)\n`,
  'on-call.md': `---\ntitle: "On call"\nlayout: page\n---\n\n# On call\n\nRing the desk<br>first. If load is <5, wait.\n\n> [!WARNING]\n> Not at night.\n\nMail support@desk.org or [nobody]().\n`,
  'guides/start.md':
    'Start\n=====\n\n## First steps\n\n1. Run:\n\n    ```sh\n    kubectl -n <name> get {pods} <!-- keep -->\n    ```\n\n2. See [the other](../on-call.md/#on-call) and `{{ a }}`.\n\n<details><summary>More</summary>\n\nText for <your name>.\n\n</details>\n',
  'guides/deploy.md':
    '# Deploy\n\n!!! note "Once"\n    Only once.\n\nA sample:\n\n    Use <device> of type\n<class> always.\n\n| a | b |\n|---|---|\n| x<br>y | {z} |\n\n<b>Bold</b> and <a href="https://a.example/">there</a>. Done :tada:\n',
};

let work: string;
const results = new Map<string, Accepted>();

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'hindsight-acceptance-'));
  const from = given ?? join(work, 'from');
  if (given === undefined)
    for (const [path, text] of Object.entries(small)) {
      await mkdir(dirname(join(from, 'small', path)), { recursive: true });
      await writeFile(join(from, 'small', path), text);
    }
  for (const name of await readdir(from)) {
    const allowed = await readFile(join(from, name, '.allowed'), 'utf8').catch(() => '');
    results.set(name, await accept(join(from, name), join(work, name), today, allowed.split('\n').filter(Boolean)));
  }
}, 1_200_000);
afterAll(() => rm(work, { recursive: true, force: true }));

const sum = (count: (each: Accepted) => number): number =>
  [...results.values()].reduce((total, each) => total + count(each), 0);

describe('Markdown that was kept elsewhere', () => {
  it('is accepted, at least 92 of 100 files', () => {
    if (given === undefined)
      expect(results.get('small')?.errors.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
    const [files, before, after] = [sum((each) => each.files), sum((each) => each.before), sum((each) => each.after)];
    for (const [name, each] of results) console.info(`${name}: ${each.after} of ${each.files}`);
    console.info(
      `together: ${before} of ${files} as they were, ${after} after --fix; ${sum((each) => each.code)} code`,
    );
    expect(after / files).toBeGreaterThanOrEqual(0.92);
  });
  it('keeps every byte of its code', () => {
    expect([...results].flatMap(([name, { damaged }]) => damaged.map((file) => `${name}/${file}`))).toEqual([]);
  });
  it('is told at each place that is refused what to write', () => {
    for (const { errors } of results.values())
      for (const { message, help } of errors) {
        expect(message).not.toBe('');
        expect(help).toMatch(/\p{L}{3}/u);
      }
  });
});

describe('code', () => {
  it('is what plain Markdown takes for it, but for the text of a box of another program', () => {
    expect(codeOf('a `b`\n\n    c\n\n```\nd\n```\n\n!!! note\n\n    e\n')).toEqual(['b', 'c', 'd']);
  });
});
