/**
 * The checks in a worker of the browser, for where there is no server of our own to ask: the code of `npm run check`,
 * with the parser's WebAssembly build. Says that it is ready, then answers one draft after another.
 */
import './workarounds/memory.ts';
import { validateDraft, type Draft } from '../../../checks/validate-draft.ts';
import { basePath } from '../../../prose/addresses.ts';
import { picturesOfDraft } from '../../../prose/draft-pictures.ts';
import { mendBody } from '../../../prose/mend.ts';
import { writtenParts } from '../../../prose/mend-written.ts';
import { validateEntry } from '../../../prose/validate.ts';
import { siteAddresses } from '../../../views/site-addresses.ts';
import { readLibrary } from './read-library.ts';

export interface Question {
  readonly draft: Draft;
  /** ISO day. */
  readonly today: string;
}

const library = await readLibrary(import.meta.url);
const base = basePath(library.portal.site);

self.addEventListener('message', ({ data: { draft, today } }: MessageEvent<Question>) => {
  const { collection, file, source } = draft;
  const id = file.slice(collection.length + 1, file.lastIndexOf('.'));
  try {
    const parts = writtenParts(draft.text, source);
    const text = parts.put(parts.bodies.map(mendBody));
    const candidate = { collection, id, file, bytes: new TextEncoder().encode(text) };
    const verdict = validateEntry(candidate, { base, pictures: picturesOfDraft(text, collection, base) });
    self.postMessage(validateDraft({ ...draft, text }, verdict, library.on(today), today, siteAddresses));
  } catch {
    // The parser has stopped for good: a new worker is needed.
    self.postMessage(null);
  }
});
self.postMessage('ready');
