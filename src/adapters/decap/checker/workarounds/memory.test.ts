import { expect, it } from 'vitest';
import { moved, textOf } from '../../../../../.config/workarounds.ts';
import './memory.ts';

const glue = textOf('node_modules/.wasm/node_modules/@bruits/satteri-wasm32-wasi/satteri_napi.wasi-browser.js');

it('holds the parser to half a gigabyte', () => {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 65_536, shared: true });
  expect(() => memory.grow(8_192)).toThrow(RangeError);
  expect(memory.grow(8_191)).toBe(1);
});

it('meets the one memory that the installed parser asks for', () => {
  expect(glue.match(/new WebAssembly\.Memory\(/gu), moved(import.meta.url)).toHaveLength(1);
  expect(glue, moved(import.meta.url)).toMatch(/maximum: \d+/u);
});
