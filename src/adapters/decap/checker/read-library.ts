import type { Library } from '../../../core/library.ts';
import type { Portal } from '../../../schema/index.ts';
import { libraryIn, type LibraryFile } from '../library-file.ts';

/** The library that lies beside the script at this address, as of the day that is asked for. */
export async function readLibrary(
  script: string,
): Promise<{ readonly portal: Portal; readonly on: (today: string) => Library }> {
  const response = await fetch(new URL('library.json', script));
  if (!response.ok) throw new Error(`library.json: ${response.status}`);
  const file = (await response.json()) as LibraryFile;
  let library: Library | undefined;
  // Made anew only past midnight: it holds an index of every reference.
  return {
    portal: file.portal,
    on: (today) => (library?.today === today ? library : (library = libraryIn(file, today))),
  };
}
