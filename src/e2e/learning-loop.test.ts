import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qrPath } from '../adapters/qr/qr-path.ts';
import { serveFolder, type Served } from '../adapters/server/serve-folder.ts';
import { launchBrowser } from './browser.ts';
import { contentFiles, type ContentFile } from './content-files.ts';
import { pagesIn, type BuiltPage } from './output.ts';
import { sites } from './sites.ts';
import { inTabs, openPage } from './visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

interface Retired {
  reason: string;
  replacedBy?: string;
}

const retiredOf = ({ fields }: ContentFile) => fields['retired'] as Retired | undefined;
const words = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
const plain = (html: string) =>
  words(
    html
      .replaceAll(/<[^>]*>/gu, ' ')
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
const hrefsIn = (html: string) => [...html.matchAll(/href="([^"]*)"/gu)].map(([, address]) => address ?? '');

describe.each(sites)('the learning loop under $base', ({ base, dir, content }) => {
  let served: Served;
  let pages: BuiltPage[];
  let files: ContentFile[];
  const pageAt = (path: string) => pages.find((page) => page.path === path);
  const main = (path: string) => /<main[\s\S]*<\/main>/u.exec(pageAt(path)?.html ?? '')?.[0] ?? '';
  const briefs = () => pages.filter(({ layout }) => layout === 'brief');

  beforeAll(async () => {
    [pages, files] = await Promise.all([pagesIn(dir), contentFiles(content)]);
    served = await serveFolder({ dir, base });
  });

  afterAll(() => served.close());

  it('keeps answering at the address of what no longer holds, with the reason and what took its place', () => {
    const gone = files.filter(retiredOf);
    expect(gone.length).toBeGreaterThan(3);
    for (const file of gone) {
      const { reason, replacedBy } = retiredOf(file) as Retired;
      const html = main(`/${file.collection}/${file.id}/`);
      expect(plain(html), file.id).toContain(words(reason));
      if (replacedBy !== undefined) expect(hrefsIn(html), file.id).toContain(`${base}${replacedBy}/`);
    }
  });

  it('draws the chain of every lesson, to its end where the lesson no longer holds', () => {
    const lessons = files.filter(({ collection }) => collection === 'lessons');
    expect(lessons.filter(retiredOf).length).toBeGreaterThan(1);
    for (const file of lessons) {
      const chain = /<figure class="chain[\s\S]*?<\/figure>/u.exec(main(`/lessons/${file.id}/`))?.[0] ?? '';
      const retired = retiredOf(file);
      expect(chain.match(/<li/gu)?.length, file.id).toBe(retired ? 5 : 4);
      expect(chain.includes('No longer holds'), file.id).toBe(retired !== undefined);
      if (retired?.replacedBy !== undefined) expect(hrefsIn(chain), file.id).toContain(`${base}${retired.replacedBy}/`);
    }
  });

  it('says once which lessons were drawn from a case or a reflection', () => {
    const from = (source: string) =>
      files.filter(({ collection, fields }) => collection === 'lessons' && fields['from'] === source);
    let told = 0;
    for (const { collection, id } of files) {
      const html = main(`/${collection}/${id}/`);
      if (!html.includes('id="part-cameOf"')) continue;
      const around = /<section class="around"[\s\S]*/u.exec(html)?.[0] ?? '';
      expect(around, id).not.toContain('Lessons drawn from this');
      for (const lesson of from(`${collection}/${id}`)) {
        const address = `${base}lessons/${lesson.id}/`;
        const list = /<ul class="came-of">[\s\S]*?<\/ul>/u.exec(html)?.[0] ?? '';
        expect(hrefsIn(list), id).toContain(address);
        expect(hrefsIn(around), id).not.toContain(address);
        told += 1;
      }
    }
    expect(told).toBeGreaterThan(5);
  });

  it('leaves what no longer holds out of briefs, of the steps of paths and of the map', () => {
    const gone = files.filter(retiredOf).map(({ collection, id }) => `${base}${collection}/${id}/`);
    const steps = pages
      .filter(({ layout }) => layout === 'entry-paths')
      .map(({ html }) => /<ol class="steps way"[\s\S]*?<\/ol>/u.exec(html)?.[0] ?? '');
    expect(steps.length).toBeGreaterThan(2);
    expect(briefs().length).toBeGreaterThan(20);
    for (const html of [...steps, ...briefs().map(({ path }) => main(path)), main('/map/')]) {
      expect(hrefsIn(html).length).toBeGreaterThan(0);
      expect(hrefsIn(html).filter((address) => gone.includes(address))).toEqual([]);
    }
  });

  it('tells every change that gave something up, with both wordings and why it was done', () => {
    const html = main('/unlearned/');
    const told = plain(html);
    const changes = files
      .filter((file) => file.collection === 'practices' && !retiredOf(file))
      .flatMap(({ fields }) => (fields['changes'] ?? []) as { was: string; now: string; kind: string }[])
      .filter(({ kind }) => kind !== 'start');
    expect(changes.length).toBeGreaterThan(5);
    for (const { was, now } of changes) {
      expect(told).toContain(words(was));
      expect(told).toContain(words(now));
    }
    const reasons = [...html.matchAll(/<dt>Why we did<\/dt>([\s\S]*?)<\/div>/gu)].map(([, dd]) => plain(dd ?? ''));
    expect(reasons.length).toBeGreaterThanOrEqual(changes.length);
    expect(reasons.filter((reason) => reason === '')).toEqual([]);
  });

  it('says of each topic, role and year how much was given up, and shows as much', () => {
    const facets = [
      ...main('/unlearned/').matchAll(/href="([^"]*\/unlearned\/[^"]*)"[^>]*>([^<]*)<span class="num">(\d+)/gu),
    ];
    expect(facets.length).toBeGreaterThan(5);
    for (const [, address = '', , count] of facets) {
      const shown = main(`/${address.slice(base.length)}`).match(/<dt>We used to<\/dt>/gu) ?? [];
      expect(shown.length, address).toBe(Number(count));
    }
  });

  it('prints on each brief its full address, and a code that leads there', async () => {
    const { entries } = JSON.parse(await readFile(join(dir, 'api/entries.json'), 'utf8')) as {
      entries: { url: string }[];
    };
    const { origin } = new URL(
      entries[0]?.url ?? '',
      /rel="canonical" href="([^"]*)"/u.exec(pageAt('/map/')?.html ?? '')?.[1],
    );
    for (const { path, html } of briefs()) {
      const address = `${origin}${base}${path.slice(1)}`;
      expect(html, path).toContain(`>${address}<`);
      expect(html, path).toContain(`d="${qrPath(address).path}"`);
    }
  });

  it('has every live lesson and practice on the map, drawn and in words', () => {
    const html = main('/map/');
    const drawn = hrefsIn([...html.matchAll(/<svg class="diagram"[\s\S]*?<\/svg>/gu)].map(([svg]) => svg).join(''));
    const listed = hrefsIn(html.replaceAll(/<svg[\s\S]*?<\/svg>/gu, ''));
    const live = files.filter((file) => ['lessons', 'practices'].includes(file.collection) && !retiredOf(file));
    expect(live.length).toBeGreaterThan(12);
    for (const { collection, id } of live) {
      expect(drawn).toContain(`${base}${collection}/${id}/`);
      expect(listed).toContain(`${base}${collection}/${id}/`);
    }
    expect(new Set(drawn)).toEqual(new Set(drawn.filter((address) => listed.includes(address))));
  });

  it('turns a review date into a warning once the day has passed for the reader, and not before', async () => {
    const due = (html: string) => /class="banner overdue"[^>]*data-after="(20\d\d)-[^"]*" hidden/u.exec(html)?.[1];
    const fresh = pages.find(({ html }) => due(html) !== undefined);
    const { page, problems } = await openPage(browser);
    const shown = async (day: string) => {
      await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
      await page.goto(served.url + String(fresh?.path.slice(1)));
      await page.waitForLoadState('networkidle');
      return {
        banner: await page.locator('.banner.overdue').isVisible(),
        next: await page.locator('.meta').getByText('Next review by').isVisible(),
        overdue: await page.locator('.meta').getByText('Review overdue since').isVisible(),
      };
    };
    expect(await shown('2020-01-01')).toEqual({ banner: false, next: true, overdue: false });
    expect(await shown('2099-01-01')).toEqual({ banner: true, next: false, overdue: true });
    await page.context().close();
    expect(problems).toEqual([]);
  });

  it('says of each role what is overdue by the day of the reader; without script the dates stand', async () => {
    const path = String(
      pages.find(({ layout, html }) => layout === 'role' && html.includes('to be reviewed by'))?.path.slice(1),
    );
    const { page, problems } = await openPage(browser);
    const lines = async (day: string) => {
      await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
      await page.goto(served.url + path);
      await page.waitForLoadState('networkidle');
      const count = (text: string) => page.locator('main').getByText(text).filter({ visible: true }).count();
      return { due: await count('to be reviewed by'), overdue: await count('review overdue since') };
    };
    const early = await lines('2020-01-01');
    expect(early.due).toBeGreaterThan(0);
    expect(early.overdue).toBe(0);
    expect(await lines('2099-01-01')).toEqual({ due: 0, overdue: early.due });
    await page.context().close();
    const { page: still } = await openPage(browser, { javaScriptEnabled: false });
    await still.goto(served.url + path);
    const owned = still.locator('[aria-labelledby="owned"] li');
    expect(await owned.locator('time').filter({ visible: true }).count()).toBe(early.due);
    await still.context().close();
    expect(problems).toEqual([]);
  });

  it('shows on the home page what is dated since the last visit of this browser, and nothing on the first', async () => {
    const { page, problems } = await openPage(browser);
    const since = page.locator('[data-since]');
    const visit = async (day: string) => {
      await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
      await page.goto(served.url);
      await page.waitForLoadState('networkidle');
    };
    await visit('2024-05-01');
    expect(await since.isVisible()).toBe(false);
    await visit('2099-01-01');
    expect(await since.isVisible()).toBe(true);
    expect(await since.getByRole('heading').innerText()).toContain('1 May 2024');
    expect(await since.locator('li:visible').count()).toBe(6);
    await visit('2099-01-02');
    expect(await since.isVisible()).toBe(false);
    await page.context().close();
    expect(problems).toEqual([]);
  });

  it('remembers in the browser what was read on a path', async () => {
    const path = String(pages.find(({ layout }) => layout === 'entry-paths')?.path.slice(1));
    const { page, problems } = await openPage(browser);
    await page.goto(served.url + path);
    const boxes = page.getByRole('checkbox', { name: /^I have read this/u });
    const steps = await page.locator('[data-step]').count();
    expect(await boxes.count()).toBe(steps);
    await boxes.nth(1).check();
    expect(await page.getByRole('status').first().innerText()).toContain(`You have read 1 of ${String(steps)}`);
    await page.reload();
    expect(await boxes.nth(0).isChecked()).toBe(false);
    expect(await boxes.nth(1).isChecked()).toBe(true);
    await page.context().close();
    const { page: still } = await openPage(browser, { javaScriptEnabled: false });
    await still.goto(served.url + path);
    expect(await still.locator('[data-step] a').count()).toBeGreaterThanOrEqual(steps);
    expect(await still.getByRole('checkbox').count()).toBe(0);
    await still.context().close();
    expect(problems).toEqual([]);
  });
});

