import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Where a bundle comes from and where it is kept. Another place in tests alone. */
export interface Places {
  /** Our own sources. */
  readonly sources: string;
  /** Files that change whenever another package is installed, and the settings that the bundler finds by itself. */
  readonly installed: readonly string[];
  /** Folder of what is kept. */
  readonly kept: string;
}

const usual = (): Places => ({
  sources: resolve('src'),
  installed: [
    'tsconfig.json',
    'package.json',
    'package-lock.json',
    'node_modules/.package-lock.json',
    'node_modules/.wasm/node_modules/@bruits/satteri-wasm32-wasi/package.json',
  ].map((file) => resolve(file)),
  kept: resolve('node_modules/.cache/hindsight/bundles'),
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Digest of all that a bundle can be made of. To ask esbuild which files it took would be to trust what was kept. */
async function digestOf({ sources, installed }: Places, settings: string): Promise<string> {
  const digest = createHash('sha256').update(`${process.version}\0${settings}\0`);
  const names = await readdir(sources, { recursive: true });
  const own = names.filter((name) => /\.(?:[cm]?[jt]sx?|css|json)$/.test(name) && !name.endsWith('.test.ts')).sort();
  const files = [...own.map((name) => join(sources, name)), ...installed];
  const bytes = await Promise.all(files.map((file) => readFile(file).catch(() => Buffer.from('missing'))));
  for (const [index, file] of files.entries())
    digest
      .update(`${file.replace(sources, '')}\0${bytes[index]?.byteLength ?? 0}\0`)
      .update(bytes[index] ?? Buffer.of());
  return digest.digest('hex');
}

/** What was kept, if it is of this digest and whole. */
async function read(file: string, digest: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const [of, own] = text.split('\n', 2);
  const bundle = text.slice(130);
  return of === digest && own === sha256(bundle) ? bundle : null;
}

/**
 * A bundle that was made before, or a new one: esbuild takes more than a second, at every build of a site. It is made
 * anew when anything that it can be made of has changed, and when what was kept is damaged. `settings` are those of the
 * bundler. What cannot be kept costs time and nothing else.
 */
export async function keptBundle(
  name: string,
  settings: string,
  make: () => Promise<string>,
  places: Places = usual(),
): Promise<string> {
  const file = join(places.kept, `${name.replaceAll(/[^a-z0-9]+/g, '-')}.txt`);
  const digest = await digestOf(places, settings);
  const kept = await read(file, digest);
  if (kept !== null) return kept;
  const made = await make();
  const temporary = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true })
    .then(() => writeFile(temporary, `${digest}\n${sha256(made)}\n${made}`))
    .then(() => rename(temporary, file))
    .catch(() => undefined);
  return made;
}
