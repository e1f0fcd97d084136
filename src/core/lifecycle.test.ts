import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, type AnyEntry, type Entry } from './entry.ts';
import { createLibrary, find } from './library.ts';
import { entryFixture, libraryFixture } from './library.fixture.ts';
import {
  embeddingsOf,
  lapsedEmbeddingOf,
  plannedEmbeddingOf,
  replacementOf,
  standingOf,
  stateOf,
} from './lifecycle.ts';
import { stateNames, type State } from './states.ts';

const today = '2026-11-23';
const changeDay = '2026-03-01';
const effect = (verdict: string, checkedOn = '2026-05-01', more: object = {}) => ({
  measure: 'm',
  result: '1',
  checkedOn,
  verdict,
  ...more,
});
const change = (lesson: string, on = changeDay) => ({ on, lesson, was: 'so', now: 'thus', kind: 'replace' });
const retired = (replacedBy?: string) => ({
  on: '2026-06-01',
  reason: 'No longer.',
  ...(replacedBy ? { replacedBy } : {}),
});

const validations = [undefined, { by: 'master', on: '2026-01-01' }, { by: 'master', on: '2027-01-01' }];
const practices = ['none', 'live', 'twice', 'planned', 'retired'] as const;
const retirements = ['none', 'retired', 'replaced'] as const;
type Practice = (typeof practices)[number];

/** A finding by place, day of measuring, and what it says; `aside` was weighed and does not count. */
interface Finding {
  readonly here: boolean;
  readonly made: string;
  readonly says: 'good' | 'bad';
  readonly aside?: boolean;
}
const days = ['2014-05-05', '2026-02-28', changeDay, '2026-08-01', '2026-10-10', '2027-01-01'];
const findings: readonly Finding[] = days.flatMap((made) => [
  { here: true, made, says: 'good' as const },
  { here: true, made, says: 'bad' as const },
  { here: false, made, says: 'good' as const },
  { here: false, made, says: 'bad' as const },
  { here: false, made, says: 'bad' as const, aside: true },
]);
const goodWords = ['worked', 'partly', 'no-worse'];
const badWords = ['no-effect', 'worse'];

/** As it is written in an entry. What others measured was read later than it was made. */
const written = ({ here, made, says, aside }: Finding, index: number) =>
  effect(
    (says === 'good' ? goodWords : badWords)[
      (index + made.length + days.indexOf(made)) % (says === 'good' ? 3 : 2)
    ] as string,
    here ? made : made > today ? made : '2026-11-01',
    {
      ...(here ? {} : { where: 'Nine ports', measuredOn: made }),
      ...(aside ? { weighed: { by: 'master', on: '2026-11-02', because: 'Other ships.' } } : {}),
    },
  );

const changesOf: Record<Practice, readonly string[]> = {
  none: [],
  live: [changeDay],
  twice: [changeDay, '2026-09-01'],
  planned: ['2027-02-01'],
  retired: [changeDay],
};

/**
 * The rule of states (architecture, section 3), written down a second time and in another way: as a diary that is read
 * from the first day to today.
 */
function expected(
  practice: Practice,
  given: readonly Finding[],
  comebacks: readonly string[],
  validated: boolean,
): State {
  const diary = [
    ...(practice === 'retired' ? [] : changesOf[practice]).map((on) => ({ on, rank: 0, what: 'change' as const })),
    ...comebacks.map((on) => ({ on, rank: 1, what: 'again' as const })),
    ...given
      .filter(({ aside }) => !aside)
      .map((finding, index) => ({ on: finding.made, rank: finding.here ? 3 + index : 2, what: finding })),
  ]
    .filter(({ on }) => on <= today)
    .sort((a, b) => a.on.localeCompare(b.on) || a.rank - b.rank);
  let changed = false;
  let here: 'good' | 'bad' | undefined;
  let elsewhere: 'good' | 'bad' | undefined;
  let elsewhereIsNewer = false;
  let again = 0;
  let lastReset = '';
  for (const { on, what } of diary) {
    if (what === 'change') [changed, here, elsewhereIsNewer, again, lastReset] = [true, undefined, true, 0, on];
    else if (what === 'again') again += on > lastReset ? 1 : 0;
    else if (what.here) {
      [here, elsewhereIsNewer] = [what.says, false];
      if (what.says === 'good') [again, lastReset] = [0, on];
    } else [elsewhere, elsewhereIsNewer] = [what.says, true];
  }
  if (here === 'bad' || (elsewhereIsNewer && elsewhere === 'bad') || (changed && again >= 2)) return 'contested';
  if (changed) return here === 'good' ? 'learned' : 'embedded';
  return validated ? 'validated' : 'identified';
}

