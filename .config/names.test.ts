import { ESLint } from 'eslint';
import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, describe } from 'vitest';
import { order } from './layers.mjs';

const eslint = new ESLint({
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  overrideConfigFile: '.config/eslint.mjs',
  // The files linted here are not on the disk, where rules that ask the compiler would look for them.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } },
  ruleFilter: ({ ruleId }) => ruleId === '@typescript-eslint/no-shadow',
});

const broken = async (filePath: string, text: string): Promise<string[]> => {
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map(({ message }) => message);
};

describe('a name', () => {
  it.each([
    ['a type of the browser', 'src/core/x.ts', 'export interface Node { readonly a: string }\n'],
    ['an import', 'src/prose/x.ts', "import type { Element } from 'hast';\nexport type A = Element;\n"],
    ['a function of the language', 'scripts/x.ts', 'export const escape = (text: string) => text;\n'],
    ['one further out', 'src/core/x.ts', 'const a = 1;\nexport const b = (a: number) => a;\nexport const c = a;\n'],
    ['a component', 'src/components/X.astro', "---\nimport Symbol from './Symbol.astro';\n---\n<Symbol />\n"],
  ])('that is taken already is refused by the linter: %s', async (_, file, text) => {
    expect(await broken(file, text)).toHaveLength(1);
  });

  it('of its own is welcome', async () => {
    expect(await broken('src/core/x.ts', 'export interface TreeNode { readonly a: string }\n')).toEqual([]);
  });
});

describe('the files of a layer', () => {
  it('have names of their own, or lie in adapters of which each tells its own apart', () => {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', 'src'], {
      encoding: 'utf8',
    });
    const files = listed
      .split('\0')
      .filter(
        (file) => /\.(?:ts|astro)$/u.test(file) && !/\.test\.ts$|^src\/(?:e2e|sample|fixtures|pages)\//u.test(file),
      );
    const layerOf = (file: string): string => {
      const [, layer = '', folder = ''] = file.split('/');
      if (layer === 'adapters') return `adapters/${folder}`;
      return order.includes(layer) ? layer : 'site';
    };
    const alike = Map.groupBy(files, (file) => `${layerOf(file)}: ${basename(file)}`);
    expect(files.length).toBeGreaterThan(400);
    expect([...alike].filter(([, together]) => together.length > 1)).toEqual([]);
  });
});
