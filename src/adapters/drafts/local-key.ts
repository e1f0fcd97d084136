import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Git } from './git.ts';

const bytes = 32;

/**
 * The key by which this clone makes references: 32 random bytes in Git's own folder, which is never committed, pushed or
 * served. Made when it is first asked for; two at once agree, since only the first can write the file.
 */
export async function localKey(git: Git): Promise<Uint8Array> {
  const file = await git.text(['rev-parse', '--path-format=absolute', '--git-path', 'hindsight/share-key']);
  const kept = await readFile(file).catch(() => null);
  if (kept?.byteLength === bytes) return kept;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, randomBytes(bytes), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(file);
}
