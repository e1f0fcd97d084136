import { Refusal } from '../../core/drafts/refusal.ts';

/** Folders the editor may read and write, relative to the root of the repository. */
export interface Bounds {
  readonly content: string;
  readonly uploads: string;
}

/** A path as the editor sent it, if it lies within bounds. Throws a Refusal for every other path. */
export function confine({ content, uploads }: Bounds, path: unknown): string {
  const plain =
    typeof path === 'string' &&
    path.length < 300 &&
    // eslint-disable-next-line no-control-regex -- control characters are what is refused
    !/[\u0000-\u001f\u007f\\:*?"<>|]/.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/^\.git/i.test(part));
  const within = (folder: string): boolean => folder === '' || path === folder || String(path).startsWith(`${folder}/`);
  if (!plain || !(within(content) || within(uploads)))
    throw new Refusal('The editor reads and writes the content and upload folders only.', 422);
  return path;
}
