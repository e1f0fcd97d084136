import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Everything of the project that a built site depends on. */
const sources = [
  'content',
  'src',
  'public',
  'scripts',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  // The parser for browsers, which may have come later than the rest.
  'node_modules/.wasm/package-lock.json',
];

/** Written into the output, so that it goes when the output is replaced by another build. */
const stampFile = '.hindsight-inputs';

async function filesBelow(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return found ? [path] : [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Settings from the environment that a built site depends on. */
const settings = () => [process.env['HINDSIGHT_SERVICE'] ?? '', process.env['HINDSIGHT_LOGIN'] ?? ''];

/** The commit that dates of last change come from. */
async function history(root: string): Promise<string> {
  const git = promisify(execFile)('git', ['rev-parse', 'HEAD', '--is-shallow-repository'], { cwd: root });
  return git.then(({ stdout }) => stdout).catch(() => 'no Git');
}

/** One word for all that a site is built from: every byte of the sources, the history and the day. */
export async function inputsOf(root: string, today: string): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([today, process.version, settings(), await history(root)]));
  for (const source of sources) {
    for (const file of await filesBelow(join(root, source))) {
      const bytes = await readFile(file);
      hash.update(JSON.stringify([file.slice(root.length), bytes.byteLength])).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** One word for the files of an output, by name and size. */
async function shapeOf(out: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await filesBelow(out)) {
    if (file.endsWith(stampFile)) continue;
    hash.update(JSON.stringify([file.slice(out.length), (await stat(file)).size]));
  }
  return hash.digest('hex');
}

/** Whether an output was built from these inputs and is whole. */
export async function isBuiltFrom(out: string, inputs: string): Promise<boolean> {
  const stamp = await readFile(join(out, stampFile), 'utf8').catch(() => null);
  return stamp !== null && stamp === `${inputs} ${await shapeOf(out)}\n`;
}

/** Notes what an output was built from. */
export async function noteInputs(out: string, inputs: string): Promise<void> {
  await writeFile(join(out, stampFile), `${inputs} ${await shapeOf(out)}\n`);
}
