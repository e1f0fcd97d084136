import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bringBrowserParser, partOf } from './browser-parser.mjs';

const name = '@bruits/satteri-wasm32-wasi';
const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, { version: string; integrity?: string }>;
};

describe('the part of the lockfile for the parser in browsers', () => {
  const part = Object.entries<{ version: string; integrity?: string }>(partOf(packages, name)?.packages ?? {}).filter(
    ([path]) => path !== '',
  );

  it('is of the version that reads the entries when they are checked', () => {
    expect(packages[`node_modules/${name}`]?.version).toBe(packages['node_modules/satteri']?.version);
  });

  it('names each package with the version and checksum of package-lock.json, and no other machine', () => {
    expect(part.length).toBeGreaterThan(3);
    for (const [path, { version, integrity, ...rest }] of part) {
      expect([version, integrity], path).toEqual([packages[path]?.version, packages[path]?.integrity]);
      expect(integrity).toMatch(/^sha512-/);
      expect(Object.keys(rest)).not.toContain('cpu');
    }
  });

  it('prefers the package in the folder of the one that needs it', () => {
    const found = partOf(
      {
        'node_modules/a': { version: '1.0.0', dependencies: { b: '^2.0.0' } },
        'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { c: '*' } },
        'node_modules/b': { version: '1.0.0' },
        'node_modules/c': { version: '3.0.0' },
      },
      'a',
    );
    expect(Object.keys(found?.packages ?? {})).toEqual([
      '',
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/c',
    ]);
  });
});

describe('bringing it', () => {
  let project: string;
  let tarball: string;
  const installed = () => join(project, 'node_modules/.wasm/node_modules', name, 'index.js');
  const lock = async (integrity: string) => {
    const entry = { version: '1.0.0', resolved: `file:${tarball}`, integrity, cpu: ['wasm32'], optional: true };
    await writeFile(
      join(project, 'package-lock.json'),
      JSON.stringify({ lockfileVersion: 3, packages: { '': {}, [`node_modules/${name}`]: entry } }),
    );
  };
  const checksum = () => `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;

  beforeEach(async () => {
    project = await mkdtemp(join(tmpdir(), 'hindsight-parser-'));
    // Nothing is asked of the network, and nothing of an earlier run is at hand.
    vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9/');
    vi.stubEnv('npm_config_cache', join(project, 'cache'));
    const folder = join(project, 'made', 'package');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', cpu: ['wasm32'] }));
    await writeFile(join(folder, 'index.js'), 'export default 1;\n');
    tarball = join(project, 'parser.tgz');
    execFileSync('tar', ['-czf', tarball, '-C', join(project, 'made'), 'package']);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(project, { recursive: true, force: true });
  });

  it('installs what npm itself leaves out on this machine, once', async () => {
    await lock(checksum());
    expect(bringBrowserParser(project)).toBe(true);
    expect(existsSync(installed())).toBe(true);
    await rm(tarball);
    expect(bringBrowserParser(project)).toBe(true);
  });

  it('refuses other bytes than those of the lockfile, and leaves nothing behind', async () => {
    await lock(checksum().replace(/^sha512-..../, 'sha512-AAAA'));
    const said = vi.spyOn(console, 'error').mockReturnValue();
    expect(bringBrowserParser(project)).toBe(false);
    expect(said.mock.calls.join(' ')).toContain('could not be fetched');
    expect(existsSync(join(project, 'node_modules/.wasm'))).toBe(false);
  });

  it('lets everything else go on when it cannot be fetched', async () => {
    await lock(checksum());
    await rm(tarball);
    vi.spyOn(console, 'error').mockReturnValue();
    expect(bringBrowserParser(project)).toBe(false);
  });
});
