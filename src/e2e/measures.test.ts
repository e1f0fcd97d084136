import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { BuiltSite } from './build-sites.ts';
import { contentFiles, type ContentFile } from './content-files.ts';
import { countHistory, type Row } from './count-history.ts';
import { commitAll, gitOn, type Doing } from './dated-git.ts';
import { runBuild } from './run-build.ts';
import { sites } from './sites.ts';
import { writeTinyLibrary } from './tiny-library.ts';

/** Counts again what /measures/ says, from the files alone: nothing here imports the code that the pages are made of. */
interface Fields {
  title: string;
  name: string;
  outcome: string;
  topics: string[];
  reviewedOn?: string;
  reviewEvery?: number;
  heldOn?: string;
  minutes?: number;
  validated?: { on: string };
  effects?: Found[];
  actions?: { status: string; due?: string; owner: string }[];
  changes?: { on: string; lesson: string }[];
  retired?: { on: string; replacedBy?: string };
  kind: string;
  entry: string;
  on: string;
}

interface Found {
  checkedOn: string;
  verdict: string;
  where?: string;
  measuredOn?: string | number;
  weighed?: object;
}

interface Figure {
  label: string;
  value: number | null;
  entries: string[];
}

interface Measure {
  id: string;
  title: string;
  unit: string;
  inShort: string | null;
  unknown?: string;
  figures: Figure[];
}

const pageFolders = ['lessons', 'case-studies', 'reflections', 'practices', 'articles', 'paths', 'communities'];
const fields = (file: ContentFile) => file.fields as unknown as Fields;
const keyOf = ({ collection, id }: ContentFile) => `${collection}/${id}`;

