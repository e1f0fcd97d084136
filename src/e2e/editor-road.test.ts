import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { box, openDesk, type EditorDesk } from './editor-desk.ts';

let desk: EditorDesk;

beforeAll(async () => {
  desk = await openDesk();
});

afterAll(() => desk.close());

/** What somebody who knows no Git would stumble over. */
const technical =
  /\b(?:git|github|commits?|committed|branch(?:es)?|merge[ds]?|pull requests?|repositor(?:y|ies)|markdown|mdx|ya?ml|front ?matter|slugs?)\b/i;

/** All that can be read on a page just now: texts, names of buttons, tips, toasts, and the preview too. */
function readable(): string {
  const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument);
  return [document, ...frames]
    .flatMap((each) => [
      each?.title,
      each?.body?.innerText,
      ...[...(each?.querySelectorAll('[aria-label], [title], [placeholder]') ?? [])]
        .filter((element) => element.checkVisibility())
        .flatMap((element) => ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name))),
    ])
    .filter(Boolean)
    .join('\n');
}

describe('from the page for stewards', () => {
  it('a lesson is sent to review with at most eight clicks and no technical word on the way', async () => {
    const { page, problems } = await desk.visit();
    const screens: string[] = [];
    const clicks: string[] = [];
    const read = async () => screens.push(await page.evaluate(readable));
    const click = async (what: Locator): Promise<void> => {
      await what.waitFor();
      await read();
      await what.click();
      clicks.push(String(what));
    };
    await page.goto(`${desk.url}contribute/`);
    await click(page.getByRole('link', { name: 'Write a lesson in the editor' }));
    await click(box(page, 'Title'));
    await page.keyboard.type('Ask who holds the key before the round');
    await click(box(page, 'The lesson'));
    await page.keyboard.type('When the round starts, ask who holds the key, because nobody may have it.');
    // The outcome and the topic are besides the count, as typing is.
    await page.getByText('Near miss').click();
    await page.getByRole('combobox', { name: 'Topics' }).click();
    await page.keyboard.type('fog');
    await page.getByRole('option').first().click();
    await click(box(page, 'What happened'));
    await page.keyboard.type('The cupboard stayed shut for ten minutes.');
    await click(box(page, 'Do this next'));
    await page.keyboard.type('Ask at the start of the round.');
    await page.getByText('All is well').waitFor();
    await click(page.getByRole('button', { name: 'Save', exact: true }));
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByText('Saved as a draft').waitFor();
    await click(page.getByRole('button', { name: /^It is:/ }));
    await click(page.getByText('In review', { exact: true }));
    await page.getByText('Sent on').waitFor();
    await read();

    const branch = 'cms/lessons/ask-who-holds-the-key-before-the-round';
    expect(desk.git('config', `branch.${branch}.description`)).toBe('decap-cms/pending_review\n');
    expect(desk.git('diff', '--name-only', `main..${branch}`)).toBe(`content/lessons/${branch.slice(12)}.mdx\n`);
    expect(clicks.length, clicks.join('\n')).toBeLessThanOrEqual(8);
    const seen = screens.join('\n');
    for (const words of [
      'Write a lesson in the editor',
      'Type to find',
      'All is well',
      'Saved as a draft',
      'It is: In review',
    ])
      expect(seen).toContain(words);
    expect(seen.split('\n').filter((line) => technical.test(line))).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  }, 90_000);
});

describe('somebody whose lesson is told already', () => {
  it('comes from the title to a form beside it that says so, and keeps what was typed', async () => {
    const { page, problems } = await desk.visit();
    await desk.open(page, 'lessons/new');
    await box(page, 'Title').fill('Keep clear of a loaded tow');
    const [signal] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'This happened here too' }).first().click(),
    ]);
    expect(await signal.getByRole('radio', { checked: true }).inputValue()).toBe('recurrence');
    await signal.getByText('Keep clear of a loaded tow line').waitFor();
    expect(await box(page, 'Title').inputValue()).toBe('Keep clear of a loaded tow');
    expect(problems).toEqual([]);
    await page.context().close();
  }, 60_000);
});

describe('an address that goes from one form straight to another', () => {
  it('brings the other form, never what was on the screen under its name', async () => {
    const { page } = await desk.visit();
    await desk.open(page, 'practices/entries/casting-off-in-fog');
    const was = await box(page, 'Title').inputValue();
    await page.evaluate(() => (location.hash = '#/collections/lessons/entries/keep-clear-of-the-tow-line'));
    const title = box(page, 'Title');
    await expect.poll(() => title.inputValue(), { timeout: 15_000 }).toBe('Keep clear of a loaded tow line');
    await page.goBack();
    await expect.poll(() => title.inputValue(), { timeout: 15_000 }).toBe(was);
    await page.context().close();
  }, 60_000);
});

describe('a facilitator', () => {
  it('tells a reflection with two lessons to be, in a window of 800 pixels, and each of the three is a draft of its own', async () => {
    const { page, problems } = await desk.visit({ width: 800, height: 900 });
    await desk.open(page, 'reflections/new');
    await box(page, 'Title').fill('The night the lift stood still');
    await box(page, 'In short').fill('Porters and ward looked back on a night without the lift.');
    await page.getByText(/^After action review/i).click();
    await page.getByLabel(/held/i).fill('2026-11-02');
    await page.getByLabel(/minutes/i).fill('25');
    await page.getByRole('combobox', { name: 'Topics' }).fill('fog');
    await page.getByRole('option').first().click();
    await box(page, 'What happened').fill('Two patients waited for an hour.');
    await box(page, 'Next time').fill('Ring the ward first.');
    for (const [title, summary] of [
      ['Ring the ward before you set out', 'When the lift stands still, ring first, because the ward can wait.'],
      ['Keep the stairs chair by the lift', ''],
    ] as const) {
      await page.getByRole('button', { name: /^Add to Lessons to be/i }).click();
      await page.locator('[data-field="title"]:visible').last().fill(title);
      await page.locator('[data-field="summary"]:visible').last().fill(summary);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(800);
    const { violations } = await new AxeBuilder({ page }).include('.hs-box').include('.hs-checks').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    const reflection = 'reflections/the-night-the-lift-stood-still';
    const lessons = ['lessons/keep-the-stairs-chair-by-the-lift', 'lessons/ring-the-ward-before-you-set-out'];
    expect(desk.git('for-each-ref', '--format=%(refname:short)', 'refs/heads/cms/*/*').split('\n')).toEqual(
      expect.arrayContaining([...lessons, reflection].map((name) => `cms/${name}`)),
    );
    for (const name of [...lessons, reflection])
      expect(desk.git('diff', '--name-status', `main..cms/${name}`)).toBe(`A\tcontent/${name}.mdx\n`);
    for (const lesson of lessons)
      expect(desk.git('show', `cms/${lesson}:content/${lesson}.mdx`)).toContain(`\nfrom: ${reflection}\n`);
    expect(desk.git('show', `cms/${reflection}:content/${reflection}.mdx`)).not.toContain('seeds');
    expect(problems).toEqual([]);
    await page.context().close();
  }, 90_000);
});
