import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Migration } from '../../schema/migrations/migration.ts';
import { migrated } from '../../schema/migrations/migrations.ts';

/** Text with all its bytes, or null when it is not UTF-8: then nobody touches it. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Carries the files of a content folder over. Gives the paths below it of those that changed, in order. */
export async function migrateContent(content: string, migrations: readonly Migration[]): Promise<string[]> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(?:mdx|yaml)$/u.test(entry.name))
    .map((entry) => relative(content, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const changed: string[] = [];
  for (const path of paths) {
    const before = textOf(await readFile(join(content, path)));
    const after = before === null ? null : migrated(path, before, migrations);
    if (after === null || after === before) continue;
    await writeFile(join(content, path), after);
    changed.push(path);
  }
  return changed;
}
