import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
let eslint: ESLint;

beforeAll(() => {
  eslint = new ESLint({
    cwd: root,
    overrideConfigFile: '.config/eslint.mjs',
    // The files linted here are not on the disk, where rules that ask the compiler would look for them.
    overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } },
    ruleFilter: ({ ruleId }) => !ruleId.startsWith('@typescript-eslint/'),
  });
});

/** The rules that a text breaks when it stands in a file. */
async function broken(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  const fatal = result?.messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  return (result?.messages ?? []).map((message) => message.ruleId ?? '');
}

const importing = (source: string) => `import * as it from '${source}';\nexport default it;\n`;

describe('imports run one way', () => {
  it.each([
    ['src/schema/x.ts', '../core/library.ts'],
    ['src/schema/x.ts', '../library.ts'],
    ['src/schema/x.ts', 'yaml'],
    ['src/schema/x.ts', 'node:fs'],
    ['src/schema/migrations/x.ts', 'node:fs'],
    ['src/schema/migrations/x.ts', '../../core/library.ts'],
    ['src/schema/x.ts', 'astro:content'],
    ['src/core/x.ts', '../prose/bytes.ts'],
    ['src/core/x.ts', './../checks/index.ts'],
    ['src/core/x.ts', '../components/Prose.astro'],
    ['src/core/x.ts', 'node:path'],
    ['src/core/x.ts', 'fast-check'],
    ['src/core/x.test.ts', '../prose/bytes.ts'],
    ['src/prose/x.ts', '../checks/index.ts'],
    ['src/prose/components/x.ts', '../../adapters/files/scan.ts'],
    ['src/prose/components/x.ts', '../../components/Prose.astro'],
    ['src/core/freshness/x.ts', '../../library.ts'],
    ['src/prose/x.ts', 'node:child_process'],
    ['src/prose/x.ts', 'tinypool'],
    ['src/prose/pool.ts', '../adapters/files/scan.ts'],
    ['src/prose/pool.ts', 'astro'],
    ['src/checks/x.ts', '../adapters/files/scan.ts'],
    ['src/checks/x.ts', 'node:fs'],
    ['src/adapters/files/x.ts', '../reports/json.ts'],
    ['src/adapters/files/deep/x.ts', '../../reports/json.ts'],
    ['src/adapters/files/x.ts', '../../library.ts'],
    ['src/adapters/files/x.ts', '../../pages/robots.txt.ts'],
    ['src/adapters/files/x.ts', 'pagefind'],
    ['src/adapters/server/x.ts', 'yaml'],
    ['src/adapters/reports/x.ts', 'astro:content'],
  ])('%s may not import %s', async (file, source) => {
    expect(await broken(file, importing(source))).toContain('no-restricted-imports');
  });

  it.each([
    ['src/schema/x.ts', './fields.ts'],
    ['src/schema/x.ts', 'zod'],
    ['src/schema/migrations/x.ts', 'yaml'],
    ['src/core/x.ts', '../schema/index.ts'],
    ['src/core/x.ts', 'minisearch/SearchableMap'],
    ['src/core/x.test.ts', 'node:fs'],
    ['src/prose/components/x.ts', '../body.ts'],
    ['src/prose/walk/x.ts', '../components/component.ts'],
    ['src/core/freshness/x.ts', '../library.ts'],
    ['src/prose/x.ts', './components/callout.ts'],
    ['src/prose/pool.ts', 'node:os'],
    ['src/checks/x.ts', '../core/library.ts'],
    ['src/adapters/files/x.ts', '../../core/library.ts'],
    ['src/adapters/files/x.ts', 'node:fs'],
    ['src/e2e/x.test.ts', '../adapters/server/serve-folder.ts'],
    ['src/pages/x.ts', '../adapters/feeds/feed.ts'],
  ])('%s may import %s', async (file, source) => {
    expect(await broken(file, importing(source))).not.toContain('no-restricted-imports');
  });

  it('holds for types and for what is passed on', async () => {
    expect(await broken('src/core/x.ts', "export type { A } from '../prose/a.ts';\n")).toContain(
      'no-restricted-imports',
    );
    expect(await broken('src/core/x.ts', "export * from '../prose/a.ts';\n")).toContain('no-restricted-imports');
  });

  it('leaves no way round through import()', async () => {
    expect(await broken('src/core/x.ts', "export const it = () => import('../prose/a.ts');\n")).toContain(
      'no-restricted-syntax',
    );
  });

  it('lets src/library.ts alone read the collections', async () => {
    const text = "import { getCollection } from 'astro:content';\nexport default getCollection;\n";
    expect(await broken('src/pages/x.ts', text)).toContain('no-restricted-imports');
    expect(await broken('src/pages/x.astro', `---\n${text.split('\n')[0] ?? ''}\ngetCollection;\n---\n`)).toContain(
      'no-restricted-imports',
    );
    expect(await broken('src/library.ts', text)).not.toContain('no-restricted-imports');
  });
});

describe('what the code does without', () => {
  it.each([
    ['src/core/x.ts', 'export class Box {}\n', 'no-restricted-syntax'],
    ['src/prose/pool.ts', 'export class Box {}\n', 'no-restricted-syntax'],
    ['src/core/x.ts', 'export enum Colour { Red }\n', 'no-restricted-syntax'],
    ['scripts/x.ts', "export default eval('1');\n", 'no-eval'],
    ['src/core/x.ts', "export default new Function('return 1');\n", 'no-new-func'],
    ['scripts/x.ts', importing('node:vm'), 'no-restricted-imports'],
    ['src/pages/x.ts', importing('node:vm'), 'no-restricted-imports'],
    ['src/pages/x.astro', '<p style="color: red">x</p>\n', 'no-restricted-syntax'],
    ['src/pages/x.astro', '<button onclick="x()">x</button>\n', 'no-restricted-syntax'],
    ['src/pages/x.astro', '<script is:inline>alert(1)</script>\n', 'no-restricted-syntax'],
    ['src/pages/x.astro', '<p set:html={Astro.props.html} />\n', 'astro/no-set-html-directive'],
    ['src/components/Entry.astro', '<p set:html={Astro.props.html} />\n', 'astro/no-set-html-directive'],
    ['src/pages/x.astro', '<img src="/x.png" />\n', 'astro/jsx-a11y/alt-text'],
  ])('%s is refused %j', async (file, text, rule) => {
    expect(await broken(file, text)).toContain(rule);
  });

  it('prints ready HTML in one component only', async () => {
    expect(await broken('src/components/Prose.astro', '<div set:html={Astro.props.html} />\n')).toEqual([]);
  });

  it.each(['<script>alert(1);</script>\n', '<script is:inline src="/theme.js"></script>\n'])(
    '%j is allowed',
    async (text) => {
      expect(await broken('src/pages/x.astro', text)).toEqual([]);
    },
  );

  it('allows an error to be a class', async () => {
    expect(await broken('src/core/x.ts', 'export class Refused extends Error {}\n')).toEqual([]);
  });
});
