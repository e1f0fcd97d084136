/** The share form as readers meet it on a portal that answers its own forms, with and without script. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditor } from '../../scripts/editor.ts';
import { isShare, openShare } from '../../scripts/share.ts';
import { serveFolder, type Served } from '../adapters/server/serve-folder.ts';
import { launchBrowser } from './browser.ts';
import { writeTinyLibrary } from './tiny-library.ts';
import { openPage } from './visit.ts';

const base = '/portal/';
const day = '2026-11-23';
let root: string;
let browser: Browser;
let served: Served;
let editor: ReturnType<typeof openEditor>;
/** The clock of the server: a step forward stands for the time that a person takes. */
let clock = new Date(`${day}T09:00:00`).getTime();

const git = (...args: string[]): string => execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' }).toString();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hindsight-sharing-'));
  const content = join(root, 'content');
  const site = join(root, 'site');
  execFileSync('git', ['init', '-q', '-b', 'main', root]);
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@example.org');
  await writeTinyLibrary(content);
  const portal = join(content, 'portal.yaml');
  execFileSync('sed', ['-i', `s#^site: .*#site: https://lantern.example${base}#`, portal]);
  git('add', '.');
  git('commit', '-q', '-m', 'start');
  await promisify(execFile)(
    process.execPath,
    ['scripts/build.ts', '--content', content, '--out', site, '--today', day],
    { env: { PATH: process.env['PATH'], HOME: process.env['HOME'], HINDSIGHT_SERVICE: 'here' } },
  );
  editor = openEditor(content, () => Promise.resolve());
  const share = openShare({
    content,
    site,
    address: `https://lantern.example${base}`,
    validator: editor.validator,
    budget: { all: 100, each: 100 },
    readBy: 'Only this computer can read it.',
    isSteward: () => true,
    now: () => new Date(clock),
  });
  const handle = (request: Request) => (isShare(request) ? share(request) : editor.handle(request));
  [browser, served] = await Promise.all([launchBrowser(), serveFolder({ dir: site, base, handle })]);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await served.close();
  await editor.close();
  await rm(root, { recursive: true, force: true });
});

const send = (page: Page) => page.getByRole('button', { name: /^Send/ });

async function fillIn(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('The lesson').fill('When the turn is blind, ring first, because small boats hear no engine.');
  await page.getByText('Near miss').click();
  await page.getByLabel('Topics').selectOption('Fog');
  await page.getByLabel('What happened').fill('A rowing boat was seen late.');
  await page.getByLabel('Do this next').fill('Ring the bell, then turn.');
}

const openForm = async (page: Page): Promise<void> => {
  await page.goto(served.url);
  await page.getByRole('link', { name: 'Share', exact: true }).click();
  await page.getByLabel('Title').waitFor();
};

const draftOf = (id: string): string => git('show', `cms/lessons/${id}:content/lessons/${id}.mdx`);

