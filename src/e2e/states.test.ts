import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { pagesIn, type BuiltPage } from './output.ts';
import { runBuild } from './run-build.ts';
import { writeTinyLibrary } from './tiny-library.ts';

/** A lesson as far as its state depends on it. */
interface Combination {
  readonly id: string;
  readonly validated: boolean;
  readonly practice: 'none' | 'live' | 'retired';
  readonly effects: string;
  readonly end: 'holds' | 'retired' | 'superseded';
  readonly expected: string;
  readonly reviewedOn: string | undefined;
}

interface Row {
  collection: string;
  id: string;
  state: string;
  retired: boolean;
  reviewedOn: string | null;
  dueOn: string | null;
}

const early = '2026-02-01';
const late = '2026-09-01';
const check = (checkedOn: string, verdict: string) => ({ measure: 'Groundings', result: 1, checkedOn, verdict });

/** What was checked, in the order in which it stands in the file. */
const checks: Readonly<Record<string, readonly object[]>> = {
  none: [],
  worked: [check(early, 'worked')],
  partly: [check(early, 'partly')],
  'no-effect': [check(early, 'no-effect')],
  'worked then no-effect': [check(early, 'worked'), check(late, 'no-effect')],
  'no-effect then worked': [check(early, 'no-effect'), check(late, 'worked')],
  'no-effect after worked, written first': [check(late, 'no-effect'), check(early, 'worked')],
  'worked after no-effect, written first': [check(late, 'worked'), check(early, 'no-effect')],
};

/** Section 3 of the design, worked out by hand: the state without and with validation, by practice and effects. */
const table: readonly (readonly [Combination['practice'], keyof typeof checks, string, string])[] = [
  ['none', 'none', 'identified', 'validated'],
  ['none', 'worked', 'identified', 'validated'],
  ['none', 'partly', 'identified', 'validated'],
  ['none', 'no-effect', 'contested', 'contested'],
  ['none', 'worked then no-effect', 'contested', 'contested'],
  ['none', 'no-effect then worked', 'identified', 'validated'],
  ['none', 'no-effect after worked, written first', 'contested', 'contested'],
  ['none', 'worked after no-effect, written first', 'identified', 'validated'],
  ['live', 'none', 'embedded', 'embedded'],
  ['live', 'worked', 'learned', 'learned'],
  ['live', 'partly', 'learned', 'learned'],
  ['live', 'no-effect', 'contested', 'contested'],
  ['live', 'worked then no-effect', 'contested', 'contested'],
  ['live', 'no-effect then worked', 'learned', 'learned'],
  ['live', 'no-effect after worked, written first', 'contested', 'contested'],
  ['live', 'worked after no-effect, written first', 'learned', 'learned'],
  ['retired', 'none', 'identified', 'validated'],
  ['retired', 'worked', 'identified', 'validated'],
  ['retired', 'partly', 'identified', 'validated'],
  ['retired', 'no-effect', 'contested', 'contested'],
  ['retired', 'worked then no-effect', 'contested', 'contested'],
  ['retired', 'no-effect then worked', 'identified', 'validated'],
  ['retired', 'no-effect after worked, written first', 'contested', 'contested'],
  ['retired', 'worked after no-effect, written first', 'identified', 'validated'],
];

/** The last day on which some reviews are in time, and the day after. */
const before = '2026-12-15';
const after = '2026-12-16';

/** Last reviews, with an interval of twelve months: overdue on both days, on the second, on neither; never reviewed. */
const fallsDue = '2025-12-15';
const reviews = ['2025-06-01', fallsDue, '2026-09-01', undefined] as const;

const combinations: readonly Combination[] = table
  .flatMap(([practice, effects, unconfirmed, confirmed]) =>
    [false, true].flatMap((validated) =>
      (['holds', 'retired', 'superseded'] as const).map((end) => ({
        validated,
        practice,
        effects,
        end,
        expected: end === 'holds' ? (validated ? confirmed : unconfirmed) : end,
      })),
    ),
  )
  // Three ends and four reviews in turn: each end meets each review.
  .map((one, index) => ({ ...one, id: `case-${index + 1}`, reviewedOn: reviews[index % 4] }));

const gone = (end: Combination['end'], replacedBy: string) =>
  end === 'holds'
    ? {}
    : { retired: { on: '2026-10-01', reason: 'The pier is gone.', ...(end === 'superseded' ? { replacedBy } : {}) } };

const mdx = (fields: object, text: string) => `---\n${stringify(fields)}---\n\n${text}\n`;

const lesson = ({ id, validated, effects, end, reviewedOn }: Combination): string =>
  mdx(
    {
      title: `Turn of the tide, ${id}`,
      summary: 'When the tide turns, wait for slack water, because the current sets towards the pier.',
      outcome: 'mixed',
      topics: ['fog'],
      ...(reviewedOn === undefined ? {} : { reviewedOn }),
      ...(validated ? { validated: { by: 'harbour-master', on: '2026-01-05' } } : {}),
      effects: checks[effects],
      ...gone(end, 'lessons/wait-for-the-tug'),
    },
    '## What happened\n\nA barge touched the pier.\n\n## Do this next\n\nWait for slack water.',
  );

