import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('brings no parser along: where that cannot be had, what needs none must still be checked', async () => {
  const { metafile } = await build({
    entryPoints: ['src/adapters/decap/checker/without-parser.ts'],
    ...({ bundle: true, platform: 'browser', format: 'esm', target: 'es2022', write: false, metafile: true } as const),
  });
  expect(Object.keys(metafile.inputs).filter((file) => file.includes('satteri'))).toEqual([]);
});
