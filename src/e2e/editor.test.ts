import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditor } from '../../scripts/editor.ts';
import { serveFolder } from '../adapters/server/serve-folder.ts';
import { box, openDesk, save, setTo, type EditorDesk } from './editor-desk.ts';
import { library } from './build-sites.ts';
import { sites } from './sites.ts';

let desk: EditorDesk;

beforeAll(async () => {
  desk = await openDesk({ builds: true });
});

afterAll(() => desk.close());

const title = "Don't count alone — count aloud";
const slug = 'dont-count-alone-count-aloud';

describe('somebody with something to share', () => {
  it('writes a lesson, sends it to review, and it is published and found, in words without a technical one', async () => {
    const { page, problems, hosts } = await desk.visit();
    await desk.open(page, 'lessons/new');
    await box(page, 'Title').fill(title);
    await box(page, 'The lesson').fill('When swabs are counted, count aloud in pairs, because a silent slip stays.');
    await page.getByText('Near miss').click();
    await page.getByRole('combobox', { name: 'Topics' }).fill('moor');
    await page.getByRole('option', { name: 'Mooring', selected: true }).waitFor();
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
    expect(desk.git('branch', '--format=%(refname:short)')).toBe(`cms/lessons/${slug}\nmain\n`);
    expect(desk.git('log', '--format=%s', `main..cms/lessons/${slug}`)).toBe(`content: add ${slug}\n`);
    await setTo(page, 'In review');
    expect(desk.git('config', `branch.cms/lessons/${slug}.description`)).toBe('decap-cms/pending_review\n');
    await setTo(page, 'Ready');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Publish now').click();
    await page.getByText('Published. It is on the site in a moment.').waitFor({ timeout: 30_000 });
    expect(desk.git('branch', '--format=%(refname:short)')).toBe('main\n');
    expect(desk.git('status', '--porcelain')).toBe('');
    const written = await readFile(join(desk.content, `lessons/${slug}.mdx`), 'utf8');
    expect(written).toContain(
      "It's late — 5 < 6, and \\{braces} too.\n\nImport data from the zebracounter.\n\n| Day | Count |\n| :-- | ---: |",
    );
    expect(written).toMatch(
      /^---\ntitle: .*\nsummary: .*\noutcome: near-miss\ntopics:\n {2}- mooring\nreviewedOn: \S{10}\n---\n\n## What/,
    );

    await desk.published();
    await page.goto(`${desk.url}lessons/${slug}/`);
    // The preview showed what the page shows.
    expect(
      await page
        .locator('.prose')
        .innerHTML()
        .then((html) => html.trim()),
    ).toBe(shown.trim());
    await page.goto(`${desk.url}search/?q=zebracounter`);
    await page.locator('pagefind-results a').first().waitFor();
    expect(await page.locator('pagefind-results').innerText()).toContain('count aloud');
    expect(problems).toEqual([]);
    expect([...hosts]).toEqual([new URL(desk.url).origin]);
    await page.context().close();
  }, 180_000);
});

describe('an entry that is there already', () => {
  it('keeps every byte that nobody changed, in the browser too', async () => {
    for (const path of ['lessons/keep-clear-of-the-tow-line', 'practices/casting-off-in-fog']) {
      const { page } = await desk.visit();
      await desk.open(page, path.replace('/', '/entries/'));
      const before = await readFile(join(desk.content, `${path}.mdx`), 'utf8');
      const was = await box(page, 'Title').inputValue();
      await box(page, 'Title').fill(`${was} again`);
      await save(page);
      expect(desk.git('diff', '--numstat', `main..cms/${path}`)).toMatch(/^1\t1\tcontent/);
      // Without the two words it is the file that it was, byte for byte.
      expect(desk.git('show', `cms/${path}:content/${path}.mdx`).replace(`${was} again`, was)).toBe(before);
      await page.context().close();
    }
  }, 120_000);
});

describe('a reader', () => {
  it.each([
    ['This happened here too', 'Happened here too', 'recurrence'],
    ['I used this', 'Used here', 'reuse'],
  ])(
    'who says "%s" comes to a form that has the page in it, and has two answers to give',
    async (says, shown, kind) => {
      const { page, problems } = await desk.visit({ width: 800, height: 900 });
      await page.goto(`${desk.url}lessons/keep-clear-of-the-tow-line/`);
      await page.getByRole('link', { name: new RegExp(`^${says}`) }).click();
      await page.getByText(shown).waitFor();
      expect(await page.getByRole('radio', { checked: true }).inputValue()).toBe(kind);
      await page.getByText('Keep clear of a loaded tow line').waitFor();
      await page.getByRole('combobox', { name: /^Your role/ }).fill('tower');
      await page.getByRole('option').first().click();
      await page.getByLabel(/^Where/).selectOption({ label: 'Traffic tower' });
      // Everything that is asked fits into the narrowest window that the guide names.
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(800);
      await save(page);
      const name = new RegExp(`cms/(signals/\\d{4}-\\d\\d-\\d\\d-${kind}-keep-clear-of-the-tow-line)\\n`);
      const [, file = ''] = name.exec(desk.git('branch', '--format=%(refname:short)')) ?? [];
      expect(desk.git('diff', '--name-only', `main..cms/${file}`)).toBe(`content/${file}.yaml\n`);
      expect(desk.git('show', `cms/${file}:content/${file}.yaml`)).toMatch(
        new RegExp(
          `^kind: ${kind}\\nentry: lessons/keep-clear-of-the-tow-line\\non: \\S{10}\\nrole: \\S+\\nsetting: tower\\n$`,
        ),
      );
      expect(problems).toEqual([]);
      await page.context().close();
    },
    90_000,
  );
});

