import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../adapters/files/check-content.ts';
import { serveFolder, type Served } from '../../adapters/server/serve-folder.ts';
import { launchBrowser } from '../browser.ts';
import { worstPortal } from './portal-rows.ts';
import { ownRows } from './rows.ts';
import { givenRows, goodFiles, openScratch, secret } from './scratch.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const today = '2026-11-23';
const scratch = openScratch();
const out = join(scratch.root, 'site');
let log = '';
let pages: string[] = [];
let accepted: string[] = [];
let browser: Browser;
let served: Served;

const named = (ending: string) =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith(ending) && !name.startsWith('pagefind'),
  );
const read = (name: string) => readFileSync(join(out, name), 'utf8');

/** One site of everything that is let in, with the worst portal.yaml there can be. */
beforeAll(async () => {
  const rows = [
    ...ownRows.filter((row) => row.expect === 'inert'),
    ...givenRows().filter((row) => row.expect === 'either'),
  ];
  const content = await scratch.lay('content', rows, { ...goodFiles, 'portal.yaml': worstPortal });
  // What a refused file leaves behind may be refused in its turn.
  let checked = await checkContent(content, { today });
  for (let turn = 0; turn < 3; turn += 1) {
    const errors = checked.findings.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) break;
    for (const { file } of errors) rmSync(join(content, file), { force: true });
    checked = await checkContent(content, { today });
  }
  const { library } = checked;
  accepted = (library?.entries ?? []).map(({ collection, id }) => `${collection}/${id}`);
  const built = await promisify(execFile)(
    process.execPath,
    [join(root, 'scripts', 'build.ts'), '--content', content, '--out', out, '--today', today],
    { cwd: root, maxBuffer: 64_000_000 },
  );
  log = built.stdout + built.stderr;
  // A redirect leaves the page before it can be looked at; it is read as text below.
  pages = named('.html')
    .filter((name) => !read(name).includes('http-equiv="refresh"'))
    .map((name) => `/${name.replace(/index\.html$/, '')}`);
  served = await serveFolder({ dir: out });
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser.close();
  await served.close();
  scratch.remove();
});

/** What a page holds that only the text could have brought; runs in the page. */
function intruders(): string[] {
  const own = new Set(['id', 'class', 'href', 'src']);
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith('on') && !own.has(attribute)) found.push(`${name} ${attribute}`);
      if (attribute === 'style') found.push(`${name} style=${value}`);
      if (attribute === 'srcdoc' || attribute === 'formaction') found.push(`${name} ${attribute}`);
      if (
        ['href', 'src', 'action', 'xlink:href'].includes(attribute) &&
        /^\s*(?:javascript|data:text|vbscript|blob|file):?/i.test(value)
      )
        found.push(`${name} ${attribute}=${value}`);
    }
    if (['iframe', 'frame', 'object', 'embed', 'applet', 'marquee', 'hs-evil', 'math', 'base', 'portal'].includes(name))
      found.push(name);
    if (
      name === 'meta' &&
      element.getAttribute('http-equiv')?.toLowerCase() === 'refresh' &&
      !document.querySelector('link[rel=canonical]')
    )
      found.push('refresh');
    if (element.id === 'evil') found.push(`${name}#evil`);
    if (name === 'img' && new URL((element as HTMLImageElement).src).origin !== location.origin)
      found.push(`img ${(element as HTMLImageElement).src}`);
    const address = name === 'a' ? element.getAttribute('href') : null;
    if (
      address !== null &&
      !['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(address, location.href).protocol)
    ) {
      found.push(`a ${address}`);
    }
    if (name === 'form' && new URL((element as HTMLFormElement).action).origin !== location.origin) found.push('form');
  }
  for (const script of document.scripts)
    if (script.text.includes('alert(1)') && !/^application\/(?:ld\+)?json$/.test(script.type)) found.push('script');
  for (const name of ['cookie', 'forms', 'body', 'location', 'getElementById'] as const) {
    if ((document[name] as unknown) instanceof Element && name !== 'body') found.push(`clobbered ${name}`);
  }
  return found;
}

