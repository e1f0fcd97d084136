import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reasonToInstall } from './bootstrap.mjs';

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
  await put('node_modules/node/bin/node', '');
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

  it("when the project's own Node is missing", async () => {
    await rm(join(folder, 'node_modules/node'), { recursive: true });
    expect(reasonToInstall(folder)).toContain('Node');
  });

  it('never without a lockfile', async () => {
    await rm(join(folder, 'package-lock.json'));
    expect(() => reasonToInstall(folder)).toThrow('package-lock.json');
  });
});
