import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptBundle, type Places } from './kept-bundle.ts';

let root: string;
let places: Places;
let made: number;
const source = (name: string) => join(root, 'src', name);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hindsight-bundles-'));
  places = { sources: join(root, 'src'), installed: [join(root, 'lock.json')], kept: join(root, 'kept') };
  await mkdir(places.sources);
  await writeFile(source('main.ts'), "import { bell } from './bell.ts';\nconsole.log(bell, 'Glocke läutet — 1');\n");
  await writeFile(source('bell.ts'), "export const bell: string = 'bell';\n");
  await writeFile(join(root, 'lock.json'), '{}');
  made = 0;
});
afterEach(() => rm(root, { recursive: true, force: true }));

const fresh = async (minify = true): Promise<string> => {
  made += 1;
  const { outputFiles } = await build({ entryPoints: [source('main.ts')], bundle: true, minify, write: false });
  return outputFiles[0]?.text ?? '';
};
const ask = (minify = true) => keptBundle('main.ts', String(minify), () => fresh(minify), places);

/** That what is given now is what a clean build would make, and that it was made anew or not. */
async function expectRight(anew: boolean): Promise<void> {
  const before = made;
  const given = await ask();
  expect(made - before).toBe(anew ? 1 : 0);
  expect(given).toBe(await fresh());
}

describe('a bundle', () => {
  it('is made once, and is the same byte for byte afterwards', async () => {
    await expectRight(true);
    await expectRight(false);
  });

  it.each([
    ['a source changed', () => writeFile(source('bell.ts'), "export const bell: string = 'horn';\n")],
    ['a source came', () => writeFile(source('bell.js'), 'export const bell = 1;\n')],
    ['a source went', () => rm(source('other.ts'))],
    ['other packages are installed', () => writeFile(join(root, 'lock.json'), '{"a": 1}')],
    ['the list of packages went', () => rm(join(root, 'lock.json'))],
  ])('is made anew when %s', async (_, change) => {
    await writeFile(source('other.ts'), '');
    await ask();
    await change();
    await expectRight(true);
    await expectRight(false);
  });

  it('is made anew when the bundler is asked for something else', async () => {
    const small = await ask();
    expect(await ask(false)).not.toBe(small);
    await expectRight(true);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -5)],
    ['touched', (text: string) => text.replace('bell', 'hell')],
    ['empty', () => ''],
  ])('is made anew when what was kept is %s', async (_, damage) => {
    await ask();
    const file = join(places.kept, (await readdir(places.kept))[0] ?? '');
    await writeFile(file, damage(await readFile(file, 'utf8')));
    await expectRight(true);
    await expectRight(false);
  });

  it('is made each time where nothing can be kept', async () => {
    await writeFile(places.kept, 'a file in the way');
    await expectRight(true);
    await expectRight(true);
  });

  it('that cannot be made is not kept', async () => {
    await expect(keptBundle('main.ts', 'true', () => Promise.reject(new Error('no')), places)).rejects.toThrow('no');
    await expectRight(true);
  });
});
