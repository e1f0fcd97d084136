import { inject } from 'vitest';
import type { BuiltSite } from './build-sites.ts';

declare module 'vitest' {
  interface ProvidedContext {
    sites: readonly BuiltSite[];
  }
}

/**
 * The sites that the tests look at. Those of the engine: its own test library, once at the root of its host and once
 * under `/portal/`. Those of this portal: its own content. Each test file serves them itself: `serveFolder({ dir, base })`.
 */
export const sites: readonly BuiltSite[] = inject('sites');
