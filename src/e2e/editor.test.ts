import { execFileSync, execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type Served } from '../adapters/server/serve-folder.ts';
import { openEditor } from '../../scripts/editor.ts';
import { launchBrowser } from './browser.ts';
import { buildArguments } from './build-sites.ts';
import { sites } from './sites.ts';
import { openPage, type Visit } from './visit.ts';

const { dir: built = '' } = sites[0] ?? {};
let work: string;
let clone: string;
let browser: Browser;
let served: Served;
let editor: ReturnType<typeof openEditor>;
let published: Promise<void> | undefined;

const git = (...args: string[]): string => execFileSync('git', ['-C', clone, ...args], { stdio: 'pipe' }).toString();
const isDraftProbe = (problem: string): boolean => / 404|status of 404/.test(problem);

/** A page of the editor, and every host that it asked for something. */
async function visit(viewport = { width: 1280, height: 900 }): Promise<Visit & { hosts: Set<string> }> {
  const opened = await openPage(browser, { viewport });
  const hosts = new Set<string>();
  opened.page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  opened.page.on('dialog', (dialog) => void dialog.accept());
  return { ...opened, hosts };
}

const box = (page: Page, name: string) => page.getByRole('textbox', { name });

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'hindsight-editing-'));
  clone = join(work, 'clone');
  const site = join(work, 'site');
  await cp(built, site, { recursive: true });
  // What the sites were built from, whether it is committed already or not.
  await cp('content', join(clone, 'content'), { recursive: true });
  execFileSync('git', ['init', '-q', '-b', 'main', clone]);
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@example.org');
  git('add', '.');
  git('commit', '-q', '-m', 'start');
  const content = join(clone, 'content');
  editor = openEditor(content, () => {
    published = promisify(execFile)(process.execPath, buildArguments({ base: '/', dir: site, content })).then(
      () => undefined,
    );
    return published;
  });
  [browser, served] = await Promise.all([launchBrowser(), serveFolder({ dir: site, handle: editor.handle })]);
});

afterAll(async () => {
  await browser.close();
  await served.close();
  await editor.close();
  await rm(work, { recursive: true, force: true });
});

/** Opens an entry and waits until all of it is on the form. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${served.url}admin/#/collections/${path}`);
  await box(page, 'Title').waitFor();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
}

async function setTo(page: Page, status: string): Promise<void> {
  await page.getByRole('button', { name: /^It is:/ }).click();
  await page.getByText(status, { exact: true }).click();
  await page.getByRole('button', { name: `It is: ${status}` }).waitFor();
}

const title = "Don't count alone — count aloud";
const slug = 'dont-count-alone-count-aloud';

describe('somebody with something to share', () => {
  it('writes a lesson, sends it to review, and it is published and found, in words without a technical one', async () => {
    const { page, problems, hosts } = await visit();
    await open(page, 'lessons/new');
    await box(page, 'Title').fill(title);
    await box(page, 'The lesson').fill('When swabs are counted, count aloud in pairs, because a silent slip stays.');
    await page.getByText('Near miss').click();
    await page.getByRole('combobox', { name: 'Topics' }).fill('surg');
    await page.getByRole('option', { name: 'Surgery', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await box(page, 'What happened').fill(
      "It's late — 5 < 6, and {braces} too.\n\nimport data from the zebracounter.\n\n| Day | Count |\n| :-- | ---: |\n| Monday | 12 |",
    );
    await box(page, 'Do this next').fill('Count aloud.');
    const tools = page.getByRole('toolbar', { name: 'Format: Do this next' });
    await tools.getByText('Add').click();
    await tools.getByRole('button', { name: /^Callout/ }).click();
    const preview = page.frameLocator('#preview-pane').locator('.prose');
    await preview.locator('.callout').waitFor();
    await page.getByText('All is well').waitFor();
    const shown = await preview.innerHTML();
    expect(await page.locator('body').innerText()).not.toMatch(/\b(?:git|commit|branch|markdown|mdx|repository)\b/i);

    await save(page);
    await page.waitForURL(`**/entries/${slug}`);
    expect(git('branch', '--format=%(refname:short)')).toBe(`cms/lessons/${slug}\nmain\n`);
    expect(git('log', '--format=%s', `main..cms/lessons/${slug}`)).toBe(`content: add ${slug}\n`);
    await setTo(page, 'In review');
    expect(git('config', `branch.cms/lessons/${slug}.description`)).toBe('decap-cms/pending_review\n');
    await setTo(page, 'Ready');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Publish now').click();
    await page.getByText('Published. It is on the site in a moment.').waitFor({ timeout: 30_000 });
    expect(git('branch', '--format=%(refname:short)')).toBe('main\n');
    expect(git('status', '--porcelain')).toBe('');
    const written = await readFile(join(clone, `content/lessons/${slug}.mdx`), 'utf8');
    expect(written).toContain(
      "It's late — 5 < 6, and \\{braces} too.\n\nImport data from the zebracounter.\n\n| Day | Count |\n| :-- | ---: |",
    );
    expect(written).toMatch(
      /^---\ntitle: .*\nsummary: .*\noutcome: near-miss\ntopics:\n {2}- surgery\nreviewedOn: \S{10}\n---\n\n## What/,
    );

    await published;
    await page.goto(`${served.url}lessons/${slug}/`);
    // The preview showed what the page shows.
    expect(
      await page
        .locator('.prose')
        .innerHTML()
        .then((html) => html.trim()),
    ).toBe(shown.trim());
    await page.goto(`${served.url}search/?q=zebracounter`);
    await page.locator('pagefind-results a').first().waitFor();
    expect(await page.locator('pagefind-results').innerText()).toContain('count aloud');
    expect(problems.filter((problem) => !isDraftProbe(problem))).toEqual([]);
    expect([...hosts]).toEqual([new URL(served.url).origin]);
    await page.context().close();
  }, 180_000);
});

describe('an entry that is there already', () => {
  it.each([
    'lessons/counts-alone-miss-items',
    'practices/surgical-safety-checklist',
    'reflections/peer-assist-handover',
  ])(
    '%s keeps every byte that nobody changed, in the browser too',
    async (path) => {
      const { page } = await visit();
      await open(page, path.replace('/', '/entries/'));
      const before = await readFile(join(clone, `content/${path}.mdx`), 'utf8');
      const was = await box(page, 'Title').inputValue();
      await box(page, 'Title').fill(`${was} again`);
      await save(page);
      expect(git('diff', '--numstat', `main..cms/${path}`)).toMatch(/^1\t1\tcontent/);
      await page.getByRole('button', { name: /^It is:/ }).waitFor();
      await box(page, 'Title').fill(was);
      await save(page);
      expect(git('show', `cms/${path}:content/${path}.mdx`)).toBe(before);
      await page.context().close();
    },
    60_000,
  );
});
