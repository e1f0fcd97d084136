import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page, Request as PageRequest } from 'playwright-core';
import { serveFolder } from '../adapters/server/serve-folder.ts';
import { launchBrowser } from './browser.ts';
import { buildArguments } from './build-sites.ts';
import { githubStandIn } from './github/stand-in.ts';
import { writeTinyLibrary } from './tiny-library.ts';
import { openPage, type Visit } from './visit.ts';

const person = { login: 'pilot', name: 'A pilot', email: 'pilot@example.org', token: 'not-a-secret' };

/** Another organisation's portal on a static host, with its repository on a stand-in for GitHub, and a browser before it. */
export type HostedDesk = Awaited<ReturnType<typeof openHostedDesk>>;

export async function openHostedDesk() {
  const work = await mkdtemp(join(tmpdir(), 'hindsight-hosted-'));
  const [clone, bare, dir] = [join(work, 'clone'), join(work, 'bare.git'), join(work, 'site')];
  const content = join(clone, 'content');
  await writeTinyLibrary(content, {
    'portal.yaml': `name: Lantern
organisation: Harbour Pilots
tagline: What the harbour learned.
site: https://portal.example/
repository: https://github.com/example/knowledge
allowedIdentifiers: [pilots@harbour.org]
reviewEvery: { lessons: 12, case-studies: 24, reflections: 24, practices: 12, articles: 24, paths: 12, communities: 6 }
`,
  });
  const git = (...args: string[]): string => execFileSync('git', args, { stdio: 'pipe' }).toString();
  git('init', '-q', '-b', 'main', clone);
  git('-C', clone, 'add', '.');
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  git('-C', clone, ...author, 'commit', '-q', '-m', 'start');
  git('clone', '-q', '--bare', clone, bare);
  const github = githubStandIn(bare, 'example', 'knowledge', person);
  const env = { ...process.env, HINDSIGHT_LOGIN: 'https://login.example/auth' };
  await promisify(execFile)(process.execPath, buildArguments({ base: '/', dir, content }), { env });

  const served = await serveFolder({ dir });
  // Not the name of this machine for the editor, yet one that a browser finds here and trusts as it trusts HTTPS.
  const origin = `http://portal.localhost:${served.port}`;
  const browser = await launchBrowser();

  /** A page of somebody who has signed in, what went wrong on it, and everything that it sent. */
  async function visit(): Promise<Visit & { sent: PageRequest[] }> {
    const opened = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    const context = opened.page.context();
    const sent: PageRequest[] = [];
    opened.page.on('request', (request) => sent.push(request));
    opened.page.on('dialog', (dialog) => void dialog.accept());
    await context.addInitScript((user) => localStorage.setItem('decap-cms-user', JSON.stringify(user)), {
      backendName: 'github',
      ...person,
    });
    const cors = { 'access-control-allow-origin': '*' };
    await context.route('https://api.github.com/**', (route, request) => {
      const token = request.headers()['authorization'];
      const { status, json } = github.answer(request.method(), request.url(), token, request.postData());
      return route.fulfill({ status, headers: cors, ...(json === null ? {} : { json }) });
    });
    await context.route('https://www.githubstatus.com/**', (route) =>
      route.fulfill({ headers: cors, json: { components: [] } }),
    );
    return { ...opened, sent };
  }

  return {
    origin,
    github,
    /** The content folder that the portal was built from. */
    content,
    visit,
    /** Opens a form and waits until it is there. */
    async open(page: Page, path: string): Promise<void> {
      await page.goto(`${origin}/admin/#/collections/${path}`);
      await page.locator('.hs-checks').waitFor();
    },
    async close(): Promise<void> {
      await browser.close();
      await served.close();
      await rm(work, { recursive: true, force: true });
    },
  };
}
