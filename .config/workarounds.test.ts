import { existsSync, globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { moved, textOf, workaroundIn } from './workarounds.ts';

const files = globSync('src/**/workarounds/*.{ts,css}')
  .filter((file) => !/\.(?:test|fixture)\.ts$/u.test(file))
  .sort();
const heads = files.map((file) => ({ file, ...workaroundIn(textOf(file)) }));
const { dependencies, devDependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(textOf('package.json')));
const asked = { ...dependencies, ...devDependencies };
const installed = (name: string): string =>
  z.object({ version: z.string() }).parse(JSON.parse(textOf(`node_modules/${name}/package.json`))).version;

describe('a workaround', () => {
  it.each(heads)('says what it leans on, what it mends and what breaks without it: $file', (head) => {
    for (const part of [head.leansOn, head.mends, head.without]) expect(part).toMatch(/^.{20,}\.$/u);
  });

  it.each(heads)('was looked at in the version that is installed, which is pinned exactly: $file', (head) => {
    const look = `${head.package} has another version than the one this was seen in. Is it still needed? Then say the new version.`;
    expect(installed(head.package), look).toBe(head.version);
    expect(asked[head.package]).toBe(head.version);
  });

  it.each(files)('has a test beside it that finds the part moved: %s', (file) => {
    const test = file.replace(/\.\w+$/u, '.test.ts');
    expect(existsSync(test), test).toBe(true);
    expect(textOf(test)).toMatch(/moved\(import\.meta\.url|MutableDataStore/u);
  });

  it('that is no longer held tells in its test what breaks', () => {
    const test = new URL('../src/adapters/decap/client/workarounds/store.test.ts', import.meta.url);
    expect(moved(test.href)).toMatch(/^decap-cms has moved what this leans on.*Without it: text that was not saved/u);
  });
});

describe('the table of the architecture', () => {
  const [, part = ''] =
    /\n## Where private parts[^\n]*\n([\s\S]*?)(?=\n## |$)/u.exec(textOf('.github/ARCHITECTURE.md')) ?? [];
  const rows = [...part.matchAll(/^\| `([^`]+)` +\| (\S+) +\| (.*?) +\|$/gmu)].map(([, ...cells]) => cells);

  it('lists every workaround, its package and what breaks without it', () => {
    expect(rows).toEqual(heads.map((head) => [head.file, head.package, head.without]));
  });
});

describe('the packages whose private parts are touched', () => {
  it('are touched nowhere else', () => {
    const elsewhere = globSync('src/**/*.{ts,astro,css}').filter(
      (file) => !/\/workarounds\/|\.test\.ts$|^src\/(?:e2e|sample|fixtures)\//u.test(file),
    );
    const signs =
      /__react|decap-cms-user|DRAFT_[A-Z]|getOwnPropertySymbols|getValidateValue|\.keySeq\(|__pagefind__|pagefind_dcd|\.pf-[a-z]|__ASTRO_|WebAssembly\.Memory|astro\/dist|decap-cms-(?:core|lib)/u;
    const found = elsewhere.filter((file) => signs.test(textOf(file)));
    expect(found).toEqual([]);
  });
});
