import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';

/** Makes the Pagefind index of a finished site inside it. Gives the pages indexed and the bytes written. Throws what Pagefind reports. */
export async function indexSite({ dir }: { readonly dir: string }): Promise<{ pages: number; bytes: number }> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  try {
    const added = await index.addDirectory({ path: dir });
    const written = await index.writeFiles({ outputPath: join(dir, 'pagefind') });
    const problems = [...added.errors, ...written.errors];
    if (problems.length > 0) throw new Error(`The search index could not be made: ${problems.join('; ')}`);
    const files = await readdir(join(dir, 'pagefind'), { recursive: true, withFileTypes: true });
    const sizes = await Promise.all(files.filter((file) => file.isFile()).map((file) => stat(join(file.parentPath, file.name))));
    return { pages: added.page_count, bytes: sizes.reduce((sum, { size }) => sum + size, 0) };
  } finally {
    await pagefind.close();
  }
}
