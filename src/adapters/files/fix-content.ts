import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fixEntry } from '../../checks/index.ts';
import { collections } from '../../schema/index.ts';
import { limits } from '../../prose/bytes.ts';
import { scan } from './scan.ts';

/** One thing that was put right in a file. */
export interface FileFix {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** Puts right what has one right answer, in all entries or in those named. Says what was done. */
export async function fixContent(root: string, only?: ReadonlySet<string>): Promise<FileFix[]> {
  const done: FileFix[] = [];
  for (const { file, purpose, bytes } of (await scan(root)).found) {
    if (purpose.kind !== 'entry' || (only && !only.has(file)) || bytes.length > limits.bytes) continue;
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      continue;
    }
    const { schema, format } = collections[purpose.collection];
    const fixed = fixEntry(text, format, schema);
    if (fixed.text === text) continue;
    // Never through a link, even one put there since the folder was listed.
    const handle = await open(join(root, file), constants.O_WRONLY | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0));
    await handle.writeFile(fixed.text).finally(() => handle.close());
    done.push(...fixed.fixes.map((fix) => ({ file, ...fix })));
  }
  return done;
}