describe('on paper', () => {
  it('each lesson of a brief says how far it can be relied on', async () => {
    const { dir = '', base = '/' } = sites[0] ?? {};
    const served = await serveFolder({ dir, base });
    const { page } = await openPage(browser);
    await page.emulateMedia({ media: 'print' });
    const silent: string[] = [];
    let printed = 0;
    for (const { path } of (await pagesIn(dir)).filter(({ layout }) => layout === 'brief')) {
      await page.goto(served.url + path.slice(1));
      const lessons = page.locator('[aria-labelledby="know"] li').filter({ visible: true });
      const count = await lessons.count();
      printed += count;
      if (count !== (await lessons.locator('.sign').filter({ visible: true }).count())) silent.push(path);
    }
    await page.context().close();
    await served.close();
    expect(printed).toBeGreaterThan(20);
    expect(silent).toEqual([]);
  });

  it.each(['A4', 'Letter'])(
    'each brief and each sheet to facilitate with is one page of %s',
    async (format) => {
      const { dir = '', base = '/' } = sites[0] ?? {};
      const served = await serveFolder({ dir, base });
      const pages = await pagesIn(dir);
      const briefs = pages.filter(({ layout }) => layout === 'brief');
      const sheets = pages.filter(({ layout }) => layout === 'sheet');
      const { context } = await openPage(browser);
      const long: string[] = [];
      await inTabs(context, [...briefs, ...sheets], async (page, { path }) => {
        await page.goto(served.url + path.slice(1));
        const pdf = (await page.pdf({ format })).toString('latin1');
        const count = pdf.match(/\/Type\s*\/Page\b(?!s)/gu)?.length;
        if (count !== 1) long.push(`${path}: ${String(count)}`);
      });
      await context.close();
      await served.close();
      expect(briefs.length).toBeGreaterThan(20);
      expect(sheets).toHaveLength(8);
      expect(long).toEqual([]);
    },
    240_000,
  );
});