/** The same day some months later; the last of its month where there is no such day. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

async function countAgain(content: string, today: string) {
  const portal = parse(await readFile(join(content, 'portal.yaml'), 'utf8')) as { reviewEvery: Record<string, number> };
  const files = await contentFiles(content);
  const of = (collection: string) => files.filter((file) => file.collection === collection);
  const live = (some: readonly ContentFile[]) => some.filter((file) => fields(file).retired === undefined);
  const nameOf = (collection: string, id: string) => String(of(collection).find((file) => file.id === id)?.fields.name);

  const lessons = live(of('lessons'));
  const changesFor = (id: string) =>
    live(of('practices'))
      .flatMap((practice) => fields(practice).changes ?? [])
      .filter(({ lesson }) => lesson === id)
      .map(({ on }) => on)
      .filter((on) => on <= today)
      .sort();
  const speaksAgainst = ({ verdict }: Found) => ['no-effect', 'worse'].includes(verdict);
  // A year or a month speaks for a change from its first day, and against it from its last.
  const made = (one: Found) => {
    const known = String(one.measuredOn ?? one.checkedOn);
    return known + (speaksAgainst(one) ? '-12-31' : '-01-01').slice(known.length - 4);
  };
  const newest = (some: readonly Found[]) =>
    some.reduce<Found | undefined>((latest, one) => (latest && made(latest) > made(one) ? latest : one), undefined);
  const found = (lesson: ContentFile) => fields(lesson).effects ?? [];
  const checkOf = (lesson: ContentFile) =>
    newest(found(lesson).filter((one) => one.where === undefined && made(one) >= (changesFor(lesson.id).at(-1) ?? '')));
  const studyOf = (lesson: ContentFile) =>
    newest(found(lesson).filter((one) => one.where !== undefined && one.weighed === undefined));
  const backSince = (lesson: ContentFile) => {
    const last = changesFor(lesson.id).at(-1);
    if (last === undefined) return 0;
    const good = newest(found(lesson).filter((one) => one.where === undefined && !speaksAgainst(one)));
    const since = good && made(good) > last ? made(good) : last;
    return signals('recurrence').filter((one) => fields(one).entry === keyOf(lesson) && fields(one).on > since).length;
  };
  const stateOf = (lesson: ContentFile): string => {
    const check = checkOf(lesson);
    const study = studyOf(lesson);
    const outweighed = study !== undefined && check !== undefined && made(check) >= made(study);
    if (check && speaksAgainst(check)) return 'Contested';
    if ((study && !outweighed && speaksAgainst(study)) || backSince(lesson) >= 2) return 'Contested';
    if (changesFor(lesson.id).length > 0) return check === undefined ? 'Practice changed' : 'Learned';
    return fields(lesson).validated ? 'Validated' : 'Identified';
  };
  const waits = of('lessons').flatMap((lesson) => {
    const confirmed = fields(lesson).validated?.on;
    const [first] = changesFor(lesson.id);
    return confirmed && first && first >= confirmed ? [{ lesson, days: daysFrom(confirmed, first) }] : [];
  });
  const actions = lessons.flatMap((lesson) => (fields(lesson).actions ?? []).map((action) => ({ lesson, ...action })));
  const overdue = actions.filter(({ status, due }) => status === 'open' && due !== undefined && due < today);
  const signals = (kind: string) => of('signals').filter((signal) => fields(signal).kind === kind);
  const afterChange = (signal: ContentFile) => {
    const { entry, on } = fields(signal);
    const [first] = entry.startsWith('lessons/') ? changesFor(entry.slice('lessons/'.length)) : [];
    return first !== undefined && on >= first;
  };
  const again = (lesson: ContentFile) =>
    signals('recurrence').filter((signal) => fields(signal).entry === keyOf(lesson)).length;
  const pages = live(files.filter(({ collection }) => pageFolders.includes(collection)));
  const dueOf = (page: ContentFile) => {
    const { reviewedOn, reviewEvery = portal.reviewEvery[page.collection] ?? 0 } = fields(page);
    return reviewedOn === undefined ? undefined : monthsLater(reviewedOn, reviewEvery);
  };
  const soon = new Date(Date.parse(today) + 60 * 86_400_000).toISOString().slice(0, 10);
  const told = [...of('lessons'), ...of('case-studies')];
  const held = of('reflections').filter((one) => fields(one).heldOn && fields(one).minutes);
  const years = [...new Set(held.map((one) => String(fields(one).heldOn).slice(0, 4)))].sort();

  const filesAs = (label: string, some: readonly ContentFile[]): Row => [label, some.length, some.map(keyOf)];
  const actionsAs = (label: string, some: readonly { lesson: ContentFile }[]): Row => [
    label,
    some.length,
    some.map(({ lesson }) => keyOf(lesson)),
  ];
  const signalsAs = (label: string, some: readonly ContentFile[]): Row => [
    label,
    some.length,
    some.map((signal) => fields(signal).entry),
  ];
  const kinds = {
    lessons: 'Lessons',
    'case-studies': 'Case studies',
    reflections: 'Reflections',
    practices: 'Practices',
    articles: 'Articles',
    paths: 'Paths',
    communities: 'Communities',
  };

  const verdicts = [
    ['It helped', 'worked'],
    ['It helped in part', 'partly'],
    ['Nothing got worse', 'no-worse'],
    ['No effect seen', 'no-effect'],
    ['It got worse', 'worse'],
  ] as const;

  const figures: Record<string, Row[]> = {
    'how-far-lessons-have-come': ['Identified', 'Validated', 'Practice changed', 'Learned', 'Contested'].map((state) =>
      filesAs(
        state,
        lessons.filter((lesson) => stateOf(lesson) === state),
      ),
    ),
    'days-to-a-changed-practice': (
      [
        ['Under 30 days', 0, 29],
        ['30 to 89 days', 30, 89],
        ['90 to 179 days', 90, 179],
        ['180 days and more', 180, Infinity],
      ] as const
    ).map(([label, least, most]) =>
      actionsAs(
        label,
        waits.filter(({ days }) => days >= least && days <= most),
      ),
    ),
    'did-it-help': [...verdicts, ['Not checked here yet', undefined] as const].map(([label, verdict]) =>
      filesAs(
        label,
        lessons.filter((lesson) => checkOf(lesson)?.verdict === verdict),
      ),
    ),
    'what-others-found': [...verdicts, ['No study is named', undefined] as const].map(([label, verdict]) =>
      filesAs(
        label,
        lessons.filter((lesson) => studyOf(lesson)?.verdict === verdict),
      ),
    ),
    'what-was-promised': [
      ...(['Open', 'Done', 'Dropped'] as const).map((label) =>
        actionsAs(
          label,
          actions.filter(({ status }) => status === label.toLowerCase()),
        ),
      ),
      actionsAs('Overdue', overdue),
    ],
    'overdue-by-role': [...new Set(overdue.map(({ owner }) => owner))]
      .map((role): Row => {
        const theirs = overdue.filter(({ owner }) => owner === role);
        return theirs.length < 5 ? [nameOf('roles', role), null, []] : actionsAs(nameOf('roles', role), theirs);
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    'what-happened-again': [
      signalsAs(
        'Before a practice changed',
        signals('recurrence').filter((signal) => !afterChange(signal)),
      ),
      signalsAs('After a practice changed', signals('recurrence').filter(afterChange)),
      filesAs(
        'Lessons to decide about',
        lessons.filter((lesson) => (changesFor(lesson.id).length === 0 ? again(lesson) >= 2 : backSince(lesson) >= 1)),
      ),
    ],
    'how-fresh': [
      filesAs(
        'Reviewed in time',
        pages.filter((page) => (dueOf(page) ?? '') > soon),
      ),
      filesAs(
        'Due within 60 days',
        pages.filter((page) => (dueOf(page) ?? '') >= today && (dueOf(page) ?? '') <= soon),
      ),
      filesAs(
        'Overdue',
        pages.filter((page) => (dueOf(page) ?? '9999') < today),
      ),
      filesAs(
        'Never reviewed',
        pages.filter((page) => dueOf(page) === undefined),
      ),
    ],
    'success-and-failure': (
      [
        ['Went well', 'success'],
        ['Went wrong', 'failure'],
        ['Near miss', 'near-miss'],
        ['Mixed', 'mixed'],
      ] as const
    ).map(([label, outcome]) =>
      filesAs(
        label,
        told.filter((one) => fields(one).outcome === outcome),
      ),
    ),
    'what-topics-hold': of('topics').map((topic) =>
      filesAs(
        String(topic.fields.name),
        pages.filter((page) => (fields(page).topics as string[] | undefined)?.includes(topic.id)),
      ),
    ),
    'what-was-used': Object.entries(kinds).flatMap(([kind, label]) => {
      const some = signals('reuse').filter((signal) => fields(signal).entry.startsWith(`${kind}/`));
      return some.length === 0 ? [] : [signalsAs(label, some)];
    }),
    'time-to-reflect': years.map((year): Row => {
      const some = held.filter((one) => fields(one).heldOn?.startsWith(year));
      return [year, some.reduce((sum, one) => sum + Number(fields(one).minutes), 0), some.map(keyOf)];
    }),
  };

  const shares = {
    changed: lessons.filter(({ id }) => changesFor(id).length > 0).length,
    lessons: lessons.length,
    checked: lessons.filter((lesson) => checkOf(lesson) !== undefined).length,
    inTime: pages.filter((page) => (dueOf(page) ?? '') >= today).length,
    pages: pages.length,
    minutes: held.reduce((sum, one) => sum + Number(fields(one).minutes), 0),
    reflections: held.length,
    overdue: overdue.length,
    used: signals('reuse').length,
    usedPages: new Set(signals('reuse').map((signal) => fields(signal).entry)).size,
    days: waits.map(({ days }) => days).sort((a, b) => a - b),
  };
  return { figures, shares };
}

interface MeasuresFile {
  version: number;
  builtOn: string;
  measures: Measure[];
}

const read = async (dir: string) =>
  JSON.parse(await readFile(join(dir, 'measures/measures.json'), 'utf8')) as MeasuresFile;

/** Every figure as it is shown, and as it comes out of the files: label, value, keys of what was counted. */
async function bothCounts({ base, dir, content }: BuiltSite) {
  const { measures, builtOn } = await read(dir);
  const { figures } = await countAgain(content, builtOn);
  const history = await countHistory(content);
  const past = history ?? { 'days-to-publish': [], 'who-contributes': [] };
  for (const { id, unknown } of measures) expect(unknown !== undefined, id).toBe(history === null && id in past);
  const key = (address: string) => new URL(address).pathname.slice(base.length).replace(/\/$/u, '');
  const rows = (id: string, all: readonly (readonly [string, number | null, readonly string[]])[]) => {
    const told = all.map(([label, value, keys]) => [label, value, [...new Set(keys)].sort()] as const);
    // One figure for each kind or topic: they stand in the order of the collections, not what this is about.
    const byLabel = ['what-was-used', 'what-topics-hold'].includes(id);
    return byLabel ? told.toSorted(([a], [b]) => (a < b ? -1 : 1)) : told;
  };
  return {
    shown: Object.fromEntries(
      measures.map(({ id, figures: some }) => [
        id,
        rows(
          id,
          some.map(({ label, value, entries }) => [label, value, entries.map(key)]),
        ),
      ]),
    ),
    again: Object.fromEntries(Object.entries({ ...figures, ...past }).map(([id, some]) => [id, rows(id, some)])),
  };
}