describe('somebody who has only begun to write', () => {
  it('sees four short fields and two boxes; what may be told besides waits folded', async () => {
    const { page } = await desk.visit();
    await desk.open(page, 'lessons/new');
    const asked = () =>
      page
        .locator('[data-field]:visible')
        .evaluateAll((boxes) => boxes.map((each) => (each as HTMLElement).dataset))
        .then((told) => told.map(({ heading, field }) => heading ?? field));
    const first = ['title', 'summary', 'outcome', 'topics', 'What happened', 'Do this next'];
    expect(await asked()).toEqual(first);
    await page.getByText('More to tell, if you like').click();
    await box(page, 'Why it made sense at the time').fill('It was dark.');
    expect(await asked()).toEqual([...first, 'Why it made sense at the time']);
    await box(page, 'Do this next').fill('Bring a lamp.');
    // In the text it stands where it belongs.
    const preview = page.frameLocator('#preview-pane').locator('.prose');
    await preview.getByText('Bring a lamp.').waitFor();
    expect(await preview.locator('h2').allInnerTexts()).toEqual(['Why it made sense at the time', 'Do this next']);
    await page.context().close();
  }, 90_000);

  it('is advised on the words that stand there, and told once what is still missing', async () => {
    const { page } = await desk.visit();
    await desk.open(page, 'lessons/new');
    await box(page, 'What happened').fill('The nurse failed to count the clamps.');
    const panel = page.locator('.hs-checks');
    await panel.getByText('Worth a thought').waitFor();
    const said = await panel.innerText();
    expect(said).toContain('Still to fill in: Title, The lesson, How did it turn out?, Topics, Do this next.');
    expect(said).not.toContain('this is missing');
    // Of the fields that are still empty nothing is said but that.
    expect(await panel.getByRole('button').allInnerTexts()).toEqual(['What happened']);
    await page.context().close();
  }, 90_000);
});

describe('our own boxes', () => {
  it('have no accessibility violation, filled and empty, and are used by keyboard', async () => {
    const { page } = await desk.visit();
    await desk.open(page, 'lessons/new');
    const topics = page.getByRole('combobox', { name: 'Topics' });
    await topics.focus();
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('moor');
    await page.getByRole('option', { name: 'Mooring', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Move Mooring up' }).click();
    expect(await page.locator('.hs-chosen li').first().innerText()).toContain('Mooring');
    await box(page, 'Title').fill('Keep clear of a tow line');
    await page.getByRole('link', { name: 'This happened here too' }).first().waitFor();
    await topics.focus();
    const { violations } = await new AxeBuilder({ page }).include('.hs-box').include('.hs-checks').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    await page.context().close();
  }, 90_000);

  it('take a photo in without the place, the camera and whatever else its file tells', async () => {
    const { page } = await desk.visit();
    await desk.open(page, 'lessons/new');
    await box(page, 'Title').fill('A board that everybody sees');
    const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#a33' } })
      .withExif({
        IFD0: { Make: 'Pocket', Model: 'Camera of A. N. Other' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '54/1 58/1 12/1',
          GPSLongitudeRef: 'W',
          GPSLongitude: '1/1 36/1 0/1',
        },
      })
      .jpeg()
      .toBuffer();
    expect((await sharp(photo).metadata()).exif?.includes('A. N. Other')).toBe(true);
    const tools = page.getByRole('toolbar', { name: 'Format: What happened' });
    await tools.getByText('Add').click();
    const chooser = page.waitForEvent('filechooser');
    await tools.getByRole('button', { name: /^Picture/ }).click();
    await (await chooser).setFiles({ name: 'Ward Board (1).JPG', mimeType: 'image/jpeg', buffer: photo });
    await expect
      .poll(() => box(page, 'What happened').inputValue(), { timeout: 15_000 })
      .toContain('<Figure src="./ward-board-1.jpg" alt=');
    await box(page, 'The lesson').fill('When a board hangs, look at it, because it tells.');
    await page.getByText('Went well', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Topics' }).fill('moor');
    await page.getByRole('option', { name: 'Mooring' }).click();
    await box(page, 'Do this next').fill('Look.');
    await save(page);
    const branch = 'cms/lessons/a-board-that-everybody-sees';
    expect(desk.git('diff', '--name-only', `main..${branch}`)).toBe(
      'content/lessons/a-board-that-everybody-sees.mdx\ncontent/lessons/ward-board-1.jpg\n',
    );
    const kept = desk.bytes('show', `${branch}:content/lessons/ward-board-1.jpg`);
    const { format, width, height, exif, xmp, iptc, comments } = await sharp(kept).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 64, height: 48 });
    expect([exif, xmp, iptc, comments]).toEqual([undefined, undefined, undefined, undefined]);
    for (const trace of ['Exif', 'Camera', 'A. N. Other']) expect(kept.includes(trace)).toBe(false);
    await page.context().close();
  }, 90_000);
});

describe('a folder that came without its history', () => {
  it('is said to be one, kindly, with other ways to share', async () => {
    const work = await mkdtemp(join(tmpdir(), 'hindsight-unpacked-'));
    const content = join(work, 'content');
    await cp(library, content, { recursive: true });
    const other = openEditor(content, () => Promise.resolve());
    const site = await serveFolder({ dir: sites[0]?.dir ?? '', handle: other.handle });
    const { page, problems } = await desk.visit();
    await page.goto(`${site.url}admin/`);
    await page.getByText('came without its history').waitFor();
    expect(await page.getByRole('link', { name: 'There are other ways to share.' }).getAttribute('href')).toBe(
      `${site.url}contribute/share/`,
    );
    expect(problems).toEqual([]);
    await page.context().close();
    await site.close();
    await other.close();
    await rm(work, { recursive: true });
  });
});
