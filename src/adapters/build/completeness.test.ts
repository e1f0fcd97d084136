import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missingFromHome } from './completeness.ts';

let out: string;
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'hindsight-whole-'));
  await mkdir(join(out, '_astro'));
  await writeFile(join(out, '_astro/page.css'), '');
});
afterEach(() => rm(out, { recursive: true }));
const missing = async (head: string, base = '/portal/') => {
  await writeFile(join(out, 'index.html'), `<head>${head}</head>`);
  return missingFromHome(out, base);
};
const style = '<link rel="stylesheet" href="/portal/_astro/page.css">';

describe('the first page of a finished build', () => {
  it('lacks nothing when its files are there', async () => {
    expect(await missing(`${style}<script src="https://elsewhere.example/x.js"></script>`)).toEqual([]);
  });
  it('lacks its style sheet when it asks for none of the build', async () => {
    expect(await missing('<link rel="stylesheet" href="/portal/colours.css">')).toEqual(['any style sheet']);
    expect(await missing(style, '/')).toEqual(['any style sheet']);
  });
  it('lacks a file that is not there', async () => {
    expect(await missing(`${style}<script type="module" src="/portal/_astro/gone.js"></script>`)).toEqual([
      '/portal/_astro/gone.js',
    ]);
  });
});