describe.each(sites)('the measures under $base', (site) => {
  const { dir, content } = site;

  it('are what anybody counts who reads the files, and name what they counted', async () => {
    const { shown, again } = await bothCounts(site);
    expect(shown).toEqual(again);
    // A library of this size fills most of them; otherwise nothing would be compared.
    const filled = Object.values(shown)
      .flat()
      .filter(([, value]) => (value ?? 0) > 0);
    expect(filled.length).toBeGreaterThan(35);
  }, 120_000);

  it('say in short what the figures say', async () => {
    const { measures, builtOn } = await read(dir);
    const { shares } = await countAgain(content, builtOn);
    const numbers = (id: string) =>
      (measures.find((measure) => measure.id === id)?.inShort ?? '').match(/\d+/gu)?.map(Number);
    const whole = (part: number, of: number) => Math.round((100 * part) / of);
    expect(numbers('how-far-lessons-have-come')).toEqual([
      shares.changed,
      shares.lessons,
      whole(shares.changed, shares.lessons),
    ]);
    const { days } = shares;
    const middle = ((days[(days.length - 1) >> 1] ?? 0) + (days[days.length >> 1] ?? 0)) / 2;
    expect(numbers('days-to-a-changed-practice')).toEqual([Math.round(middle)]);
    expect(numbers('did-it-help')).toEqual([shares.checked, shares.lessons]);
    expect(numbers('what-was-promised')).toEqual(shares.overdue === 0 ? undefined : [shares.overdue]);
    expect(numbers('how-fresh')).toEqual([whole(shares.inTime, shares.pages)]);
    expect(numbers('what-was-used')).toEqual([shares.usedPages, shares.used]);
    expect(numbers('time-to-reflect')).toEqual([shares.reflections, shares.minutes]);
  });

  it('are the same in the table as in JSON, and on the page', async () => {
    const { measures } = await read(dir);
    const csv = await readFile(join(dir, 'measures/measures.csv'), 'utf8');
    const cells = csv
      .replace(/^\uFEFF/u, '')
      .trimEnd()
      .split('\r\n')
      .map((line) =>
        [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
          ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare,
        ),
      );
    expect(cells).toEqual([
      ['measure', 'figure', 'value', 'unit'],
      ...measures.flatMap(({ title, unit, figures, unknown }) => [
        ...(unknown === undefined ? [] : [[title, unknown, '', unit]]),
        ...figures.map(({ label, value }) => [title, label, value === null ? '' : String(value), unit]),
      ]),
    ]);
    const html = await readFile(join(dir, 'measures/index.html'), 'utf8');
    for (const { id, inShort, unknown } of measures) {
      expect(html).toContain(`id="${id}"`);
      if (inShort !== null) expect(html).toContain(inShort);
      if (unknown !== undefined) expect(html).toContain(`Cannot be counted here. ${unknown}`);
    }
  });

  it('show no count under five by role, and nothing that leads to whom it is about', async () => {
    const { measures } = await read(dir);
    const byRole = measures.find(({ id }) => id === 'overdue-by-role')?.figures ?? [];
    expect(byRole.length).toBeGreaterThan(0);
    for (const { value, entries } of byRole) {
      if (value === null) expect(entries).toEqual([]);
      else expect(value).toBeGreaterThanOrEqual(5);
    }
  });
});