const practice = (id: string, lessons: readonly string[], end: Combination['end'] = 'holds'): string =>
  mdx(
    {
      title: `Mooring by ${id}`,
      summary: 'We moor at slack water.',
      topics: ['fog'],
      do: ['Wait for slack water.'],
      changes: lessons.map((name) => ({
        on: '2026-01-20',
        lesson: name,
        was: 'Moored at once.',
        now: 'Moor at slack water.',
        kind: 'replace',
      })),
      ...gone(end, 'practices/casting-off'),
    },
    'The pilot reads the tide board.',
  );

const embedded = (where: Combination['practice']) =>
  combinations.filter((one) => one.practice === where).map(({ id }) => id);

const library: Readonly<Record<string, string>> = {
  ...Object.fromEntries(combinations.map((one) => [`lessons/${one.id}.mdx`, lesson(one)])),
  'practices/slack-water.mdx': practice('slack-water', embedded('live')),
  'practices/once-retired.mdx': practice('once-retired', embedded('retired'), 'retired'),
  'practices/once-replaced.mdx': practice('once-replaced', embedded('retired'), 'superseded'),
};

describe('states of all combinations', () => {
  let work: string;
  let out: string;
  let later: string;

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'hindsight-states-'));
    out = join(work, 'site');
    later = join(work, 'later');
    const content = join(work, 'content');
    await writeTinyLibrary(content, library);
    for (const [dir, today] of [
      [out, before],
      [later, after],
    ] as const) {
      const run = await runBuild('--content', content, '--out', dir, '--today', today);
      expect(`${run.err}${String(run.code)}`).toBe('0');
    }
  }, 240_000);

  afterAll(() => rm(work, { recursive: true, force: true }));

  const json = async <T>(dir: string, path: string) => JSON.parse(await readFile(join(dir, path), 'utf8')) as T;
  const rowsOf = async (dir: string) =>
    (await json<{ builtOn: string; entries: Row[] }>(dir, 'api/entries.json')).entries;
  const entryPages = async (dir: string): Promise<Map<string, BuiltPage>> =>
    new Map((await pagesIn(dir)).filter(({ layout }) => layout.startsWith('entry-')).map((page) => [page.path, page]));

  it('are those of the table, in the list for other tools and on each page', async () => {
    expect(combinations).toHaveLength(144);
    const rows = new Map((await rowsOf(out)).map((row) => [`${row.collection}/${row.id}`, row]));
    const pages = await entryPages(out);
    const wrong = combinations.flatMap((one) => {
      const row = rows.get(`lessons/${one.id}`);
      const html = pages.get(`/lessons/${one.id}/`)?.html ?? '';
      const shown = /<article[^>]* data-state="([^"]*)"/u.exec(html)?.[1];
      const { validated, practice: where, effects, end, expected } = one;
      return row?.state === expected && shown === expected && row.retired === (end !== 'holds')
        ? []
        : [{ validated, where, effects, end, expected, listed: row?.state, shown }];
    });
    expect(wrong).toEqual([]);
    expect(['slack-water', 'once-retired', 'once-replaced'].map((id) => rows.get(`practices/${id}`)?.state)).toEqual([
      'current',
      'retired',
      'superseded',
    ]);
  });

  it('stand behind a chain that says what was done, what is missing, and what became of the lesson', async () => {
    const pages = await entryPages(out);
    for (const { id, validated, practice: where, effects, end } of combinations) {
      const html = pages.get(`/lessons/${id}/`)?.html ?? '';
      const chain = /<figure class="chain[\s\S]*?<\/figure>/u.exec(html)?.[0] ?? '';
      const asks = end === 'holds';
      expect([...chain.matchAll(/<b>([^<]*)<\/b>/gu)].map(([, title]) => title).slice(0, asks ? 4 : 5), id).toEqual([
        'Noticed',
        validated ? 'Lesson validated' : asks ? 'Not validated yet' : 'Never validated',
        where === 'live'
          ? 'Practice changed'
          : where === 'retired'
            ? 'No practice names it any more'
            : asks
              ? 'No practice changed yet'
              : 'No practice names it',
        effects !== 'none' ? 'Effect checked' : asks ? 'Effect not checked yet' : 'Effect never checked',
        ...(asks ? [] : ['No longer holds']),
      ]);
      expect(chain.includes('Nothing takes its place.'), id).toBe(end === 'retired');
      expect(chain.includes('href="/lessons/wait-for-the-tug/"'), id).toBe(end === 'superseded');
      // Whoever would have to act is named as long as somebody is asked.
      if (!asks) expect(chain, id).not.toMatch(/is asked to|decides what|sees to/u);
    }
  });

  it('are counted on /measures/ as the table counts them, of live lessons only', async () => {
    const { measures } = await json<{ measures: { id: string; figures: { label: string; value: number }[] }[] }>(
      out,
      'measures/measures.json',
    );
    const count = (state: string) => combinations.filter(({ expected }) => expected === state).length;
    const figures = measures.find(({ id }) => id === 'how-far-lessons-have-come')?.figures ?? [];
    expect(figures.map(({ value }) => value)).toEqual([
      count('identified'),
      count('validated'),
      // The lesson of the tiny library itself.
      count('embedded') + 1,
      count('learned'),
      count('contested'),
    ]);
  });

  it('give a date for the next review to what holds and was reviewed, and to nothing else', async () => {
    const rows = new Map((await rowsOf(out)).map((row) => [row.id, row]));
    for (const { id, end, reviewedOn } of combinations) {
      const due = end === 'holds' && reviewedOn !== undefined ? String(Number(reviewedOn.slice(0, 4)) + 1) : null;
      expect([id, rows.get(id)?.dueOn ?? null]).toEqual([id, due && reviewedOn ? due + reviewedOn.slice(4) : null]);
    }
  });

  describe('when only the day of the build is another', () => {
    const turned = combinations
      .filter(({ end, reviewedOn }) => end === 'holds' && reviewedOn === fallsDue)
      .map(({ id }) => `/lessons/${id}/`)
      .sort();

    it('no entry changes its state, its dates or anything else that other tools read', async () => {
      const [first, second] = await Promise.all([rowsOf(out), rowsOf(later)]);
      expect(second).toEqual(first);
      expect(await json(later, 'api/entries.json')).toMatchObject({ builtOn: after });
    });

    it('exactly the pages whose review fell due in between begin to say so', async () => {
      expect(turned.length).toBeGreaterThan(8);
      const [first, second] = await Promise.all([entryPages(out), entryPages(later)]);
      const warns = (page: BuiltPage | undefined) =>
        /<div class="banner overdue"[^>]*>/u.exec(page?.html ?? '')?.[0].includes('hidden') === false;
      const paths = [...first.keys()].sort();
      expect([...second.keys()].sort()).toEqual(paths);
      expect(paths.filter((path) => warns(first.get(path)) !== warns(second.get(path)))).toEqual(turned);
      expect(turned.filter((path) => !warns(second.get(path)))).toEqual([]);
      expect(paths.filter((path) => first.get(path)?.html !== second.get(path)?.html)).toEqual(turned);
    });

    it('exactly their cards in lists begin to say that the review is overdue', async () => {
      const lateIn = async (dir: string) => {
        const cards = (await pagesIn(dir)).flatMap(({ html }) => html.match(/<li class="card">[\s\S]*?<\/li>/gu) ?? []);
        const said = cards.filter((card) => /<span class="due" data-after="[^"]*">/u.test(card));
        return new Set(said.map((card) => /href="([^"]*)"/u.exec(card)?.[1] ?? ''));
      };
      const [first, second] = await Promise.all([lateIn(out), lateIn(later)]);
      expect(first.size).toBeGreaterThan(8);
      expect([...second].filter((path) => !first.has(path)).sort()).toEqual(turned);
      expect(second.size).toBe(first.size + turned.length);
    });

    it('the measures move them from due to overdue, and move nothing else', async () => {
      interface Figures {
        measures: { id: string; figures: { label: string; value: number; entries: string[] }[] }[];
      }
      const [first, second] = await Promise.all(
        [out, later].map((dir) => json<Figures>(dir, 'measures/measures.json')),
      );
      const others = (all: Figures | undefined) => all?.measures.filter(({ id }) => id !== 'how-fresh');
      expect(others(second)).toEqual(others(first));
      const behind = (all: Figures | undefined, label: string) =>
        all?.measures
          .find(({ id }) => id === 'how-fresh')
          ?.figures.find((figure) => figure.label === label)
          ?.entries.map((address) => new URL(address).pathname)
          .sort();
      expect(behind(first, 'Due within 60 days')).toEqual(turned);
      expect(behind(second, 'Due within 60 days')).toEqual([]);
      const overdue = behind(first, 'Overdue') ?? [];
      expect(overdue.length).toBeGreaterThan(8);
      expect(behind(second, 'Overdue')).toEqual([...overdue, ...turned].sort());
    });

    it('the calendar holds the same days, stamped anew', async () => {
      const calendar = async (dir: string) => readFile(join(dir, 'reviews.ics'), 'utf8');
      const [first, second] = await Promise.all([calendar(out), calendar(later)]);
      expect(first).toContain('DTSTAMP:20261215T000000Z');
      expect(first.match(/BEGIN:VEVENT/gu)?.length).toBeGreaterThan(20);
      expect(second).toBe(first.replaceAll('DTSTAMP:20261215T000000Z', 'DTSTAMP:20261216T000000Z'));
    });

    it('the feeds tell the same', async () => {
      for (const file of ['rss.xml', 'atom.xml', 'feed.json'])
        expect(await readFile(join(later, file), 'utf8'), file).toBe(await readFile(join(out, file), 'utf8'));
    });
  });
});
