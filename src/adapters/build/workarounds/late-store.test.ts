import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { moved, textOf } from '../../../../.config/workarounds.ts';
import { goneWithProcess } from './late-store.ts';

it('keeps a folder until its process ends', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hindsight-late-'));
  await writeFile(join(folder, 'store'), 'x');
  const ending = new EventEmitter();
  goneWithProcess(folder, ending as never);
  expect(existsSync(folder)).toBe(true);
  ending.emit('exit');
  expect(existsSync(folder)).toBe(false);
});

it('is still needed by the Astro that is installed: its store is saved later than it changes', () => {
  const store = textOf('node_modules/astro/dist/content/mutable-data-store.js');
  expect(store, moved(import.meta.url)).toMatch(/this\.#saveTimeout = setTimeout\(/u);
  expect(store, moved(import.meta.url)).toMatch(/SAVE_DEBOUNCE_MS = 500/u);
});
