import type { Page } from 'playwright-core';

/** What a search found, as the page's own engine tells it. */
export interface Answer {
  readonly total: number;
  /** Addresses of the first ten pages, without the host. */
  readonly paths: readonly string[];
  readonly corrected: string | null;
}

/** Opens the search page, with or without a query, and waits until it answers. */
export async function openSearch(page: Page, site: string, search = ''): Promise<void> {
  await page.goto(`${site}search/${search}`);
  await page.locator('.search[data-ready]').waitFor();
}

interface Instance {
  __pagefind__: {
    search(query: string): Promise<{
      results: { data(): Promise<{ url: string }> }[];
      findings: { corrected: string | null } | null;
    }>;
  };
}

/** NextSteps many questions on one open search page, through the very engine that its components show. */
export const ask = (page: Page, queries: readonly string[]): Promise<Answer[]> =>
  page.evaluate(async (all) => {
    const { PagefindComponents } = window as unknown as {
      PagefindComponents: { getInstanceManager(): { getInstance(name: string): Instance } };
    };
    const engine = PagefindComponents.getInstanceManager().getInstance('default').__pagefind__;
    const answers = [];
    for (const query of all) {
      const { results, findings } = await engine.search(query);
      const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      answers.push({
        total: results.length,
        paths: pages.map(({ url }) => url),
        corrected: findings?.corrected ?? null,
      });
    }
    return answers;
  }, queries);

/** Begins to write down what the page tells screen readers politely: it stands there for a moment only. */
export const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => {
      for (const { textContent } of document.querySelectorAll('[aria-live="polite"]')) {
        if (textContent && !heard.includes(textContent)) heard.push(textContent);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

/** What the page has said since. */
export const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard);
