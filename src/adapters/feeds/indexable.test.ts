import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { indexableIn } from './indexable.ts';

const out = mkdtempSync(join(tmpdir(), 'hindsight-indexable-'));
afterAll(() => rmSync(out, { recursive: true }));

const page = (path: string, head: string) => {
  mkdirSync(join(out, path, '..'), { recursive: true });
  writeFileSync(join(out, path), `<!doctype html><html><head>${head}</head>`);
};
page('index.html', '<title>Home</title>');
page('lessons/wait/index.html', '<title>Wait</title>');
page('lessons/stay/index.html', '<title>Moved</title><meta name="robots" content="noindex">');
page('a-z/é/index.html', '<title>É</title>');
page('404.html', '<meta name="robots" content="noindex">');

it.each([
  ['', true],
  ['lessons/wait/', true],
  ['a-z/%C3%A9/', true],
  ['lessons/stay/', false],
  ['404/', false],
  ['never-built/', false],
])('/%s may be listed: %s', (path, may) => {
  expect(indexableIn(out, '/portal/')(`https://lantern.example/portal/${path}`)).toBe(may);
  expect(indexableIn(out, '/')(`https://lantern.example/${path}`)).toBe(may);
});
