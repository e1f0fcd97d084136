import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../adapters/files/check-content.ts';
import type { Entry } from '../core/entry.ts';
import { entriesIn, type Library } from '../core/library.ts';
import { stateOf } from '../core/lifecycle.ts';
import { localDay } from '../core/local-day.ts';

const content = join(fileURLToPath(new URL('../..', import.meta.url)), 'content');
const today = localDay(new Date());

type Lesson = Entry<'lessons'>;
type Effect = Lesson['data']['effects'][number];

const made = (on: string): Promise<Library> =>
  checkContent(content, { today: on }).then(({ library }) => {
    if (library === null) throw new Error('content/portal.yaml cannot be read');
    return library;
  });

const isStudy = ({ where }: Effect): boolean => where !== undefined;
const supports = ({ verdict }: Effect): boolean => verdict !== 'no-effect' && verdict !== 'worse';
const idsOf = (lessons: readonly Lesson[]): string[] => lessons.map(({ id }) => id).sort();

let library: Library;
let lessons: readonly Lesson[];

/** Days on which a live practice changed because of this lesson: counted from the files, without the table of states. */
const changeDays = ({ id }: Lesson): string[] =>
  entriesIn(library, 'practices')
    .filter(({ data }) => data.retired === undefined)
    .flatMap(({ data }) => data.changes.filter(({ lesson }) => lesson === id).map(({ on }) => on))
    .sort();

/** Checks of our own, made once the practice had changed, the newest last. */
const ownChecks = (lesson: Lesson): Effect[] => {
  const changed = changeDays(lesson).at(-1);
  if (changed === undefined) return [];
  return lesson.data.effects
    .filter((effect) => !isStudy(effect) && effect.checkedOn >= changed)
    .sort((a, b) => a.checkedOn.localeCompare(b.checkedOn));
};

/** From a reflection of our own, by way of a changed practice, to a check of our own. */
const isHomeGrown = (lesson: Lesson): boolean =>
  lesson.data.from?.startsWith('reflections/') === true && ownChecks(lesson).length > 0;

const inState = (state: string): readonly Lesson[] => lessons.filter((lesson) => stateOf(library, lesson) === state);

const ownerOf = ({ data }: Lesson): string | undefined =>
  data.owner ?? entriesIn(library, 'topics').find(({ id }) => id === data.topics[0])?.data.steward;

beforeAll(async () => {
  library = await made(today);
  lessons = entriesIn(library, 'lessons');
});

describe('what the sample library says was learned', () => {
  it('was checked here, after the change, and spoke for it', () => {
    const learned = inState('learned');
    expect(learned.length).toBeGreaterThanOrEqual(3);
    const newest = (lesson: Lesson) => ownChecks(lesson).at(-1);
    expect(idsOf(learned.filter((lesson) => !newest(lesson) || !supports(newest(lesson) as Effect)))).toEqual([]);
  });

  it('is never learned by a study alone', () => {
    const bare = lessons.filter(
      (lesson) => lesson.data.effects.length > 0 && lesson.data.effects.every((effect) => isStudy(effect)),
    );
    expect(bare.length).toBeGreaterThan(5);
    expect(idsOf(bare.filter((lesson) => stateOf(library, lesson) === 'learned'))).toEqual([]);
  });

  it('stands beside at least three lessons in doubt by the newest measurement of all', () => {
    const contested = inState('contested');
    expect(contested.length).toBeGreaterThanOrEqual(3);
    const dayOf = ({ measuredOn, checkedOn }: Effect) => measuredOn ?? checkedOn;
    const newest = ({ data }: Lesson) =>
      [...data.effects].sort((a, b) => dayOf(a).localeCompare(dayOf(b))).at(-1) as Effect;
    expect(idsOf(contested.filter((lesson) => supports(newest(lesson))))).toEqual([]);
  });

  it('holds at least ten chains from a reflection of ours to a check of ours, with honest verdicts', () => {
    const chains = lessons.filter(isHomeGrown);
    expect(chains.length).toBeGreaterThanOrEqual(10);
    const verdicts = new Set(chains.map((lesson) => ownChecks(lesson).at(-1)?.verdict));
    expect([...verdicts].sort()).toEqual(['no-effect', 'no-worse', 'partly', 'worked']);
  });

  it('shows a lesson that came back once after its practice had changed', () => {
    const back = lessons.filter((lesson) => {
      const changed = changeDays(lesson).at(-1);
      const times = entriesIn(library, 'signals').filter(
        ({ data }) =>
          data.kind === 'recurrence' &&
          data.entry === `lessons/${lesson.id}` &&
          changed !== undefined &&
          data.on > changed,
      );
      return times.length === 1 && stateOf(library, lesson) !== 'contested';
    });
    expect(idsOf(back)).toContain('read-back-critical-instructions');
  });
});

describe('what the sample library measured', () => {
  const effects = (): { readonly id: string; readonly lesson: Lesson; readonly effect: Effect }[] =>
    lessons.flatMap((lesson) => lesson.data.effects.map((effect) => ({ id: lesson.id, lesson, effect })));

  it('says of every study when it was measured', () => {
    const studies = effects().filter(({ effect }) => isStudy(effect));
    expect(studies.length).toBeGreaterThan(15);
    expect(studies.filter(({ effect }) => effect.measuredOn === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('says of every pair of figures what they compare', () => {
    const pairs = effects().filter(({ effect }) => effect.baseline !== undefined);
    expect(pairs.filter(({ effect }) => effect.compares === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('was checked here by somebody other than the owner, on a day that has come', () => {
    const own = effects().filter(({ effect }) => !isStudy(effect));
    const bad = own.filter(
      ({ effect, lesson }) =>
        effect.checkedBy === undefined || effect.checkedBy === ownerOf(lesson) || effect.checkedOn > today,
    );
    expect(bad.map(({ id }) => id)).toEqual([]);
  });

  it('calls each of its own checks an illustration, in the measure and in the text', () => {
    const own = effects().filter(({ effect }) => !isStudy(effect));
    expect(own.length).toBeGreaterThanOrEqual(13);
    const plain = own.filter(({ effect }) => !effect.measure.startsWith('Northfield, an illustration: '));
    expect(plain.map(({ id }) => id)).toEqual([]);
    const unmarked = own.filter(({ lesson }) => !/illustration/iu.test(lesson.prose?.html ?? ''));
    expect(unmarked.map(({ id }) => id)).toEqual([]);
  });
});

describe('as years pass', () => {
  it.each(['2028-01-31', '2040-12-31'])('nothing of the sample library breaks on %s', async (day) => {
    const { library: later, findings } = await checkContent(content, { today: day });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (later === null) throw new Error('content/portal.yaml cannot be read');
    const states = (of: Library) => entriesIn(of, 'lessons').map((lesson) => `${lesson.id} ${stateOf(of, lesson)}`);
    expect(states(later)).toEqual(states(library));
  });
});
