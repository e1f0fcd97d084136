import { inject } from 'vitest';
import type { BuiltSite } from './build-sites.ts';

declare module 'vitest' {
  interface ProvidedContext {
    sites: readonly BuiltSite[];
  }
}

/**
 * The sites that the tests of this folder look at: the whole library, once at the root of its host and once under
 * `/portal/`. Each test file serves them itself: `serveFolder({ dir, base })`.
 */
export const sites: readonly BuiltSite[] = inject('sites');
