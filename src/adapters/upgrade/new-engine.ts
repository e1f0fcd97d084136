import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

/** Runs a command to its end: its exit code, with all it printed going to `hear`. */
export type Run = (command: readonly string[], hear: (words: Uint8Array) => unknown) => Promise<number>;

async function runIn(folder: string, run: Run, args: readonly string[]): Promise<{ code: number; said: string }> {
  const heard: Uint8Array[] = [];
  const code = await run(['npm', '--prefix', folder, ...args], (words) => heard.push(words));
  return { code, said: Buffer.concat(heard).toString().trim() };
}

/** What a lockfile installs; its own version is not part of that. */
async function packagesOf(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as { packages?: Record<string, object> };
  return packages === undefined ? null : JSON.stringify({ ...packages, '': null });
}

/** Brings the packages of a new engine in: those of the old one where they are the same. */
export async function installIn(folder: string, own: string, run: Run): Promise<void> {
  if ((await packagesOf(folder)) === (await packagesOf(own))) {
    await symlink(join(own, 'node_modules'), join(folder, 'node_modules'), 'junction');
    return;
  }
  const { code, said } = await runIn(folder, run, ['ci', '--no-audit', '--no-fund', '--include=dev']);
  if (code !== 0) throw new Refusal(`The packages of the new engine could not be installed. npm said:\n${said}`);
}

/** What the new engine's own code did to the content. */
export interface Carried {
  readonly changes: readonly string[];
  readonly files: readonly string[];
}

/** Lets the new engine carry the content over with its own code. */
export async function migrateIn(folder: string, since: string, run: Run): Promise<Carried> {
  const { code, said } = await runIn(folder, run, ['run', '--silent', 'migrate', '--', '--since', since]);
  if (code !== 0) throw new Refusal(`The new engine could not carry the content over. It said:\n${said}`);
  // npm may say something of its own before.
  return JSON.parse(said.slice(said.lastIndexOf('\n{') + 1)) as Carried;
}

/** Lets the new engine check the content; refuses with what it found. */
export async function checkIn(folder: string, run: Run): Promise<void> {
  const { code, said } = await runIn(folder, run, ['run', '--silent', 'check']);
  if (code === 0) return;
  throw new Refusal(
    `The new engine does not accept this content:\n${said}\n` +
      'Put right in content/ what stands there, commit it, and upgrade again.',
  );
}
