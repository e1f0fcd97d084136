import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { keptBundle } from './kept-bundle.ts';
import { parserModule, parserPackages } from './workarounds/parser-for-browsers.ts';

/** Decap CMS as the browser gets it: one file of its package, without the address of a source map that is not served. */
export async function decapScript(): Promise<string> {
  const path = createRequire(resolve('package.json')).resolve('decap-cms/dist/decap-cms.js');
  return (await readFile(path, 'utf8')).replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
}

const bundle = (file: string, format: 'iife' | 'esm'): Promise<string> => {
  const settings = {
    bundle: true,
    platform: 'browser',
    format,
    target: 'es2022',
    minify: true,
    write: false,
    legalComments: 'none',
  } as const;
  return keptBundle(file, JSON.stringify(settings), async () => {
    const entryPoints = [resolve('src/adapters/decap', file)];
    const { outputFiles } = await build({ entryPoints, ...settings, nodePaths: [parserPackages] });
    return outputFiles[0]?.text ?? '';
  });
};

/** Our part of the editor, bundled from its TypeScript. */
export const editorScript = (): Promise<string> => bundle('client/main.ts', 'iife');

/** The checks that need no parser, as a module. */
export const withoutParserScript = (): Promise<string> => bundle('checker/without-parser.ts', 'esm');

/** The parser for browsers; empty where it could not be fetched when the packages were installed. */
export const parserForBrowsers = (): Promise<Uint8Array<ArrayBuffer>> =>
  readFile(parserModule).then(
    (bytes) => new Uint8Array(bytes),
    () => new Uint8Array(),
  );

/** All checks as a worker's module; without the parser it says nothing, and the editor does what can be done without. */
export async function checkerScript(): Promise<string> {
  if (existsSync(parserModule)) return bundle('checker/worker.ts', 'esm');
  process.stderr.write(
    'The parser for browsers is not installed: on other machines the editor will check fields and identifiers only. `npm ci` fetches it.\n',
  );
  return "throw new Error('The parser for browsers was left out of this installation.');\n";
}

const sheets = ['editor.css', 'workarounds/look.css'];

/** How our part of the editor looks. */
export const editorStyle = async (): Promise<string> =>
  (await Promise.all(sheets.map((sheet) => readFile(resolve('src/adapters/decap/client', sheet), 'utf8')))).join('\n');