function seen(practice: Practice, given: readonly Finding[], comebacks: readonly string[], fields: object = {}): State {
  const library = libraryFixture([
    entryFixture('lessons', 'tested', { ...fields, effects: given.map(written) }),
    entryFixture('lessons', 'next'),
    ...comebacks.map((on, index) =>
      entryFixture('signals', `s${index}`, { kind: 'recurrence', entry: 'lessons/tested', on }),
    ),
    ...(practice === 'none'
      ? []
      : [
          entryFixture('practices', 'way', {
            changes: changesOf[practice].map((on) => change('tested', on)),
            ...(practice === 'retired' ? { retired: retired() } : {}),
          }),
        ]),
  ]);
  return stateOf(library, find(library, 'lessons', 'tested') as AnyEntry);
}

const several = [
  [],
  ...findings.map((one) => [one]),
  ...findings.flatMap((one) => findings.map((other) => [one, other])),
];
const comebacks = [
  [],
  ['2026-08-15'],
  ['2026-02-01', '2026-08-15'],
  ['2026-08-15', '2026-10-20'],
  ['2026-08-15', '2027-01-01'],
];

describe('the state of a lesson', () => {
  it.each(practices.flatMap((practice) => comebacks.map((reports) => ({ practice, reports }))))(
    'follows from every pair of findings: practice $practice, came back $reports',
    ({ practice, reports }) => {
      const wrong = several.flatMap((given) => {
        const [is, ought] = [seen(practice, given, reports), expected(practice, given, reports, false)];
        return is === ought ? [] : [{ given, is, ought }];
      });
      expect(wrong.slice(0, 3)).toEqual([]);
    },
  );

  it.each(
    validations.flatMap((validated) =>
      practices.flatMap((practice) => retirements.map((retirement) => ({ validated, practice, retirement }))),
    ),
  )('follows from $validated, practice $practice, $retirement', ({ validated, practice, retirement }) => {
    const given = [{ here: true, made: '2026-08-01', says: 'good' as const }];
    const end =
      retirement === 'none' ? {} : { retired: retired(retirement === 'replaced' ? 'lessons/next' : undefined) };
    for (const some of [[], given])
      expect(seen(practice, some, [], { validated, ...end })).toBe(
        retirement === 'replaced'
          ? 'superseded'
          : retirement === 'retired'
            ? 'retired'
            : expected(practice, some, [], validated !== undefined && validated.on <= today),
      );
  });

  const standing = (...effects: ReturnType<typeof effect>[]) => {
    const lesson = entryFixture('lessons', 'x', { effects }) as Entry<'lessons'>;
    const library = libraryFixture([lesson, entryFixture('practices', 'p', { changes: [change('x')] })]);
    return standingOf(library, lesson);
  };

  it('is decided on one day by the later line', () => {
    expect(standing(effect('worked'), effect('no-effect')).check?.verdict).toBe('no-effect');
    expect(standing(effect('no-effect'), effect('worked')).check?.verdict).toBe('worked');
    expect(standing().check).toBeUndefined();
  });

  it('gives proof no benefit of the doubt where only a month or a year is known', () => {
    const here = (verdict: string, measuredOn: string) => effect(verdict, '2026-11-01', { measuredOn });
    // The year and the month of the change: it may have been measured before.
    expect(standing(here('worked', '2026')).proven).toBe(false);
    expect(standing(here('worked', '2026-03')).proven).toBe(true);
    expect(standing(here('worked', '2026-02')).proven).toBe(false);
    // It may have been measured after.
    expect(standing(here('no-effect', '2026')).doubt?.by).toBe('check');
    expect(standing(here('no-effect', '2026-02')).doubt).toBeUndefined();
    const study = (measuredOn: string) => effect('worse', '2026-11-01', { measuredOn, where: 'Nine ports' });
    expect(standing(effect('worked', '2026-05-15'), study('2026-05')).doubt?.by).toBe('study');
    expect(standing(effect('worked', '2026-05-15'), study('2026-04')).doubt).toBeUndefined();
  });

  it('knows that nothing was measured after it was checked or read', () => {
    const early = { measuredOn: '2026', checkedOn: '2026-04-01' };
    const study = effect('no-effect', early.checkedOn, { ...early, where: 'Nine ports' });
    expect(standing(effect('worked', '2026-05-15'), study).proven).toBe(true);
    expect(standing(effect('worked', '2026-05-15'), effect('no-effect', early.checkedOn, early)).proven).toBe(true);
    expect(standing(effect('worked', '2026-03-15'), study).doubt?.by).toBe('study');
  });

  it('sets nothing aside that was measured here', () => {
    const weighed = { by: 'master', because: 'A storm.', on: '2026-05-16' };
    expect(standing(effect('no-effect', '2026-05-15', { weighed })).doubt?.by).toBe('check');
  });

  it('knows that it was checked here before the practice changed last', () => {
    expect(standing(effect('worked', '2026-02-01'))).toMatchObject({ check: undefined, checkedBefore: true });
    expect(standing(effect('worked', '2026-02-01'), effect('worked', '2026-05-15')).checkedBefore).toBe(false);
    expect(standing().checkedBefore).toBe(false);
  });

  it('was not embedded by a change whose day never came, because the practice ended before', () => {
    const lesson = entryFixture('lessons', 'x') as Entry<'lessons'>;
    const ended = (on: string) =>
      libraryFixture([
        lesson,
        entryFixture('practices', 'p', { changes: [change('x', on)], retired: { on: '2026-06-01', reason: 'r' } }),
      ]);
    expect(lapsedEmbeddingOf(ended('2026-05-01'), lesson)?.change.on).toBe('2026-05-01');
    expect(lapsedEmbeddingOf(ended('2026-09-01'), lesson)).toBeUndefined();
    expect(lapsedEmbeddingOf(ended('2027-09-01'), lesson)).toBeUndefined();
  });

  it('lets the newer of two studies speak, whatever was written down last', () => {
    const study = (verdict: string, measuredOn: string) =>
      effect(verdict, '2026-11-01', { measuredOn, where: 'Nine ports' });
    expect(standing(study('partly', '2015'), study('no-effect', '2014')).doubt).toBeUndefined();
    expect(standing(study('no-effect', '2018'), study('partly', '2014')).doubt?.by).toBe('study');
  });

  it('goes by the day of checking where no day of measuring is known', () => {
    const study = (on: string) => effect('no-effect', on, { where: 'Nine ports' });
    expect(standing(effect('worked', '2026-05-15'), study('2026-05-16')).doubt?.by).toBe('study');
    expect(standing(effect('worked', '2026-05-15'), study('2026-05-15')).doubt).toBeUndefined();
  });

  it('does not yet know of what was set aside tomorrow', () => {
    const weighed = { by: 'master', because: 'Other ships.' };
    const study = (on: string) => effect('worse', '2026-05-01', { where: 'Nine ports', weighed: { ...weighed, on } });
    expect(standing(study('2026-11-24')).doubt?.by).toBe('study');
    expect(standing(study('2026-11-23')).doubt).toBeUndefined();
  });

  it('knows the change that is still to come', () => {
    const lesson = entryFixture('lessons', 'x') as Entry<'lessons'>;
    const library = libraryFixture([lesson, entryFixture('practices', 'p', { changes: [change('x', '2027-02-01')] })]);
    expect(plannedEmbeddingOf(library, lesson)?.change.on).toBe('2027-02-01');
    expect(embeddingsOf(library, lesson)).toEqual([]);
  });

  it('lists the changes that embed a lesson, oldest first', () => {
    const library = libraryFixture([
      entryFixture('lessons', 'x'),
      entryFixture('practices', 'b', { changes: [{ ...change('x'), on: '2025-01-01' }] }),
      entryFixture('practices', 'a', { changes: [change('x'), { ...change('x'), on: '2024-01-01' }] }),
    ]);
    const lesson = find(library, 'lessons', 'x') as Entry<'lessons'>;
    expect(embeddingsOf(library, lesson).map(({ practice, change: { on } }) => [practice.id, on])).toEqual([
      ['a', '2024-01-01'],
      ['b', '2025-01-01'],
      ['a', '2026-03-01'],
    ]);
  });

  it('is "current" for every other live entry', () => {
    const library = libraryFixture([entryFixture('practices', 'way')]);
    expect(stateOf(library, library.entries[0] as AnyEntry)).toBe('current');
  });
});

