import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page of Chromium and what went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Errors of the console, policy violations among them, failed requests and uncaught exceptions. */
  readonly problems: string[];
}

/** Opens a page in a context of its own and listens for everything that goes wrong on it. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems: string[] = [];
  const note = (what: string) => problems.push(`${new URL(page.url()).pathname}: ${what}`);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
  page.on('requestfailed', (request) => {
    // What a page had begun to load when it was left is no loss.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      note(`${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.url()} ${String(response.status())}`);
  });
  return { page, problems };
}
