import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { serveFolder } from '../adapters/server/serve-folder.ts';
import { launchBrowser } from './browser.ts';
import { commitAll, gitOn } from './dated-git.ts';
import { pagesIn, type BuiltPage } from './output.ts';
import { runBuild } from './run-build.ts';
import { ask, openSearch } from './search-page.ts';
import { writeTinyLibrary } from './tiny-library.ts';
import { openPage } from './visit.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reflection = '2026-03-02-leaving-the-berth-in-fog';
const walked = '/lessons/sound-the-horn/';
const successor = '/lessons/ring-the-bell/';
/** Words that both lessons hold, more of them in the first. */
const query = 'sound the horn before leaving the berth';
const was = 'Lines off in silence.';
const now = 'One long blast before lines off.';

const portal = `name: Lantern
organisation: Harbour Pilots
tagline: What the harbour learned.
site: https://lantern.example/
reviewEvery: { lessons: 12, case-studies: 24, reflections: 24, practices: 12, articles: 24, paths: 12, communities: 6 }
settings: [{ id: mole, name: The mole }]
phases: [{ id: departure, name: Departure }]
`;

const mdx = (fields: object, text: string) => `---\n${stringify(fields)}---\n\n${text}\n`;

const lesson = mdx(
  {
    title: 'Sound the horn before leaving the berth',
    summary: 'When you leave the berth in fog, sound the horn first, because small boats cannot see you.',
    outcome: 'near-miss',
    topics: ['fog'],
    setting: 'mole',
    phases: ['departure'],
    from: `reflections/${reflection}`,
    reviewedOn: '2026-03-09',
  },
  '## What happened\n\nA dinghy crossed the bow of a ferry.\n\n## Do this next\n\nSound the horn, wait, then leave.',
);

const replacement = mdx(
  {
    title: 'Ring the bell and wait for an answer',
    summary: 'When you leave the berth in fog, ring the bell and wait, because a bell tells where you are.',
    outcome: 'success',
    topics: ['fog'],
    setting: 'mole',
    phases: ['departure'],
    from: `reflections/${reflection}`,
    reviewedOn: '2027-03-08',
  },
  '## What happened\n\nWe used to sound the horn before leaving. In the berth it echoed.\n\n## Do this next\n\nRing the bell, wait.',
);

const practice = {
  on: '2026-05-04',
  lesson: 'sound-the-horn',
  was,
  now,
  kind: 'replace',
};

const worked = {
  measure: 'Boats met at the pier head',
  baseline: 6,
  result: 1,
  checkedOn: '2026-10-12',
  verdict: 'worked',
};
const noEffect = { ...worked, result: 6, checkedOn: '2027-02-01', verdict: 'no-effect' };

interface Row {
  collection: string;
  id: string;
  url: string;
  state: string;
  retired: boolean;
  dueOn: string | null;
}

interface Measures {
  measures: { id: string; figures: { label: string; value: number | null }[] }[];
}

/** The portal as it stands after a step, in the forms that readers and other tools meet. */
interface Step {
  /** State of the pages of the loop by address, from the list for other tools; a page tells its own besides. */
  readonly states: Readonly<Record<string, string>>;
  readonly row: Row | undefined;
  /** The text of a page; empty when there is none. */
  readonly text: (path: string) => string;
  readonly html: (path: string) => string;
  /** Data-state of the page of the lesson. */
  readonly state: string | undefined;
  /** The words of the chain, its stations one a line, and what stands below them. */
  readonly chain: readonly string[];
  readonly why: string;
  /** Titles in the feed; the test has seen that all three formats hold the same. */
  readonly told: readonly string[];
  readonly measures: Readonly<Record<string, number | null>>;
  /** Addresses of briefs that show the lesson. */
  readonly briefs: readonly string[];
  /** The day on which the page says it last changed. */
  readonly lastChanged: string | undefined;
  /** Days in the calendar that lead to the lesson, by what is to be done. */
  readonly calendar: Readonly<Record<string, string>>;
  readonly roleCalendar: string;
  /** What is found for the query, in order. */
  readonly found: readonly string[];
}

const plain = (html: string) =>
  html
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ([.,;:])/gu, '$1')
    .trim();

