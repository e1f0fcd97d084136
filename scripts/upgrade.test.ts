import { execFile, execFileSync } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isOrganisations } from '../src/schema/owners.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
let scratch: string;
let released: string;
let ours: string;

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=Test', '-c', 'user.email=test@portal.example', ...args], {
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();

const commit = (folder: string, message: string) => {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--no-verify', '--message', message);
};

/** The engine as it stands here, under another version. */
async function writeEngine(folder: string, version: string): Promise<void> {
  const files = git(root, 'ls-files', '-z')
    .split('\0')
    .filter((path) => path !== '' && !isOrganisations(path));
  for (const path of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(root, path), join(folder, path));
  }
  for (const name of ['package.json', 'package-lock.json']) {
    const text = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), text.replace(/"version": "[^"]+"/u, `"version": "${version}"`));
  }
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'hindsight-upgrade-test-'));
  [released, ours] = [join(scratch, 'released'), join(scratch, 'ours')];
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', released]);
  await writeEngine(released, '0.1.0');
  await writeFile(join(released, 'src/gone.ts'), 'export {};\n');
  commit(released, 'v0.1.0');
  git(released, 'tag', 'v0.1.0');
  git(scratch, 'clone', '--quiet', '--no-tags', released, ours);
  git(ours, 'config', 'user.name', 'Test');
  git(ours, 'config', 'user.email', 'test@portal.example');
  await cp(join(root, 'src/fixtures/library'), join(ours, 'content'), { recursive: true });
  commit(ours, 'ours');
  await writeFile(join(ours, '.git/info/exclude'), 'node_modules\n');
  await symlink(join(root, 'node_modules'), join(ours, 'node_modules'));
  git(released, 'rm', '--quiet', 'src/gone.ts');
  await writeEngine(released, '0.2.0');
  commit(released, 'v0.2.0');
  git(released, 'tag', 'v0.2.0');
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

it('carries a portal over to the next engine, which migrates and checks its content', async () => {
  const portal = join(ours, 'content/portal.yaml');
  await appendFile(portal, '\n# Our own green.\ncolours:   { "binding": "#123d2d" }   # dark\n');
  commit(ours, 'our colour');
  const before = await readFile(portal, 'utf8');
  const { code, output } = await new Promise<{ code: unknown; output: string }>((resolve) => {
    const args = ['run', '--silent', 'upgrade', '--', '--from', released];
    execFile('npm', args, { cwd: ours }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    );
  });
  expect(output).toContain('v0.2.0 is ready and checked on the branch upgrade/v0.2.0.');
  expect(output).toContain('portal.yaml: "binding" under "colours" is called "brand".');
  expect(code).toBe(0);
  expect(git(ours, 'status', '--porcelain')).toBe('');
  expect(await readFile(portal, 'utf8')).toBe(before);
  git(ours, 'switch', '--quiet', 'upgrade/v0.2.0');
  expect(await readFile(portal, 'utf8')).toBe(before.replace('{ "binding":', '{ brand:'));
  expect(git(ours, 'diff', '--name-only', 'main', '--', 'content')).toBe('content/portal.yaml');
  git(ours, 'fetch', '--quiet', released, 'tag', 'v0.2.0');
  expect(git(ours, 'diff', '--name-only', 'v0.2.0', 'HEAD', '--', ':!content')).toBe('');
});
