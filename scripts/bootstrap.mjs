/**
 * What `npm start` and `npm test` do before anything of the project can run: bring the packages in when they are
 * missing or of another lockfile, then run the real command under the project's own Node. Plain JavaScript for
 * Node 20, with nothing but what Node brings.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const binaries = join(root, 'node_modules', '.bin');

/** The Node that the scripts need: it runs TypeScript by itself. */
const needed = 24;
const majorOf = (version) => Number(version.split('.')[0]);

/**
 * The Node that runs the scripts: the one that npm installed for this system and verified against the lockfile, else
 * the one that runs this (`running` is its version) where it is new enough, else null.
 */
export function nodeOf(folder = root, running = process.versions.node) {
  const installed = join(folder, 'node_modules', '.bin', 'node');
  if (existsSync(installed)) return installed;
  return majorOf(running) >= needed ? process.execPath : null;
}

/** The packages of a lockfile by folder, or null when it cannot be read. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

const system = `${process.platform}-${process.arch}`.replace('win32', 'win');
/** True if a lockfile has a Node for this system. */
const brings = (packages) => `node_modules/node-${system}` in packages;

/** Says why there is no Node for the scripts. npm passes over what it cannot verify when it is for some systems only. */
export const withoutNode = (folder = root) =>
  (brings(packagesOf(join(folder, 'package-lock.json')) ?? {})
    ? `npm did not install Node ${needed}: the network was away, or what came is not what package-lock.json names. ` +
      'Try again; if it stays so, do not trust that network. Or install'
    : `The packages bring no Node for this system (${system}). Install`) +
  ` Node ${needed} or newer from https://nodejs.org/ and start again. This is ${process.versions.node}.`;

/**
 * Says why packages must be installed, or null when they are there. npm writes what it installed, and only once all
 * of it is in place, into `node_modules/.package-lock.json`: that is the stamp.
 */
export function reasonToInstall(folder = root, running = process.versions.node) {
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  if (!wanted) throw new Error(`package-lock.json is missing or damaged in ${folder}. Take it from the repository.`);
  const present = packagesOf(join(folder, 'node_modules', '.package-lock.json'));
  if (!present) return 'No packages are installed yet';
  for (const [path, { version, integrity, optional, link }] of Object.entries(wanted)) {
    if (path === '' || link) continue;
    const found = present[path];
    // Optional packages are those of other operating systems.
    if (found ? found.version !== version || found.integrity !== integrity : !optional) {
      return 'The installed packages are not those of package-lock.json';
    }
  }
  return brings(wanted) && nodeOf(folder, running) === null ? "The project's own Node is missing" : null;
}

/** Runs a program to its end, passing on the signals that would end this one. */
function runToEnd(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const pass = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);
    // npm that is killed outright tells nobody: whoever loses it as its parent ends too.
    const parent = process.env.npm_lifecycle_event ? process.ppid : null;
    const watch = setInterval(() => parent !== null && process.ppid !== parent && pass('SIGTERM'), 1000);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      for (const each of signals) process.off(each, pass);
      resolve(signal ? 130 : (code ?? 1));
    });
  });
}

/** A home that npm can write to: some machines have none. */
const environment = () => ({
  ...process.env,
  ...(process.env.HOME ? {} : { HOME: join(tmpdir(), 'hindsight-home') }),
  ASTRO_TELEMETRY_DISABLED: '1',
});

/**
 * Where Node keeps what it compiled, so that the next process need not compile the same modules again. Node holds each
 * piece against the source it came from and against its own version, and passes over what is damaged. Children that
 * read strangers' text are given no environment and may not write: they take nothing from here and leave nothing.
 */
export const compiled = (given = process.env.NODE_COMPILE_CACHE) =>
  given ?? join(root, 'node_modules', '.cache', 'node');

async function install(reason) {
  console.log(`${reason}: installing them with npm ci. The first time takes a minute or two.`);
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  // npm shows its own progress on a terminal.
  const beat = process.stdout.isTTY
    ? null
    : setInterval(() => console.log(`  still installing (${seconds()} s)`), 10_000);
  // An engine warning about the Node of the machine would mislead: the project brings its own. Every package is
  // wanted, whatever NODE_ENV says.
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'];
  const code = await runToEnd('npm', options, { env: environment() });
  clearInterval(beat);
  if (code !== 0) {
    console.error('The packages could not be installed. npm says why above; a network connection is needed once.');
    process.exit(code);
  }
  console.log(`Packages installed in ${seconds()} s.`);
}

/** Installs what is needed and runs one of the scripts under the project's Node; ends this process with its code. */
export async function bootstrap(script) {
  if (majorOf(process.versions.node) < 20) {
    console.error(`Node 20 or newer is needed; this is ${process.versions.node}. See https://nodejs.org/`);
    process.exit(1);
  }
  const reason = reasonToInstall();
  if (reason) await install(reason);
  const node = nodeOf();
  if (node === null) {
    console.error(withoutNode());
    process.exit(1);
  }
  // The installation brings it as well; here it is tried again when the network was away then.
  const parser = await runToEnd(process.execPath, [join(root, 'scripts', 'browser-parser.mjs')], {
    env: environment(),
  });
  if (parser === 130) process.exit(parser);
  const path = [binaries, dirname(node), process.env.PATH].join(delimiter);
  const file = join(root, 'scripts', script);
  const env = { ...environment(), PATH: path, NODE_COMPILE_CACHE: compiled() };
  process.exit(await runToEnd(node, [file, ...process.argv.slice(2)], { env }));
}
