import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../public/', import.meta.url));

/** Addresses of the files that the site serves as they are, such as a form in `public/uploads/`. */
export async function publicFiles(root = folder): Promise<readonly string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((item) => item.isFile())
    .map(
      ({ parentPath, name }) =>
        `/${`${parentPath}/${name}`.slice(root.length).replaceAll('\\', '/').replace(/^\/+/, '')}`,
    );
}