describe('states as laws', () => {
  const lesson = fc.record({
    validated: fc.constantFrom(...validations),
    effects: fc.array(
      fc.constantFrom(...goodWords, ...badWords).map((verdict) => effect(verdict)),
      { maxLength: 3 },
    ),
    retired: fc.constantFrom(undefined, retired(), retired('lessons/l0'), retired('lessons/l1')),
  });
  const libraries = fc
    .array(lesson, { minLength: 1, maxLength: 6 })
    .map((lessons) => [
      ...lessons.map((fields, index) => entryFixture('lessons', `l${index}`, fields)),
      entryFixture('practices', 'way', { changes: [change('l0'), change('l2')] }),
    ]);

  it('every entry has exactly one state, the same in any order of files', () => {
    fc.assert(
      fc.property(
        libraries.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          const { portal } = libraryFixture([]);
          const one = createLibrary(portal, entries, today);
          const other = createLibrary(portal, shuffled, today);
          const read = (library: typeof one) => library.entries.map((entry) => [keyOf(entry), stateOf(library, entry)]);
          expect(read(one)).toEqual(read(other));
          for (const [, state] of read(one)) expect(stateNames).toContain(state);
        },
      ),
    );
  });

  it('following replacements always ends, at a live entry or at nothing', () => {
    fc.assert(
      fc.property(libraries, (entries) => {
        const library = libraryFixture(entries);
        for (const entry of library.entries) {
          const end = replacementOf(library, entry);
          if (end) expect('retired' in end.data ? end.data.retired : undefined).toBeUndefined();
        }
      }),
    );
  });
});

describe('a replacement', () => {
  const chain = libraryFixture([
    entryFixture('lessons', 'first', { retired: retired('lessons/second') }),
    entryFixture('lessons', 'second', { retired: retired('practices/third') }),
    entryFixture('practices', 'third'),
    entryFixture('lessons', 'gone', { retired: retired() }),
    entryFixture('lessons', 'round', { retired: retired('lessons/trip') }),
    entryFixture('lessons', 'trip', { retired: retired('lessons/round') }),
  ]);
  const end = (id: string) => replacementOf(chain, find(chain, 'lessons', id) as AnyEntry)?.id ?? null;

  it('is followed to its end', () => expect(end('first')).toBe('third'));
  it('is nothing for what was retired without one', () => expect(end('gone')).toBeNull());
  it('is nothing when the chain runs in a circle', () => expect(end('round')).toBeNull());
  it('is nothing for what still holds', () => {
    expect(replacementOf(chain, find(chain, 'practices', 'third') as AnyEntry)).toBeNull();
  });
});