/** What the library of the sample happens not to hold. */
describe('the measures of a library at the edges', () => {
  let work: string;
  let site: string;
  const lesson = (word: string, more: string) =>
    `---\ntitle: ${word}\nsummary: When it is ${word}, wait, because it is.\noutcome: mixed\ntopics: [fog]\n${more}---\n\n## What happened\n\nIt was ${word}.\n\n## Do this next\n\nWait.\n`;
  const overdue = (role: string) =>
    `  - { text: Mark it., strength: stronger, owner: ${role}, due: 2026-01-01, status: open }\n`;
  const validated = (on: string) => `validated: { by: harbour-master, on: ${on} }\n`;
  const effect = (verdict: string) => `  - { measure: m, result: 1, checkedOn: 2026-05-01, verdict: ${verdict} }\n`;
  const change = (id: string, on: string) => `  - { on: ${on}, lesson: ${id}, was: a, now: b, kind: stop }\n`;
  const signal = (entry: string, kind: string, on: string) => `kind: ${kind}\nentry: ${entry}\non: ${on}\n`;
  const library = {
    'topics/tides.yaml': 'name: Tides\nsteward: harbour-master\n',
    'roles/pilot.yaml': 'name: Pilot\ncontact: VHF channel 13\n',
    // Never reviewed, happened twice, no practice changed; six promises of one role are overdue, one of another.
    'lessons/dark.mdx': lesson('dark', `actions:\n${overdue('harbour-master').repeat(6)}${overdue('pilot')}`),
    'lessons/cold.mdx': lesson('cold', `${validated('2025-01-01')}reviewedOn: 2025-11-30\n`),
    'lessons/wet.mdx': lesson('wet', `${validated('2025-01-01')}reviewedOn: 2025-11-22\n`),
    'lessons/hot.mdx': lesson(
      'hot',
      `${validated('2025-01-01')}reviewedOn: 2024-02-29\nretired: { on: 2026-01-01, reason: Gone. }\nactions:\n${overdue('pilot')}`,
    ),
    // The practice changed first; two checks of one day; a review due on the last day of a short month.
    'lessons/dry.mdx': lesson(
      'dry',
      `${validated('2026-04-01')}reviewedOn: 2026-08-31\nreviewEvery: 6\neffects:\n${effect('partly')}${effect('no-effect')}`,
    ),
    'practices/waiting.mdx': `---\ntitle: Waiting\nsummary: We wait.\ntopics: [fog]\ndo: [Wait.]\nchanges:\n${[
      change('cold', '2026-04-11'),
      change('cold', '2025-04-11'),
      change('wet', '2026-02-01'),
      change('hot', '2025-01-31'),
      change('dry', '2026-03-31'),
    ].join('')}---\n\nWait.\n`,
    'signals/a.yaml': signal('lessons/dark', 'recurrence', '2026-02-01'),
    'signals/b.yaml': signal('lessons/dark', 'recurrence', '2026-03-01'),
    'signals/c.yaml': signal('lessons/cold', 'recurrence', '2025-04-11'),
    'signals/d.yaml': signal('practices/waiting', 'recurrence', '2026-03-01'),
    'signals/e.yaml': signal('practices/waiting', 'reuse', '2026-03-01'),
    'signals/f.yaml': signal('practices/waiting', 'reuse', '2026-03-02'),
  };

  /** Its files reach the published branch on all the ways there are, by two who come back, one who is new, and a bot. */
  async function publish(content: string): Promise<void> {
    const write = (...paths: (keyof typeof library)[]) =>
      writeTinyLibrary(content, Object.fromEntries(paths.map((path) => [path, library[path]])));
    const draft = async (branch: string, doing: Doing, ...paths: (keyof typeof library)[]) => {
      await gitOn(content, doing, 'checkout', '--quiet', '-b', branch);
      await write(...paths);
      await commitAll(content, doing, branch);
      await gitOn(content, doing, 'checkout', '--quiet', 'main');
    };
    await gitOn(work, { on: '2024-01-01' }, 'init', '--quiet', '--initial-branch', 'main');
    // Straight to the branch.
    await write('topics/tides.yaml', 'roles/pilot.yaml', 'lessons/dark.mdx', 'lessons/cold.mdx');
    await commitAll(content, { on: '2024-03-01' }, 'begin');
    // Merged: 5 days after its second commit, 40 after its first; something else was published in between.
    await draft('wet', { by: 'Bo', on: '2025-01-10' }, 'lessons/wet.mdx');
    await gitOn(content, { by: 'Bo', on: '2025-02-14' }, 'checkout', '--quiet', 'wet');
    await writeTinyLibrary(content, { 'lessons/wet.mdx': `${library['lessons/wet.mdx']}Then go.\n` });
    await commitAll(content, { by: 'Bo', on: '2025-02-14' }, 'wet again');
    await gitOn(content, { on: '2025-02-15' }, 'checkout', '--quiet', 'main');
    await write('lessons/hot.mdx', 'lessons/dry.mdx', 'practices/waiting.mdx');
    await commitAll(content, { on: '2025-02-15' }, 'publish at once');
    await gitOn(content, { by: 'Cy', on: '2025-02-19' }, 'merge', '--quiet', '--no-ff', '--message', 'bring', 'wet');
    // Rebased on the day it was published: its commit keeps the day it was written.
    await write('signals/a.yaml');
    await writeTinyLibrary(content, { 'lessons/late.mdx': lesson('late', '') });
    await commitAll(content, { by: 'Bo', on: '2025-12-31', committedOn: '2026-04-10' }, 'late');
    // Squashed: one moment, whatever the draft took.
    await draft('thick', { by: 'Di', on: '2026-05-01' }, 'signals/b.yaml');
    await gitOn(content, { by: 'Di', on: '2026-06-01' }, 'merge', '--quiet', '--squash', 'thick');
    await writeTinyLibrary(content, { 'lessons/thick.mdx': lesson('thick', '') });
    await commitAll(content, { by: 'Di', on: '2026-06-01' }, 'thick, squashed');
    // Drafted and saved twice, then published by moving the branch forward.
    await draft('swift', { on: '2026-07-01' }, 'signals/c.yaml', 'signals/d.yaml');
    await gitOn(content, { on: '2026-07-09' }, 'merge', '--quiet', '--ff-only', 'swift');
    await write('signals/e.yaml', 'signals/f.yaml');
    await commitAll(content, { by: 'tidy[bot]', on: '2026-08-01' }, 'signals');
  }

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'hindsight-measures-'));
    site = `${work}-site`;
    const content = join(work, 'content');
    await writeTinyLibrary(content);
    await publish(content);
    const run = await runBuild(...['--content', content, '--out', site, '--today', '2026-11-23']);
    expect(`${run.err}${String(run.code)}`).toBe('0');
  });

  afterAll(() => Promise.all([work, site].map((folder) => rm(folder, { recursive: true, force: true }))));

  it('are what anybody counts who reads the files', async () => {
    const { shown, again } = await bothCounts({ base: '/', dir: site, content: join(work, 'content') });
    expect(shown).toEqual(again);
    const values = (id: string) => shown[id]?.map(([, value]) => value);
    expect(values('overdue-by-role')).toEqual([6, null]);
    expect(values('days-to-a-changed-practice')).toEqual([0, 1, 1, 1]);
    expect(values('what-happened-again')).toEqual([3, 1, 1]);
    expect(values('how-fresh')).toEqual([1, 1, 1, 6]);
    expect(values('days-to-publish')).toEqual([0, 0, 1, 1, 8]);
    expect(shown['who-contributes']?.map(([label, value]) => [label, value])).toEqual([
      ['2024, new', 1],
      ['2024, returning', 0],
      ['2025, new', 1],
      ['2025, returning', 1],
      ['2026, new', 1],
      ['2026, returning', 1],
    ]);
  });

  it('name nobody who wrote, in no file that is published', async () => {
    for (const file of ['measures/index.html', 'measures/measures.json', 'measures/measures.csv'])
      expect(await readFile(join(site, file), 'utf8')).not.toMatch(/\b(?:Ada|Bo|Cy|Di|tidy)\b|@/u);
  });
});
