import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning, machine } from './owned-by.ts';
import { goneWithProcess } from './workarounds/late-store.ts';

/** Days after which a leftover of which nobody can tell whose it is (another machine's, an older version's) goes too. */
const forgetAfter = 7;

const named = /^(?:build|dev)-(?:([0-9a-f]{8})-(\d+)-)?\w{6}$/u;
/** What the remembered verdicts are written to first. */
const halfWritten = /^verdicts-\d+\.txt\.(\d+)$/u;

/** Whether a name in the cache is a leftover: ours, and of a process that is gone. */
async function isLeft(cache: string, name: string): Promise<boolean> {
  const half = halfWritten.exec(name);
  if (half) return !isRunning(Number(half[1]));
  const made = named.exec(name);
  if (!made) return false;
  if (made[1] === machine) return !isRunning(Number(made[2]));
  const facts = await stat(join(cache, name)).catch(() => null);
  return facts !== null && Date.now() - facts.mtimeMs > forgetAfter * 86_400_000;
}

/** Takes away what killed commands left in the cache. */
export async function sweep(cache: string): Promise<void> {
  for (const name of await readdir(cache).catch(() => []))
    if (await isLeft(cache, name)) await rm(join(cache, name), { recursive: true, force: true });
}

/** A folder of this process alone, after a look for those of processes that were killed. It goes with the process. */
export async function workFolder(cache: string, kind: 'build' | 'dev'): Promise<string> {
  await mkdir(cache, { recursive: true });
  await sweep(cache);
  const work = await mkdtemp(join(cache, `${kind}-${machine}-${process.pid}-`));
  goneWithProcess(work);
  return work;
}
