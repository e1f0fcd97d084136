/**
 * Seen in pagefind 1.6.0.
 * Leans on: the parts `__pagefind__`, `faceted`, `searchResult` and `announce` of an instance of Pagefind's components.
 * Mends: the components can be given no engine of one's own, call out every count and the number on one page only, and
 * show nothing where filters are chosen and no word is typed.
 * Without it: misspelt words find nothing, filters alone show nothing, and screen readers are interrupted by wrong numbers.
 */
import type { Engine, Found } from '../../../adapters/search/engine.ts';

/** The parts of an instance that no documentation of Pagefind names. */
export interface PrivateInstance {
  /** The engine, once it is loaded. */
  __pagefind__: Engine | null;
  /** Whether filters alone, without a word, find pages. */
  faceted: boolean;
  /** What the last search found; set before the components hear of it. */
  searchResult: { readonly results: readonly Found[] };
  announce: (key: string, values?: Record<string, unknown>, how?: 'polite' | 'assertive') => void;
}

/** Puts an engine of ours in the place of the loaded one. Gives false where none was loaded. */
export async function replaceEngine(
  instance: PrivateInstance,
  make: (strict: Engine) => Promise<Engine>,
): Promise<boolean> {
  if (!instance.__pagefind__) return false;
  instance.__pagefind__ = await make(instance.__pagefind__);
  instance.faceted = true;
  return true;
}

/** Finding nothing is no reason to interrupt; and the number is that of all pages found, not only of those shown. */
export function announceCalmly(instance: PrivateInstance): void {
  const announce = instance.announce.bind(instance);
  instance.announce = (key, values) => {
    announce(key, { ...values, COUNT: instance.searchResult.results.length }, 'polite');
  };
}
