import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, type AnyEntry, type Entry } from './entry.ts';
import { createLibrary, find } from './library.ts';
import { entryFixture, libraryFixture } from './library.fixture.ts';
import { embeddingsOf, latestEffect, replacementOf, stateOf, states, type State } from './lifecycle.ts';

const effect = (verdict: string, checkedOn = '2026-05-01') => ({ measure: 'm', result: '1', checkedOn, verdict });
const change = (lesson: string) => ({ on: '2026-03-01', lesson, was: 'so', now: 'thus', kind: 'replace' });
const retired = (replacedBy?: string) => ({
  on: '2026-06-01',
  reason: 'No longer.',
  ...(replacedBy ? { replacedBy } : {}),
});

const validations = [undefined, { by: 'master', on: '2026-01-01' }];
const practices = ['none', 'live', 'retired'] as const;
const verdicts = [[], ['worked'], ['partly'], ['no-effect'], ['no-effect', 'worked'], ['worked', 'no-effect']] as const;
const retirements = ['none', 'retired', 'replaced'] as const;

/** The table of states (architecture, section 3), written down a second time and in another way: by what each state excludes. */
function expected(validated: boolean, practice: string, given: readonly string[], retirement: string): State {
  if (retirement !== 'none') return retirement === 'replaced' ? 'superseded' : 'retired';
  const last = given.at(-1);
  if (last === 'no-effect') return 'contested';
  if (practice === 'live') return last ? 'learned' : 'embedded';
  return validated ? 'validated' : 'identified';
}

const cases = validations.flatMap((validated) =>
  practices.flatMap((practice) =>
    verdicts.flatMap((given) => retirements.map((retirement) => ({ validated, practice, given, retirement }))),
  ),
);

describe('the state of a lesson', () => {
  it.each(cases)(
    'follows from $validated, practice $practice, effects $given, $retirement',
    ({ validated, practice, given, retirement }) => {
      const library = libraryFixture([
        entryFixture('lessons', 'tested', {
          validated,
          effects: given.map((verdict, index) => effect(verdict, `2026-05-0${index + 1}`)),
          ...(retirement === 'none'
            ? {}
            : { retired: retired(retirement === 'replaced' ? 'lessons/next' : undefined) }),
        }),
        entryFixture('lessons', 'next'),
        ...(practice === 'none'
          ? []
          : [
              entryFixture('practices', 'way', {
                changes: [change('tested')],
                ...(practice === 'retired' ? { retired: retired() } : {}),
              }),
            ]),
      ]);
      expect(stateOf(library, find(library, 'lessons', 'tested') as AnyEntry)).toBe(
        expected(validated !== undefined, practice, given, retirement),
      );
    },
  );

  it('is decided by the latest check, and on one day by the later line', () => {
    const of = (...effects: ReturnType<typeof effect>[]) =>
      latestEffect(entryFixture('lessons', 'x', { effects }) as Entry<'lessons'>)?.verdict;
    expect(of(effect('no-effect', '2026-05-02'), effect('worked', '2026-05-01'))).toBe('no-effect');
    expect(of(effect('worked'), effect('no-effect'))).toBe('no-effect');
    expect(of()).toBeUndefined();
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
      fc.constantFrom('worked', 'partly', 'no-effect').map((verdict) => effect(verdict)),
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
          const one = createLibrary(portal, entries);
          const other = createLibrary(portal, shuffled);
          const read = (library: typeof one) => library.entries.map((entry) => [keyOf(entry), stateOf(library, entry)]);
          expect(read(one)).toEqual(read(other));
          for (const [, state] of read(one)) expect(Object.keys(states)).toContain(state);
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
