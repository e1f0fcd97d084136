import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What an address leads to. */
export type Found =
  | { readonly kind: 'file'; readonly file: string }
  /** A folder asked for without its last slash; `path` is the right address below the folder served. */
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'malformed' };

const exists = (path: string) => stat(path).catch(() => null);

/** The path segments of an encoded address, or null when it is no honest address of a file. */
function segmentsOf(pathname: string): string[] | null {
  try {
    const segments = decodeURIComponent(pathname).split('/').filter(Boolean);
    return segments.some((segment) => segment === '..' || segment === '.' || /[\0\\]/.test(segment)) ? null : segments;
  } catch {
    return null;
  }
}

/**
 * Looks up an encoded path such as `/lessons/x/` in a folder. Nothing outside the folder is ever found, neither by
 * dots nor through a symbolic link.
 */
export async function findFile(folder: string, pathname: string): Promise<Found> {
  const segments = segmentsOf(pathname);
  if (!segments) return { kind: 'malformed' };
  const target = join(folder, ...segments);
  const there = await exists(target);
  if (!there) return { kind: 'missing' };
  if (there.isDirectory() && !pathname.endsWith('/')) {
    const index = await exists(join(target, 'index.html'));
    return index ? { kind: 'folder', path: `/${segments.map(encodeURIComponent).join('/')}/` } : { kind: 'missing' };
  }
  if (there.isFile() && pathname.endsWith('/')) return { kind: 'missing' };
  const file = there.isDirectory() ? join(target, 'index.html') : target;
  const real = await realpath(file).catch(() => null);
  const inside = real?.startsWith((await realpath(folder)) + sep) ?? false;
  return real && inside && (await stat(real)).isFile() ? { kind: 'file', file: real } : { kind: 'missing' };
}

/** The text of a page of a folder by its path; null when it is not there. */
export async function readPage(folder: string, pathname: string): Promise<string | null> {
  const found = await findFile(folder, pathname);
  return found.kind === 'file' ? readFile(found.file, 'utf8') : null;
}
