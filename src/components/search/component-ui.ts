import type { Chosen, Engine, Found, FoundPage } from '../../adapters/search/engine.ts';

/** What this site uses of Pagefind's component UI (its package ships no types for it). */
export interface SearchInstance {
  /** The engine, once it is loaded. */
  __pagefind__: Engine | null;
  /** Whether filters alone, without a word, find pages. */
  faceted: boolean;
  /** What the last search found; set before the components hear of it. */
  searchResult: { readonly results: readonly Found[] };
  announce: (key: string, values?: Record<string, unknown>, how?: 'polite' | 'assertive') => void;
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
