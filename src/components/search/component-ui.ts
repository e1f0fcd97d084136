import type { Chosen, Found, FoundPage } from '../../adapters/search/engine.ts';
import type { PrivateInstance } from './workarounds/instance.ts';

/** What this site uses of Pagefind's component UI (its package ships no types for it). */
export interface SearchInstance extends PrivateInstance {
  setTranslations(words: Record<string, string>): void;
  triggerLoad(): Promise<void>;
  triggerSearchWithFilters(query: string, chosen: Chosen): void;
  on(event: 'search', heard: (query: string, chosen: Chosen | undefined) => void): void;
  on(event: 'results', heard: (response: { results: readonly Found[] }) => void): void;
}

export interface ResultsElement extends HTMLElement {
  resultTemplate: (page: FoundPage) => Element;
}

declare global {
  interface Window {
    /** Set by `pagefind-component-ui.js`; missing where the site was not indexed. */
    PagefindComponents?: {
      configureInstance(name: string, options: { bundlePath?: string; ranking?: object }): SearchInstance;
    };
  }
}
