import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { moved, textOf } from '../../../../.config/workarounds.ts';
import { parserModule } from './parser-for-browsers.ts';

it('is where the installed parser for browsers asks for it, and is served under that name', () => {
  expect(existsSync(parserModule), moved(import.meta.url)).toBe(true);
  const script = join(dirname(parserModule), 'satteri_napi.wasi-browser.js').replace(`${process.cwd()}/`, '');
  expect(
    textOf(script).includes(`new URL('./${basename(parserModule)}', import.meta.url)`),
    moved(import.meta.url),
  ).toBe(true);
  expect(existsSync(`src/pages/admin/${basename(parserModule)}.ts`)).toBe(true);
});
