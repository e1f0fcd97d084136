import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A page of Chromium and what went wrong on it. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the console, policy violations among them, failed requests and uncaught exceptions. */
  readonly problems: string[];
}

/** Opens a page in a context of its own and listens for everything that goes wrong on it. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext(options);
  const problems: string[] = [];
  context.on('page', (page) => listen(page, problems));
  return { page: await context.newPage(), context, problems };
}

/** Notes everything that goes wrong on a page. */
function listen(page: Page, problems: string[]): void {
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
}

/** Hands out work to several pages of one context at a time: while one waits for the server, another draws. */
export async function inTabs<T>(
  context: BrowserContext,
  work: readonly T[],
  each: (page: Page, one: T) => Promise<void>,
  tabs = 4,
): Promise<void> {
  const waiting = [...work];
  const open = [...context.pages()];
  while (open.length < Math.min(tabs, work.length)) open.push(await context.newPage());
  await Promise.all(
    open.map(async (page) => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await each(page, one);
    }),
  );
}
