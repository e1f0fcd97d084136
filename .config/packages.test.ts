import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const names = z.record(z.string(), z.string());
const manifest = z
  .object({
    dependencies: names,
    devDependencies: names,
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(read('package.json')));
const locked = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
        optional: z.boolean().optional(),
        optionalDependencies: names.optional(),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json'))).packages;

const direct = Object.keys({
  ...manifest.dependencies,
  ...manifest.devDependencies,
}).sort();

describe('the packages', () => {
  it('each have their reason in the decision on packages, and nothing else stands there', () => {
    const reasons = [...read('.github/decisions/0001-packages.md').matchAll(/^\| `([^`]+)`\s*\| (.+?)\s*\|$/gm)];
    expect(reasons.map(([, name]) => name).sort()).toEqual(direct);
    for (const [line, , reason = ''] of reasons) expect(reason.length, line).toBeGreaterThan(20);
  });

  it('are locked for every operating system, without which npm ci refuses the lockfile', () => {
    const lockedFor = (path: string, name: string): string | undefined => {
      const below = `${path ? `${path}/` : ''}node_modules/${name}`;
      if (locked[below] || !path) return locked[below]?.version;
      return lockedFor(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
    };
    const lost = Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([name, wanted]) => /^\d/.test(wanted) && lockedFor(path, name) !== wanted)
        .map(([name, wanted]) => `${name}@${wanted} of ${path}`),
    );
    expect(lost).toEqual([]);
  });

  it('hold one copy of zod, so that every schema is of one kind', () => {
    expect(Object.keys(locked).filter((path) => /(?:^|\/)node_modules\/zod$/.test(path))).toEqual(['node_modules/zod']);
  });

  it('run no script at installation but the listed ones', () => {
    const running = Object.entries(locked)
      .filter(([, { hasInstallScript, optional }]) => hasInstallScript && !optional)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(new Set(running)).toEqual(new Set(Object.keys(manifest.allowScripts)));
  });
});
