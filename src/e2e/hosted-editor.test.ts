/** The editor on a static host: checks by this browser alone, drafts as pull requests on (a stand-in for) GitHub. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../adapters/files/check-content.ts';
import { box, openDesk, save } from './editor-desk.ts';
import { openHostedDesk, type HostedDesk } from './hosted-desk.ts';

let desk: HostedDesk;

beforeAll(async () => {
  desk = await openHostedDesk();
}, 180_000);
afterAll(() => desk.close());

const panel = (page: Page) => page.locator('.hs-checks');
const preview = (page: Page) => page.frameLocator('#preview-pane').locator('article');
const address = 'jane.doe@harbour.org';

describe('a pilot with something to share', () => {
  it('writes a lesson with live checks, and saving it opens a pull request that passes the check', async () => {
    const { page, problems, sent } = await desk.visit();
    // The form fills in today; the day is handed in, so that the check below knows it.
    await page.clock.setFixedTime(new Date('2026-11-23T12:00:00'));
    await page.goto(`${desk.origin}/admin/#/collections/lessons`);
    await page.getByText('Wait for the tug before casting off').waitFor();
    await page.getByRole('link', { name: 'New Lesson' }).click();
    await panel(page)
      .getByText('It works in this browser: nothing that you write is sent before you save it')
      .waitFor();

    await box(page, 'Title').fill('Ring the bell before the turn');
    await box(page, 'The lesson').fill(
      'When the turn is blind, ring the bell first, because small boats hear no engine.',
    );
    await page.getByText('Near miss').click();
    await page.getByRole('combobox', { name: 'Topics' }).fill('fog');
    await page.getByRole('option', { name: 'Fog' }).click();
    await box(page, 'What happened').fill(`A rowing boat was seen late. Ask ${address} for more.`);
    await box(page, 'Do this next').fill('Ring the bell, then turn.');
    // Said beside the box that it stands in, while it has not left this browser.
    await page.locator('.hs-part', { hasText: 'What happened' }).getByText('an e-mail address').waitFor();
    await box(page, 'What happened').fill('A rowing boat was seen late in the <5 m that the lamp reaches.');
    await panel(page).getByText('All is well').waitFor();
    const shown = await preview(page).locator('.prose').innerHTML();
    expect(shown).toContain('A rowing boat was seen late in the &lt;5 m');
    expect(sent.filter((request) => request.postData()?.includes(address))).toEqual([]);

    await save(page);
    const { repository, pulls } = desk.github;
    const branch = 'cms/lessons/ring-the-bell-before-the-turn';
    const file = 'content/lessons/ring-the-bell-before-the-turn.mdx';
    expect(repository.lines('branch', '--format=%(refname:short)').sort()).toEqual([branch, 'main']);
    expect(repository.line('log', '--format=%s', `main..${branch}`)).toBe('content: add ring-the-bell-before-the-turn');
    expect(repository.lines('diff', '--name-status', 'main', branch)).toEqual([`A\t${file}`]);
    expect(pulls).toMatchObject([
      { title: 'content: add ring-the-bell-before-the-turn', head: branch, base: 'main', labels: ['decap-cms/draft'] },
    ]);
    const written = repository.readBlob(`${branch}:${file}`).toString();
    expect(written).not.toContain(address);

    const content = await mkdtemp(join(tmpdir(), 'hindsight-pulled-'));
    await cp(desk.content, content, { recursive: true });
    await writeFile(join(content, 'lessons/ring-the-bell-before-the-turn.mdx'), written);
    const { library, findings } = await checkContent(content, { today: '2026-11-23', advice: true });
    expect(findings.filter((finding) => finding.file.includes('ring-the-bell'))).toEqual([]);
    const entry = library?.byKey.get('lessons/ring-the-bell-before-the-turn');
    const published = await page.evaluate((html) => {
      const here = document.createElement('div');
      here.innerHTML = html;
      return here.innerHTML;
    }, entry?.prose?.html ?? '');
    expect(shown).toBe(published);
    await rm(content, { recursive: true });

    // On to review; whether it is published is decided where reviews are.
    await page.getByRole('button', { name: /^It is:/ }).click();
    await page.getByText('In review', { exact: true }).click();
    await expect.poll(() => pulls[0]?.labels).toEqual(['decap-cms/pending_review']);
    expect(await page.getByRole('button', { name: /publish/i }).count()).toBe(0);

    await box(page, 'Do this next').fill('Ring the bell twice, then turn.');
    await save(page);
    expect(repository.lines('log', '--format=%s', `main..${branch}`)).toEqual([
      'content: change ring-the-bell-before-the-turn',
      'content: add ring-the-bell-before-the-turn',
    ]);
    expect(repository.readBlob(`${branch}:${file}`).toString()).toBe(written.replace('bell,', 'bell twice,'));
    expect(pulls).toHaveLength(1);

    expect(desk.github.unknown).toEqual([]);
    expect(problems).toEqual([]);
    const hosts = new Set(sent.map((request) => new URL(request.url()).origin));
    expect([...hosts].sort()).toEqual([desk.origin, 'https://api.github.com']);
    await page.context().close();
  }, 90_000);
});

/** A form with a title and a text that is not to be shown to anybody. */
async function begin(page: Page, text: string): Promise<void> {
  await desk.open(page, 'lessons/new');
  await box(page, 'Title').fill('A title');
  await box(page, 'What happened').fill(text);
}

