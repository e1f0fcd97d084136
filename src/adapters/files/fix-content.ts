import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { bodyToMend, fixEntry } from '../../checks/fix/fix-entry.ts';
import { collections, type CollectionName } from '../../schema/index.ts';
import { limits } from '../../prose/bytes.ts';
import { openValidator } from '../../prose/pool.ts';
import { scan } from './scan.ts';

/** One thing that was put right in a file. */
export interface FileFix {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

interface Written {
  readonly file: string;
  readonly text: string;
  readonly collection: CollectionName;
}

async function texts(root: string, only?: ReadonlySet<string>): Promise<Written[]> {
  const { found } = await scan(root);
  return found.flatMap(({ file, purpose, bytes }): Written[] => {
    if (purpose.kind !== 'entry' || (only && !only.has(file)) || bytes.length > limits.bytes) return [];
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      return [{ file, text, collection: purpose.collection }];
    } catch {
      return [];
    }
  });
}

/** Puts right what has one right answer, in all entries or in those named. Says what was done. */
export async function fixContent(root: string, only?: ReadonlySet<string>): Promise<FileFix[]> {
  const done: FileFix[] = [];
  const written = await texts(root, only);
  // Strangers' text is parsed in a child process, which may die of it.
  const validator = openValidator({ most: 1 });
  try {
    const mended = await validator.mend(
      written.map(({ text, collection }) => bodyToMend(text, collections[collection].format)),
    );
    for (const [index, { file, text, collection }] of written.entries()) {
      const { schema, format } = collections[collection];
      const fixed = fixEntry(text, format, schema, (body) => mended[index] ?? { text: body, fixes: [] });
      if (fixed.text === text) continue;
      // Never through a link, even one put there since the folder was listed.
      const handle = await open(join(root, file), constants.O_WRONLY | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0));
      await handle.writeFile(fixed.text).finally(() => handle.close());
      done.push(...fixed.fixes.map((fix) => ({ file, ...fix })));
    }
  } finally {
    await validator.close();
  }
  return done;
}
