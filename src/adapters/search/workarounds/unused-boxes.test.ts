import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { moved } from '../../../../.config/workarounds.ts';
import { smallIndex } from './pagefind.fixture.ts';
import { dropUnused } from './unused-boxes.ts';

it('takes away what the installed Pagefind brings and nobody uses, and leaves what the site asks for', async () => {
  const index = await smallIndex();
  const before = await readdir(index.folder);
  await dropUnused(index.folder);
  const after = await readdir(index.folder);
  await index.drop();
  expect(before.filter((name) => !after.includes(name)).sort(), moved(import.meta.url)).toEqual([
    'pagefind-highlight.js',
    'pagefind-modular-ui.css',
    'pagefind-modular-ui.js',
    'pagefind-ui.css',
    'pagefind-ui.js',
  ]);
  expect(after).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-component-ui.js', 'pagefind-worker.js']));
});
