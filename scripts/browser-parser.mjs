/**
 * Brings the parser's build for browsers (WebAssembly), which npm leaves out because no machine is of that kind. Its part
 * of package-lock.json becomes a lockfile of its own, without the word that it is for other machines, and npm installs
 * that: the same versions and checksums, from the same registry, through the same cache. Runs after every installation
 * (`prepare`) and before start and test; does nothing when all is there. Plain JavaScript for Node 20.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const wanted = '@bruits/satteri-wasm32-wasi';

/** Where a package finds another one: in its own folder, or in one above. */
function pathOf(packages, from, name) {
  const below = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (packages[below] || from === '') return packages[below] ? below : null;
  return pathOf(packages, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

/** The part of a lockfile that one package needs, as a lockfile; null when the package is not in it. */
export function partOf(packages, name) {
  const root = { name: 'browser-parser', version: '0.0.0', private: true };
  const part = {};
  const waiting = [pathOf(packages, '', name)];
  for (const path of waiting) {
    if (path === null || part[path]) continue;
    const { version, resolved, integrity, dependencies, peerDependencies } = packages[path];
    part[path] = { version, resolved, integrity, dependencies, peerDependencies };
    const needs = Object.keys({ ...dependencies, ...peerDependencies });
    waiting.push(...needs.map((need) => pathOf(packages, path, need)));
  }
  const [first] = waiting;
  if (first === null) return null;
  const own = { ...root, dependencies: { [name]: part[first].version } };
  return { ...root, lockfileVersion: 3, requires: true, packages: { '': own, ...part } };
}

/** Installs it into `node_modules/.wasm`. Gives false when it could not be fetched. */
export function bringBrowserParser(project = fileURLToPath(new URL('..', import.meta.url))) {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
  const lock = partOf(packages, wanted);
  const folder = join(project, 'node_modules', '.wasm');
  const lockfile = join(folder, 'package-lock.json');
  const text = JSON.stringify(lock);
  // npm writes its own list last of all, so with it the installation is whole.
  const done = existsSync(join(folder, 'node_modules', '.package-lock.json'));
  if (done && readFileSync(lockfile, 'utf8') === text) return true;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(lock.packages['']));
  writeFileSync(lockfile, text);
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=30000'];
  const { status } = spawnSync('npm', ['ci', `--prefix=${folder}`, ...options, ...patience], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return true;
  rmSync(folder, { recursive: true, force: true });
  console.error(
    'The parser for browsers could not be fetched. Everything else works: only an editor that is opened on',
  );
  console.error('another machine than this one will check less while people write. `npm ci` tries again.');
  return false;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) bringBrowserParser();
