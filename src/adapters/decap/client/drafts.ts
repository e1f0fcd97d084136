import type { ProxyBackend } from './decap.ts';
import { inPages } from './workarounds/list-pages.ts';
import { failInWords } from './workarounds/plain-failures.ts';

/** Registers the backend that keeps drafts on this machine: Decap's own for a local server, put right in two things. */
export function registerDrafts(name: string): void {
  const { CMS } = window;
  const made = (of: string, ...given: readonly unknown[]) => CMS.getBackend(of).init(...given) as ProxyBackend;
  CMS.registerBackend(name, function Drafts(...given: unknown[]) {
    const backend = made('proxy', ...given);
    failInWords(backend);
    inPages(backend, () => made('test-repo', {}));
    return backend;
  });
}