describe('a reader with something to share', () => {
  it('sends it in one press with a script, after looking at what was said beside the boxes', async () => {
    const { page, problems } = await openPage(browser);
    await openForm(page);
    await page.locator('input[name="token"]').waitFor({ state: 'attached' });
    clock += 60_000;
    await fillIn(page, 'Ring the bell before the turn');
    await page.getByRole('button', { name: 'Send to Harbour master' }).waitFor();
    await page.getByLabel('What happened').fill('Ask jane.doe@harbour.org who was seen late.');
    await page.locator('.box', { hasText: 'What happened' }).getByText('an e-mail address').waitFor();
    await page.getByLabel('What happened').fill('A rowing boat was seen late.');
    await page
      .locator('.box', { hasText: 'What happened' })
      .getByText('an e-mail address')
      .waitFor({ state: 'detached' });
    await send(page).click();
    await page.locator('.reference').waitFor();
    expect(draftOf('ring-the-bell-before-the-turn')).toContain('A rowing boat was seen late.');
    expect(git('log', '-p', '--all')).not.toContain('jane.doe');
    await page.getByRole('button', { name: 'See where it stands' }).click();
    await page.getByText('Waiting to be read: Ring the bell before the turn').waitFor();
    // On a busy machine the browser wonders at a font that waits for its turn.
    expect(problems.filter((problem) => !problem.includes('was preloaded'))).toEqual([]);
    await page.context().close();
  });

  it('without a script reads it once more and sends it: five presses besides typing', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await openForm(page);
    await fillIn(page, 'Keep the lamp lit');
    await send(page).click();
    await page.getByText('Nothing was kept yet.').waitFor();
    clock += 60_000;
    await send(page).click();
    await page.locator('.reference').waitFor();
    expect(draftOf('keep-the-lamp-lit')).toContain('outcome: near-miss');
    await page.context().close();
  });

  it('gets the unsent words back in the same browser, and not once they were sent', async () => {
    const { page } = await openPage(browser);
    await openForm(page);
    await page.locator('input[name="token"]').waitFor({ state: 'attached' });
    await fillIn(page, 'Half a story');
    await page.goto(served.url);
    await openForm(page);
    await page.getByRole('button', { name: 'Go on with it' }).click();
    expect(await page.getByLabel('Title').inputValue()).toBe('Half a story');
    expect(await page.getByLabel('Near miss').isChecked()).toBe(true);
    await page.locator('input[name="token"]').waitFor({ state: 'attached' });
    clock += 60_000;
    await send(page).click();
    await page.locator('.reference').waitFor();
    await openForm(page);
    expect(await page.getByText('You began something here').count()).toBe(0);
    await page.context().close();
  });

  it('is shown a page that tells the same, to say there that it happened again', async () => {
    const { page } = await openPage(browser);
    await openForm(page);
    await page.locator('input[name="token"]').waitFor({ state: 'attached' });
    await page.getByLabel('Title').fill('Casting off before the tug waits');
    await page.locator('.similar').getByRole('link', { name: 'Wait for the tug before casting off' }).waitFor();
    await page.goto(`${served.url}lessons/wait-for-the-tug/`);
    await page.getByText('This happened here too').click();
    const form = page.locator('form[data-share="signals"]').first();
    await form.locator('input[name="token"]').waitFor({ state: 'attached' });
    clock += 60_000;
    await form.getByLabel(/Anything else/).fill('In thick fog again.');
    await form.getByRole('button').click();
    await page.locator('.reference').waitFor();
    const [name = ''] = git('for-each-ref', '--format=%(refname:lstrip=3)', 'refs/heads/cms/signals').split('\n');
    expect(git('show', `cms/${name}:content/${name}.yaml`)).toContain(
      'kind: recurrence\nentry: lessons/wait-for-the-tug',
    );
    await page.context().close();
  });

  it.each([
    [1280, 'light'],
    [390, 'dark'],
    [320, 'light'],
  ] as const)(
    'finds the form fit for a window of %i pixels in %s, and for assistive technology',
    async (width, colorScheme) => {
      const { page } = await openPage(browser, { viewport: { width, height: 800 }, colorScheme });
      for (const path of [
        'contribute/share/',
        'contribute/share/reflections/',
        'contribute/status/',
        'lessons/wait-for-the-tug/',
      ]) {
        await page.goto(served.url + path);
        for (const details of await page.locator('main details').all())
          await details.evaluate((one) => one.setAttribute('open', ''));
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
        const { violations } = await new AxeBuilder({ page }).include('main').analyze();
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
          [],
        );
      }
      await page.context().close();
    },
  );
});

it('a site that nobody answers for says what is possible instead, and shows no form', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'hindsight-unanswered-'));
  await promisify(execFile)(
    process.execPath,
    ['scripts/build.ts', '--content', join(root, 'content'), '--out', join(dir, 'site'), '--today', day],
    { env: { PATH: process.env['PATH'], HOME: process.env['HOME'] } },
  );
  const quiet = await serveFolder({ dir: join(dir, 'site'), base });
  const { page } = await openPage(browser);
  await page.goto(`${quiet.url}contribute/share/`);
  await page.getByRole('link', { name: 'What to write, and where to send it' }).waitFor();
  expect(await page.locator('main form').count()).toBe(0);
  await page.context().close();
  await quiet.close();
  await rm(dir, { recursive: true, force: true });
}, 120_000);
