import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** Decap CMS as the browser gets it: one file of its package, without the address of a source map that is not served. */
export async function decapScript(): Promise<string> {
  const path = createRequire(resolve('package.json')).resolve('decap-cms/dist/decap-cms.js');
  return (await readFile(path, 'utf8')).replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
}

/** Our part of the editor, bundled from its TypeScript. */
export async function editorScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve('src/adapters/decap/client/main.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
    legalComments: 'none',
  });
  return outputFiles[0]?.text ?? '';
}

/** How our part of the editor looks. */
export const editorStyle = (): Promise<string> => readFile(resolve('src/adapters/decap/client/editor.css'), 'utf8');