async function visit(page: Page, path: string): Promise<string[]> {
  const told: string[] = [];
  const on = (words: string) => void told.push(words);
  const listeners = {
    dialog: (dialog: { dismiss(): Promise<void>; message(): string }) => {
      on(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    },
    console: (message: { type(): string; text(): string; location(): { url: string } }) =>
      message.type() === 'error' &&
      // The editor asks whether the backend of `npm start` is there; a plain server says no, at times to the next page.
      !message.location().url.startsWith(`${served.url}api/editor/`) &&
      on(`console ${message.text()}`),
    pageerror: (error: Error) => on(`error ${error.message}`),
    request: (request: { url(): string }) =>
      !request.url().startsWith(served.url) &&
      !request.url().startsWith('data:image/') &&
      on(`request ${request.url()}`),
  };
  for (const [name, listener] of Object.entries(listeners)) page.on(name as 'dialog', listener as never);
  await page.goto(new URL(path, served.url).href, { waitUntil: 'load' });
  told.push(...(await page.evaluate(intruders)));
  for (const [name, listener] of Object.entries(listeners)) page.off(name as 'dialog', listener as never);
  return told.map((words) => `${path}: ${words}`);
}

describe('a site of everything that is let in', () => {
  it('has run nothing, and knows nothing of what lies outside', () => {
    expect(scratch.canary()).toEqual([]);
    expect(log).not.toContain(secret);
    for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
      if (/\.(?:html|xml|json|md|txt|css|js|png|gif|ics)$/.test(name))
        expect(read(name).includes(secret), name).toBe(false);
    }
  });

  it('has a page for every entry', () => {
    expect(accepted.length).toBeGreaterThan(150);
    const missing = accepted.filter((key) => !/^(?:glossary|signals)\//.test(key) && !pages.includes(`/${key}/`));
    expect(missing).toEqual([]);
  });

  it('is inert in a browser, on every page', async () => {
    const context = await browser.newContext();
    const tabs = await Promise.all([context.newPage(), context.newPage()]);
    const waiting = pages.filter((path) => !/\/(?:topic|outcome|state|page)\//.test(path)).values();
    const told: string[] = [];
    await Promise.all(
      tabs.map(async (tab) => {
        for (const path of waiting) told.push(...(await visit(tab, path)));
      }),
    );
    await context.close();
    expect(told).toEqual([]);
  }, 180_000);

  it.each(['evil', 'onerror', 'script', 'alert'])('shows what is found for "%s" as text', async (query) => {
    const page = await browser.newPage();
    expect(await visit(page, `/search/?q=${query}`)).toEqual([]);
    await page.waitForTimeout(1_500);
    expect(await page.evaluate(intruders)).toEqual([]);
    await page.close();
  });

  it('leads on from an old address to a page of its own, and hides none', () => {
    const leading = named('.html').filter((name) => read(name).includes('http-equiv="refresh"'));
    expect(leading).toEqual(['lessons/data-was-here/index.html']);
    expect(read(leading[0] ?? '')).toMatch(/content="0; ?url=\/lessons\/data-formerly-plain\/"/);
  });

  it('has feeds and maps that are XML', () => {
    const files = named('.xml');
    expect(files.length).toBeGreaterThan(2);
    for (const name of files) {
      const parser = new SaxesParser();
      parser.on('error', (error) => expect.fail(`${name}: ${error.message}`));
      parser.write(read(name)).close();
    }
  });

  it('has JSON that is JSON', () => {
    const files = named('.json');
    expect(files.length).toBeGreaterThan(1);
    for (const name of files) expect(() => JSON.parse(read(name)) as unknown, name).not.toThrow();
  });

  it('lets no line of a title pass for one of its own in llms.txt and the twins', () => {
    expect(read('llms.txt')).not.toMatch(/^(?:# Two|- three|\[a\]\(javascript)/m);
    for (const name of named('index.md')) {
      expect(read(name), name).not.toMatch(/^# Two$/m);
      expect(read(name), name).not.toMatch(/(?<!\\)\]\((?:javascript|data|vbscript):/i);
    }
  });
});