/** Days that lead to a page: `{ Review: '2027-03-09' }`. */
function daysFor(calendar: string, path: string): Record<string, string> {
  const days: Record<string, string> = {};
  for (const [event] of calendar.replaceAll(/\r?\n[ \t]/gu, '').matchAll(/BEGIN:VEVENT[\s\S]*?END:VEVENT/gu)) {
    if (!event.includes(`https://lantern.example${path}`)) continue;
    const [, year, month, day] = /DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)/u.exec(event) ?? [];
    days[/SUMMARY:([^:]*):/u.exec(event)?.[1] ?? ''] = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
  }
  return days;
}

describe('a lesson on its way through the loop', () => {
  /** A repository; the site is built beside it. */
  let work: string;
  let browser: Browser;
  const content = () => join(work, 'content');
  const at = (path: string) => join(content(), path);

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'hindsight-loop-'));
    await writeTinyLibrary(content(), { 'portal.yaml': portal });
    await gitOn(work, { on: '2026-02-01' }, 'init', '--quiet', '--initial-branch', 'main');
    await commitAll(work, { on: '2026-02-01' }, 'begin');
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    for (const folder of [work, `${work}-site`]) await rm(folder, { recursive: true, force: true });
  });

  /** Changes fields of an entry, as its editor would. */
  async function change(file: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
    const [, frontmatter = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(await readFile(at(file), 'utf8')) ?? [];
    const document = parseDocument(frontmatter);
    for (const [name, value] of Object.entries(fields)) {
      if (value === undefined) document.delete(name);
      else document.set(name, value);
    }
    await writeFile(at(file), `---\n${document.toString()}---\n${text}`);
  }

  async function search(dir: string): Promise<readonly string[]> {
    const served = await serveFolder({ dir });
    const { page, problems } = await openPage(browser);
    await openSearch(page, served.url);
    const [answer] = await ask(page, [query]);
    await page.context().close();
    await served.close();
    expect(problems).toEqual([]);
    return answer?.paths ?? [];
  }

  async function build(today: string): Promise<Step> {
    const dir = `${work}-site`;
    const run = await runBuild('--content', content(), '--out', dir, '--today', today);
    expect(`${run.err}${String(run.code)}`).toBe('0');
    const read = (path: string) => readFile(join(dir, path), 'utf8');
    const pages: BuiltPage[] = await pagesIn(dir);
    const html = (path: string) =>
      /<main[\s\S]*<\/main>/u.exec(pages.find((page) => page.path === path)?.html ?? '')?.[0] ?? '';

    const { entries } = JSON.parse(await read('api/entries.json')) as { entries: Row[] };
    const [rss, atom, feed] = await Promise.all(['rss.xml', 'atom.xml', 'feed.json'].map(read));
    const told = (JSON.parse(feed ?? '') as { items: { id: string; title: string }[] }).items;
    for (const { id } of told) {
      expect(rss, id).toContain(id);
      expect(atom, id).toContain(id);
    }
    expect([rss, atom].map((xml) => xml?.match(/<(?:item|entry)>/gu)?.length ?? 0)).toEqual([told.length, told.length]);
    const { measures } = JSON.parse(await read('measures/measures.json')) as Measures;
    const text = (path: string) => plain(html(path));
    const chain = /<figure class="chain[\s\S]*?<\/figure>/u.exec(html(walked))?.[0] ?? '';
    return {
      states: Object.fromEntries(entries.map(({ url, state }) => [url, state])),
      row: entries.find(({ url }) => url === walked),
      html,
      text,
      lastChanged: /Last changed (\d+ \w+ \d{4})/u.exec(text(walked))?.[1],
      state: /<article[^>]* data-state="([^"]*)"/u.exec(html(walked))?.[1],
      chain: [...chain.matchAll(/<li[^>]*>([\s\S]*?)<\/li>/gu)].map(([, station]) => plain(station ?? '')),
      why: plain(/<figcaption[\s\S]*<\/figcaption>/u.exec(chain)?.[0] ?? ''),
      told: told.map(({ title }) => title),
      measures: Object.fromEntries(
        measures.flatMap(({ id, figures }) => figures.map(({ label, value }) => [`${id}: ${label}`, value])),
      ),
      briefs: pages
        .filter(({ layout, path }) => layout === 'brief' && html(path).includes(`href="${walked}"`))
        .map(({ path }) => path)
        .sort(),
      calendar: daysFor(await read('reviews.ics'), walked),
      roleCalendar: await read('roles/harbour-master/reviews.ics'),
      found: await search(dir),
    };
  }

  const states = 'how-far-lessons-have-come';
  /** People by year, and pages by the days they waited, as far as there are any. */
  const past = ({ measures }: Step) =>
    Object.fromEntries(
      Object.entries(measures)
        .filter(([figure, value]) => /^(?:who-contributes|days-to-publish)/u.test(figure) && value !== 0)
        .map(([figure, value]) => [figure.replace(/^.*: /u, ''), value]),
    );
  const allBriefs = [
    '/briefs/mole/',
    '/briefs/mole/departure/',
    '/briefs/phase/departure/',
    '/briefs/role/harbour-master/',
  ];
  const name = 'Sound the horn before leaving the berth';

  it('begins with a reflection that was held, and a lesson that somebody sees in it', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        'scripts/reflect.ts',
        ...['--content', content(), '--title', 'Leaving the berth in fog', '--topic', 'fog', '--on', '2026-03-02'],
      ],
      { cwd: root },
    );
    expect(stdout).toContain(`${reflection}.mdx`);
    await change(`reflections/${reflection}.mdx`, { seeds: [{ title: name }] });

    await commitAll(work, { on: '2026-03-02' }, 'reflect');

    const step = await build('2026-03-02');
    expect(step.states[`/reflections/${reflection}/`]).toBe('current');
    expect(step.html(`/reflections/${reflection}/`)).toContain('data-state="current"');
    expect(step.text(`/reflections/${reflection}/`)).toContain(name);
    expect(step.measures['time-to-reflect: 2026']).toBeGreaterThan(0);
    // The lesson is a thought yet: no page, no figure, no brief, no day.
    expect(step.row).toBeUndefined();
    expect(step.html(walked)).toBe('');
    expect(step.measures[`${states}: Identified`]).toBe(0);
    expect([step.briefs, step.calendar]).toEqual([[], {}]);
    expect(step.found).not.toContain(walked);
    // Straight to the branch, like the two pages before it.
    expect(past(step)).toEqual({ '2026, new': 1, 'Not known': 3 });
  }, 120_000);

  it('is identified once it is drafted, and asks to be confirmed', async () => {
    await gitOn(work, { on: '2026-03-04' }, 'checkout', '--quiet', '-b', 'cms/lessons/sound-the-horn');
    await writeFile(at('lessons/sound-the-horn.mdx'), lesson);
    await change(`reflections/${reflection}.mdx`, { seeds: undefined });
    await commitAll(work, { by: 'Bo', on: '2026-03-04' }, 'draft');
    await gitOn(work, { on: '2026-03-09' }, 'checkout', '--quiet', 'main');
    await gitOn(
      work,
      { on: '2026-03-09' },
      ...['merge', '--quiet', '--no-ff', '--message', 'publish', 'cms/lessons/sound-the-horn'],
    );

    const step = await build('2026-03-09');
    expect([step.row?.state, step.state]).toEqual(['identified', 'identified']);
    expect(step.chain).toEqual([
      'Reflection Leaving the berth in fog',
      'Not validated yet Harbour master is asked to confirm it.',
      'No practice changed yet Harbour master decides what changes.',
      'Effect not checked yet Harbour master sees to the check.',
    ]);
    expect(step.html(`/reflections/${reflection}/`)).toContain(`href="${walked}"`);
    expect(step.told[0]).toBe(name);
    expect(step.measures[`${states}: Identified`]).toBe(1);
    expect(step.briefs).toEqual(allBriefs);
    expect(step.calendar).toEqual({ Review: '2027-03-09' });
    expect(daysFor(step.roleCalendar, walked)).toEqual(step.calendar);
    expect(step.html('/unlearned/')).not.toContain(walked);
    expect(step.found[0]).toBe(walked);
    // It changed for readers when it was merged, five days after it was written by somebody new.
    expect(step.lastChanged).toBe('9 March 2026');
    expect(past(step)).toEqual({ '2026, new': 2, 'Not known': 3, 'Under 7 days': 1 });
  }, 120_000);

  it('is validated by a role, and waits for a practice to change', async () => {
    await change('lessons/sound-the-horn.mdx', { validated: { by: 'harbour-master', on: '2026-04-01' } });
    await commitAll(work, { on: '2026-04-01' }, 'confirm');

    const step = await build('2026-04-01');
    expect([step.row?.state, step.state]).toEqual(['validated', 'validated']);
    expect(step.chain.slice(1, 3)).toEqual([
      'Lesson validated By Harbour master, 1 April 2026',
      'No practice changed yet Harbour master decides what changes.',
    ]);
    expect(step.why).toContain('confirmed by Harbour master on 1 April 2026; no practice has changed yet.');
    expect([step.measures[`${states}: Identified`], step.measures[`${states}: Validated`]]).toEqual([0, 1]);
    expect(step.measures['days-to-a-changed-practice: 30 to 89 days']).toBe(0);
    expect(step.lastChanged).toBe('1 April 2026');
    expect(past(step)).toEqual({ '2026, new': 2, 'Not known': 3, 'Under 7 days': 1 });
    expect(step.briefs).toEqual(allBriefs);
    expect(step.calendar).toEqual({ Review: '2027-03-09' });
    expect(step.told[0]).toBe(name);
    expect(step.found[0]).toBe(walked);
  }, 120_000);

  it('is embedded when a practice changes because of it: what was given up is told, a check of the effect falls due', async () => {
    await change('practices/casting-off.mdx', {
      changes: [
        practice,
        {
          on: '2026-03-01',
          lesson: 'wait-for-the-tug',
          was: "Lines off at the pilot's word.",
          now: "Lines off at the tug's word.",
          kind: 'replace',
        },
      ],
    });
    await commitAll(work, { on: '2026-05-04' }, 'change the practice');

    const step = await build('2026-05-04');
    // Another page changed.
    expect(step.lastChanged).toBe('1 April 2026');
    expect(step.text('/practices/casting-off/')).toContain('Last changed 4 May 2026');
    expect([step.row?.state, step.state]).toEqual(['embedded', 'embedded']);
    expect(step.chain[2]).toBe(`Practice changed Was: ${was} Now: ${now} Casting off in fog, 4 May 2026`);
    expect(step.chain[3]).toBe('Effect not checked yet Harbour master sees to it by 4 November 2026.');
    expect(step.html('/practices/casting-off/')).toContain(`href="${walked}"`);
    expect(step.told[0]).toBe('Practice changed: Casting off in fog');
    expect([step.measures[`${states}: Validated`], step.measures[`${states}: Practice changed`]]).toEqual([0, 2]);
    expect(step.measures['days-to-a-changed-practice: 30 to 89 days']).toBe(1);
    expect(step.measures['did-it-help: Not checked here yet']).toBe(2);
    expect(step.calendar).toEqual({ Review: '2027-03-09', 'Check the effect': '2026-11-04' });
    expect(daysFor(step.roleCalendar, walked)).toEqual(step.calendar);
    expect(step.text('/unlearned/')).toContain(was);
    expect(step.text('/unlearned/')).toContain(now);
    expect(step.html('/unlearned/')).toContain(`href="${walked}"`);
    expect(step.briefs).toEqual(allBriefs);
    expect(step.found[0]).toBe(walked);
  }, 120_000);

  it('is learned when a check finds that it helped', async () => {
    await change('lessons/sound-the-horn.mdx', { effects: [worked] });
    await commitAll(work, { by: 'tidy[bot]', on: '2026-10-12' }, 'check');

    const step = await build('2026-10-12');
    // An automatic account is nobody who contributes.
    expect(step.lastChanged).toBe('12 October 2026');
    expect(past(step)).toEqual({ '2026, new': 2, 'Not known': 3, 'Under 7 days': 1 });
    expect([step.row?.state, step.state]).toEqual(['learned', 'learned']);
    expect(step.chain[3]).toBe(
      'Effect checked It helped, 12 October 2026 Boats met at the pier head: 6 before, then 1',
    );
    expect(step.why).toContain('and the check here on 12 October 2026 found that it helped.');
    expect(step.told[0]).toBe(`Effect checked: ${name}`);
    expect(step.measures[`${states}: Learned`]).toBe(1);
    expect([step.measures['did-it-help: It helped'], step.measures['did-it-help: Not checked here yet']]).toEqual([
      1, 1,
    ]);
    expect(step.calendar).toEqual({ Review: '2027-03-09', 'Check the effect again': '2028-10-12' });
    expect(step.html('/')).toContain(`href="${walked}"`);
    expect(step.briefs).toEqual(allBriefs);
    expect(step.found[0]).toBe(walked);
  }, 120_000);

  it('is contested when a later check finds no effect: it is open again, and both checks stand there', async () => {
    await change('lessons/sound-the-horn.mdx', { effects: [worked, noEffect] });
    await commitAll(work, { by: 'Bo', on: '2027-02-01' }, 'check again');

    const step = await build('2027-02-01');
    expect(step.lastChanged).toBe('1 February 2027');
    expect(past(step)).toEqual({ '2026, new': 2, '2027, returning': 1, 'Not known': 3, 'Under 7 days': 1 });
    expect([step.row?.state, step.state]).toEqual(['contested', 'contested']);
    expect(step.chain[3]).toContain('No effect seen, 1 February 2027 Boats met at the pier head: 6 before, then 6');
    expect(step.why).toContain('but the check here on 1 February 2027 saw no effect.');
    expect(step.why).toContain(
      'The lesson is open again: Harbour master decides what to try next, or what to give up.',
    );
    expect(step.text(walked)).toContain('12 October 2026');
    expect(step.told.filter((title) => title === `Effect checked: ${name}`)).toHaveLength(2);
    expect([step.measures[`${states}: Learned`], step.measures[`${states}: Contested`]]).toEqual([0, 1]);
    expect([step.measures['did-it-help: It helped'], step.measures['did-it-help: No effect seen']]).toEqual([0, 1]);
    expect(step.calendar).toEqual({ Review: '2027-03-09' });
    // Behind the lesson that nobody doubts.
    const brief = step.html('/briefs/role/harbour-master/');
    expect(brief.indexOf(`href="${walked}"`)).toBeGreaterThan(brief.indexOf('href="/lessons/wait-for-the-tug/"'));
    expect(step.briefs).toEqual(allBriefs);
    expect(step.found[0]).toBe(walked);
  }, 120_000);

  it('is superseded by a new lesson: its address answers and leads on, and nothing relies on it any more', async () => {
    const reason = 'The horn echoed from the sheds; nobody could tell where it came from.';
    await writeFile(at('lessons/ring-the-bell.mdx'), replacement);
    await change('lessons/sound-the-horn.mdx', {
      retired: { on: '2027-03-08', reason, replacedBy: 'lessons/ring-the-bell' },
    });
    // Rebased when it was published: written 16 days before.
    await commitAll(work, { by: 'Cy', on: '2027-02-20', committedOn: '2027-03-08' }, 'supersede');

    const step = await build('2027-03-08');
    expect([step.row?.state, step.state]).toEqual(['superseded', 'superseded']);
    expect(step.row).toMatchObject({ retired: true, dueOn: null });
    expect(step.states[successor]).toBe('identified');
    expect(step.text(walked)).toContain('This no longer holds since 8 March 2027.');
    expect(step.text(walked)).toContain(reason);
    expect(step.text(walked)).toContain('Read instead: Ring the bell and wait for an answer');
    expect(step.lastChanged).toBe('8 March 2027');
    expect(past(step)).toEqual({
      '2026, new': 2,
      '2027, new': 1,
      '2027, returning': 1,
      'Not known': 3,
      'Under 7 days': 1,
      '7 to 29 days': 1,
    });
    // Nobody is asked for anything here any more; what was done and found still stands, and what became of it.
    expect(step.chain).toHaveLength(5);
    expect(step.chain[1]).toBe('Lesson validated By Harbour master, 1 April 2026');
    expect(step.chain[2]).toContain('Practice changed');
    expect(step.chain[3]).toContain('No effect seen, 1 February 2027');
    expect(step.chain[4]).toBe('No longer holds Since 8 March 2027 Replaced by Ring the bell and wait for an answer');
    expect(step.why).toContain('Superseded: nobody is asked for anything here any more.');
    expect(step.text(walked)).toContain('12 October 2026');
    expect(step.text(walked)).toContain('1 February 2027');
    expect(step.told.slice(0, 2).sort()).toEqual([`No longer holds: ${name}`, 'Ring the bell and wait for an answer']);
    expect(step.measures[`${states}: Contested`]).toBe(0);
    expect(step.measures[`${states}: Identified`]).toBe(1);
    expect(step.measures['did-it-help: No effect seen']).toBe(0);
    expect(step.briefs).toEqual([]);
    for (const brief of allBriefs) expect(step.html(brief), brief).toContain(`href="${successor}"`);
    expect(step.calendar).toEqual({});
    expect(daysFor(step.roleCalendar, walked)).toEqual({});
    expect(daysFor(step.roleCalendar, successor)).toEqual({ Review: '2028-03-08' });
    expect(step.text('/unlearned/')).toContain(`We used to ${name}`);
    expect(step.text('/unlearned/')).toContain(reason);
    expect(step.html('/map/')).not.toContain(`href="${walked}"`);
    const found = step.found.filter((path) => [successor, walked].includes(path));
    expect(found).toEqual([successor, walked]);
  }, 120_000);
});
