import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectionNames, type CollectionName } from '../schema/index.ts';
import { openDesk, save, type EditorDesk } from './editor-desk.ts';
import { filesIn } from './output.ts';

let desk: EditorDesk;
let files: readonly string[];

beforeAll(async () => {
  desk = await openDesk();
  files = await filesIn(desk.content, '*/*.{mdx,yaml}');
});

afterAll(() => desk.close());

/** Pages of the editor that work at the same time. */
const tabs = 4;

/** Hands out work to several pages at once. */
async function inTabs(work: readonly string[], each: (page: Page, file: string) => Promise<void>): Promise<void> {
  const { page: first } = await desk.visit();
  // The preview is looked at elsewhere, and takes its time.
  await first.context().addInitScript(() => localStorage.setItem('cms.right-pane', 'none'));
  const waiting = [...work];
  const tab = async (page: Page): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      // Off the form and on to the next is quicker than to load the page anew.
      await page.goto(`${desk.url}admin/#/nowhere`);
      await page.getByText('There is no such page here.').waitFor();
      await each(page, file);
    }
  };
  const pages = [first, ...(await Promise.all(Array.from({ length: tabs - 1 }, () => first.context().newPage())))];
  for (const page of pages.slice(1)) page.on('dialog', (dialog) => void dialog.accept());
  await Promise.all(pages.map(tab));
  await first.context().close();
}

const addressOf = (file: string): string => file.replace('/', '/entries/').replace(/\.\w+$/, '');
const notSaved = (page: Page) => page.getByText('Not saved yet', { exact: true });

/** Every box in sight that takes words, a day or a number. */
const boxes = (page: Page) =>
  page.locator('textarea[data-field]:visible, input[data-field]:visible:not([role="combobox"])');

/** Something else of the same kind. */
const other = (value: string, type: string): string =>
  type === 'date' ? '2001-02-03' : type === 'number' ? `${value}1` : `${value} and more`;

describe('every entry of the library', () => {
  it('would be saved as the file that it is, byte for byte, when a box was changed and changed back', async () => {
    let opened = 0;
    await inTabs(files, async (page, file) => {
      // The live check is sent exactly the text that would be saved.
      const texts: string[] = [];
      await page.route('**/api/editor/look', async (route) => {
        const asked = route.request().postDataJSON() as { file: string; text: string };
        if (asked.file === file) texts.push(asked.text);
        await route.fulfill({ json: { findings: [], html: '' } });
      });
      await desk.open(page, addressOf(file));
      const bytes = await readFile(join(desk.content, file), 'utf8');
      // Another box each time, so that every kind of box has its turn.
      const all = await boxes(page).all();
      const one = all[opened % all.length] as Locator;
      const was = await one.inputValue();
      await one.fill(other(was, (await one.getAttribute('type')) ?? ''));
      opened += 1;
      await notSaved(page).waitFor();
      texts.length = 0;
      await one.fill(was);
      await expect.poll(() => texts.at(-1), { timeout: 15_000, message: file }).toBe(bytes);
      await page.unroute('**/api/editor/look');
    });
    expect(opened).toBe(files.length);
    expect(opened).toBeGreaterThan(60);
  }, 400_000);
});

/** What says the most about an entry after its name. */
const told: Readonly<Record<CollectionName, string>> = {
  lessons: 'summary',
  'case-studies': 'summary',
  reflections: 'summary',
  practices: 'summary',
  articles: 'summary',
  paths: 'summary',
  communities: 'meet',
  roles: 'contact',
  topics: 'name',
  glossary: 'definition',
  signals: 'on',
};

/** A file cut at one of its fields: what stands above it, its own lines, and what stands below. */
function cutAt(text: string, field: string): [above: string, lines: string, below: string] {
  const [whole = '', above = ''] = new RegExp(`^([\\s\\S]*?^)${field}:.*\\n(?:[ \\t]+.*\\n)*`, 'm').exec(text) ?? [];
  return [above, whole.slice(above.length), text.slice(whole.length)];
}

describe('one entry of each collection', () => {
  it('is saved as the file that it was when a field is changed back, and only with the lines of what was changed', async () => {
    // The longest one has the most to lose.
    const one = await Promise.all(
      collectionNames.map(async (name) => {
        const own = files.filter((file) => file.startsWith(`${name}/`));
        const texts = await Promise.all(own.map((file) => readFile(join(desk.content, file), 'utf8')));
        return own[texts.findIndex(({ length }) => length === Math.max(...texts.map((text) => text.length)))] ?? '';
      }),
    );
    await inTabs(one, async (page, file) => {
      const [collection] = file.split('/') as [CollectionName];
      const saved = (): string => desk.git('show', `cms/${file.replace(/\.\w+$/, '')}:content/${file}`);
      const before = await readFile(join(desk.content, file), 'utf8');
      const box = page.locator(`[data-field="${told[collection]}"]:visible`).first();
      await desk.open(page, addressOf(file));
      const was = await box.inputValue();
      await box.fill(other(was, (await box.getAttribute('type')) ?? ''));
      await save(page);
      const changed = cutAt(saved(), told[collection]);
      const [above, lines, below] = cutAt(before, told[collection]);
      expect([changed[0], changed[2]], file).toEqual([above, below]);
      expect(changed[1], file).not.toBe(lines);

      await box.fill(was);
      await notSaved(page).waitFor();
      await save(page);
      expect(saved(), file).toBe(before);
      expect(desk.git('diff', '--stat', `main..cms/${file.replace(/\.\w+$/, '')}`), file).toBe('');
    });
  }, 300_000);
});