describe('when the parser cannot be had', () => {
  it.each([['checker.js'], ['satteri_napi.wasm32-wasi.wasm']])(
    'the fields and identifiers are checked without it (%s is blocked), and that is said',
    async (blocked) => {
      const { page } = await desk.visit();
      await page.context().route(`**/admin/${blocked}`, (route) => route.abort());
      await begin(page, `Ask ${address}, never pilots@harbour.org.`);
      await panel(page).getByText('Only the short fields and what could identify a person are checked here').waitFor();
      const said = page.locator('.hs-part', { hasText: 'What happened' }).locator('.hs-says li');
      await said.first().waitFor();
      expect(await said.allInnerTexts()).toEqual([expect.stringContaining('an e-mail address')]);
      expect(await preview(page).innerText()).toContain('The preview cannot be made just now.');
      await page.context().close();
    },
    60_000,
  );

  it('and nothing else either, it is said that no check could be made', async () => {
    const { page } = await desk.visit();
    await page.context().route('**/admin/{checker,without-parser}.js', (route) => route.abort());
    await begin(page, 'The bell was heard.');
    await panel(page).getByText('The checks cannot be reached just now.').waitFor();
    await page.context().close();
  }, 60_000);
});

describe('a text that hangs or stops the parser', () => {
  it.each([
    ['hangs', 'for (;;);'],
    ['stops', 'postMessage(null);'],
  ])(
    'is called unreadable when it %s, while the page goes on, and the next text is read',
    async (_, deed) => {
      const { page } = await desk.visit();
      // No text is known that gets past the limits and does this; so a checker that does it stands in.
      await page.context().route('**/admin/checker.js', (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: `addEventListener('message', () => { ${deed} }); postMessage('ready');`,
        }),
      );
      await begin(page, `Ask ${address}.`);
      await panel(page).getByText('This file could not be read').waitFor();
      await panel(page).getByText('an e-mail address').waitFor();
      await expect.poll(() => page.workers(), { timeout: 15_000 }).toEqual([]);
      await page.context().unroute('**/admin/checker.js');
      await box(page, 'What happened').fill('The bell was heard in good time.');
      await preview(page).getByText('The bell was heard in good time.').waitFor();
      expect(await panel(page).innerText()).not.toContain('could not be read');
      await page.context().close();
    },
    60_000,
  );
});

it('looks itself on this machine too, when the server there no longer answers', async () => {
  const local = await openDesk();
  const { page } = await local.visit();
  await local.open(page, 'lessons/new');
  await page.context().route('**/api/editor/look', (route) => route.abort());
  await box(page, 'What happened').fill('The bell was heard in good time.');
  await preview(page).getByText('The bell was heard in good time.').waitFor();
  expect(page.workers()).toHaveLength(1);
  await page.context().close();
  await local.close();
}, 60_000);
