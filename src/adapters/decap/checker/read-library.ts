import type { Library } from '../../../core/library.ts';
import { libraryIn, type LibraryFile } from '../library-file.ts';

/** The library that lies beside the script at this address. */
export async function readLibrary(script: string): Promise<Library> {
  const response = await fetch(new URL('library.json', script));
  if (!response.ok) throw new Error(`library.json: ${response.status}`);
  return libraryIn((await response.json()) as LibraryFile);
}
