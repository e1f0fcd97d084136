import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compiled, nodeOf, reasonToInstall, withoutNode } from './bootstrap.mjs';

let folder: string;

async function put(file: string, content: unknown): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), JSON.stringify(content));
}

const one = { version: '1.0.0', integrity: 'sha512-one' };
const wanted = {
  '': { name: 'portal' },
  'node_modules/one': one,
  'node_modules/for-mac': { version: '1.0.0', optional: true },
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hindsight-bootstrap-'));
  await put('package-lock.json', { packages: wanted });
  await put('node_modules/.package-lock.json', { packages: { 'node_modules/one': one } });
  await put('node_modules/.bin/node', '');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('packages are installed', () => {
  it('not again when they are there, those of other systems apart', () => {
    expect(reasonToInstall(folder)).toBeNull();
  });

  it('when there are none', async () => {
    await rm(join(folder, 'node_modules'), { recursive: true });
    expect(reasonToInstall(folder)).toContain('No packages');
  });

  it('when the last installation broke off, for npm writes its list at the end', async () => {
    await rm(join(folder, 'node_modules/.package-lock.json'));
    expect(reasonToInstall(folder)).toContain('No packages');
  });

  it.each([
    ['another version', { 'node_modules/one': { version: '1.0.1', integrity: 'sha512-one' } }],
    ['other bytes', { 'node_modules/one': { version: '1.0.0', integrity: 'sha512-two' } }],
    ['one missing', {}],
    ['another version of an optional one', { 'node_modules/one': one, 'node_modules/for-mac': { version: '0.9.0' } }],
  ])('when there is %s', async (_, packages) => {
    await put('node_modules/.package-lock.json', { packages });
    expect(reasonToInstall(folder)).toContain('not those of package-lock.json');
  });

  describe('when Node for this system is missing', () => {
    beforeEach(async () => {
      const here = `node_modules/node-${process.platform}-${process.arch}`;
      const packages = { ...wanted, [here]: { version: '24.21.0', optional: true } };
      await put('package-lock.json', { packages });
      await rm(join(folder, 'node_modules/.bin'), { recursive: true });
    });

    it('and the one that runs is too old', () => expect(reasonToInstall(folder, '20.19.0')).toContain('Node'));
    it('but not where the one that runs is new enough', () => expect(reasonToInstall(folder, '24.0.0')).toBeNull());
  });

  it('never without a lockfile', async () => {
    await rm(join(folder, 'package-lock.json'));
    expect(() => reasonToInstall(folder)).toThrow('package-lock.json');
  });
});

describe('the scripts run under', () => {
  it('the Node that npm verified', () => expect(nodeOf(folder, '26.0.0')).toBe(join(folder, 'node_modules/.bin/node')));

  describe('where npm brought none,', () => {
    beforeEach(() => rm(join(folder, 'node_modules/.bin'), { recursive: true }));
    it('the Node that runs, if it is new enough', () => expect(nodeOf(folder, '24.0.0')).toBe(process.execPath));
    it('none that is too old', () => expect(nodeOf(folder, '22.20.0')).toBeNull());
  });

  it('a Node to install by hand on systems that the lockfile has none for', () =>
    expect(withoutNode(folder)).toMatch(/no Node for this system .* Install Node 24 or newer/u));

  it('nothing that npm could not verify', async () => {
    await put('package-lock.json', { packages: { [`node_modules/node-${process.platform}-${process.arch}`]: {} } });
    expect(withoutNode(folder)).toContain('what came is not what package-lock.json names');
  });
});

describe('what Node compiled is kept', () => {
  it('with the packages, which a new installation takes away', () =>
    expect(compiled(undefined)).toMatch(/node_modules.\.cache.node$/u));
  it('where the machine says, if it says so', () => expect(compiled('/somewhere')).toBe('/somewhere'));
});

describe('the lockfile', () => {
  const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
    packages: Record<string, { version: string; integrity?: string; hasInstallScript?: boolean }>;
  };
  const nodes = Object.entries(packages).filter(([path]) => /^node_modules\/node-(?:linux|win|darwin)/u.test(path));

  it('has the same Node for every system, with its hash and nothing to run', () => {
    expect(nodes).not.toHaveLength(0);
    for (const [, found] of nodes) {
      expect(found).toMatchObject({ version: nodes[0]?.[1].version, integrity: expect.stringMatching(/^sha512-/u) });
      expect(found.hasInstallScript).toBeUndefined();
    }
  });
  it('has no package that fetches a program by itself', () =>
    expect(packages).not.toHaveProperty(['node_modules/node']));
});
