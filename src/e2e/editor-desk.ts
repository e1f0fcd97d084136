import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { openEditor } from '../../scripts/editor.ts';
import { serveFolder } from '../adapters/server/serve-folder.ts';
import { launchBrowser } from './browser.ts';
import { buildArguments, type BuiltSite } from './build-sites.ts';
import { sites } from './sites.ts';
import { openPage, type Visit } from './visit.ts';

/** The editor at work on a clone of its own, as `npm start` opens it, and a browser before it. */
export interface EditorDesk {
  /** Address of the portal, with its last slash. */
  readonly url: string;
  /** The content folder in the work tree of the clone. */
  readonly content: string;
  /** What Git says of the clone, byte for byte. */
  git(...args: string[]): string;
  bytes(...args: string[]): Buffer;
  /** A page in a context of its own, what went wrong on it, and every host that it asked for something. */
  visit(viewport?: { width: number; height: number }): Promise<Visit & { hosts: Set<string> }>;
  /** Opens an entry and waits until all of it is on the form. */
  open(page: Page, path: string): Promise<void>;
  /** Waits for the build that the last publication began. */
  published(): Promise<void>;
  close(): Promise<void>;
}

interface DeskWishes {
  /** The built site with the editor in it; the first one if left out. */
  readonly site?: BuiltSite | undefined;
  /** What is written in, if not the content of that site. */
  readonly content?: string;
  /** Whether publishing builds anew. */
  readonly builds?: boolean;
}

/** A desk on a library, whether it is committed here already or not. */
export async function openDesk({ site = sites[0], content: given, builds = false }: DeskWishes = {}) {
  if (!site) throw new Error('There is no built site to write in.');
  const { base, dir: built, content: from } = site;
  const work = await mkdtemp(join(tmpdir(), 'hindsight-editing-'));
  const clone = join(work, 'clone');
  const content = join(clone, 'content');
  const dir = builds ? join(work, 'site') : built;
  if (builds) await cp(built, dir, { recursive: true });
  await cp(given ?? from, content, { recursive: true });
  execFileSync('git', ['init', '-q', '-b', 'main', clone]);
  const bytes = (...args: string[]): Buffer =>
    execFileSync('git', ['-C', clone, ...args], { stdio: 'pipe', maxBuffer: 2 ** 26 });
  const git = (...args: string[]): string => bytes(...args).toString();
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@example.org');
  git('add', '.');
  git('commit', '-q', '-m', 'start');

  let building = Promise.resolve();
  const editor = openEditor(content, () => {
    if (builds)
      building = promisify(execFile)(process.execPath, buildArguments({ base, dir, content })).then(() => undefined);
    return building;
  });
  const [browser, served] = await Promise.all([launchBrowser(), serveFolder({ dir, base, handle: editor.handle })]);
  const desk: EditorDesk = {
    url: served.url,
    content,
    git,
    bytes,
    async visit(viewport = { width: 1280, height: 900 }) {
      const opened = await openPage(browser, { viewport });
      const hosts = new Set<string>();
      opened.page.on('request', (request) => hosts.add(new URL(request.url()).origin));
      opened.page.on('dialog', (dialog) => void dialog.accept());
      return { ...opened, hosts };
    },
    async open(page, path) {
      await page.goto(`${served.url}admin/#/collections/${path}`);
      await page.locator('.hs-checks').waitFor();
    },
    published: () => building,
    async close() {
      await browser.close();
      await served.close();
      await editor.close();
      await rm(work, { recursive: true, force: true });
    },
  };
  return desk;
}

/** A box of the form by its label. */
export const box = (page: Page, name: string): Locator => page.getByRole('textbox', { name });

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
}

/** Sends a draft on: "In review", "Ready". */
export async function setTo(page: Page, status: string): Promise<void> {
  await page.getByRole('button', { name: /^It is:/ }).click();
  await page.getByText(status, { exact: true }).click();
  await page.getByRole('button', { name: `It is: ${status}` }).waitFor();
}
