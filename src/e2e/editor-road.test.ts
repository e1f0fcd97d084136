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

describe('from the home page', () => {
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
    await page.goto(desk.url);
    await click(page.getByRole('link', { name: /^Something happened/ }));
    await click(box(page, 'Title'));
    await page.keyboard.type('Ask who holds the key before the round');
    await click(box(page, 'The lesson'));
    await page.keyboard.type('When the round starts, ask who holds the key, because nobody may have it.');
    // The outcome and the topic are besides the count, as typing is.
    await page.getByText('Near miss').click();
    await page.getByRole('combobox', { name: 'Topics' }).click();
    await page.keyboard.type('handover');
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
    for (const words of ['Something happened', 'Type to find', 'All is well', 'Saved as a draft', 'It is: In review'])
      expect(seen).toContain(words);
    expect(seen.split('\n').filter((line) => technical.test(line))).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  }, 90_000);
});
