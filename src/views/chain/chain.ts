import { collections, verdicts, type Portal } from '../../schema/index.ts';
import { retiredOf, type Entry } from '../../core/entry.ts';
import type { Library } from '../../core/library.ts';
import {
  embeddingsOf,
  isLive,
  lapsedEmbeddingOf,
  plannedEmbeddingOf,
  replacementOf,
  standingOf,
  type Embedding,
} from '../../core/lifecycle.ts';
import { isGood, type Effect } from '../../core/measurements.ts';
import { uncheckedEffect } from '../../core/chain/effect-check.ts';
import { named, ownerInWords, roleInWords } from '../wording/people-in-words.ts';
import type { Phrase, PhrasePart } from '../wording/phrase.ts';
import { timesInWords } from '../wording/signals-in-words.ts';
import { effectInWords, madeInWords, sees, sinceInWords, studiesInWords } from './findings-in-words.ts';

/** One of the four stations from something noticed to an effect checked, and a fifth once the lesson no longer holds. */
export interface ChainStop {
  readonly title: string;
  readonly done: boolean;
  /** One paragraph each; what is missing is said together with who sees to it. */
  readonly words: readonly Phrase[];
  /** Of the fourth station, once an effect was checked or a study elsewhere put it in doubt. */
  readonly verdict?: Effect['verdict'];
  /** Whether what decides speaks for the change. */
  readonly tone?: 'proven' | 'doubt';
  /** Of the fifth. */
  readonly ended?: true;
}

type Lesson = Entry<'lessons'>;

const ownerName = (library: Library, lesson: Lesson): PhrasePart => ownerInWords(library, lesson, 'Its owner');

/** Name of a setting of portal.yaml; an id that is not listed is shown as it is. */
const settingName = (portal: Portal, id: string) => portal.settings.find((setting) => setting.id === id)?.name ?? id;

function noticed(library: Library, { data }: Lesson): ChainStop {
  const source = data.from === undefined ? undefined : library.byKey.get(data.from as never);
  if (source) return { title: collections[source.collection].singular, done: true, words: [[named(source)]] };
  const where = data.setting === undefined ? [] : [settingName(library.portal, data.setting)];
  const when: PhrasePart[] = data.month === undefined ? [] : [{ month: data.month }];
  const known = [...where, ...(where.length > 0 && when.length > 0 ? [', '] : []), ...when];
  return { title: 'Noticed', done: true, words: [known.length > 0 ? known : ['Where is not written down.']] };
}

function validated(library: Library, lesson: Lesson): ChainStop {
  const { validated: by } = lesson.data;
  if (by && by.on <= library.today) {
    const words: Phrase = ['By ', roleInWords(library, by.by), ', ', { day: by.on }];
    return { title: 'Lesson validated', done: true, words: [words] };
  }
  if (!isLive(lesson)) return { title: 'Never validated', done: false, words: [] };
  return { title: 'Not validated yet', done: false, words: [[ownerName(library, lesson), ' is asked to confirm it.']] };
}

/** A practice did change because of the lesson, and was retired since. */
function lapsedInWords({ practice, change }: Embedding): Phrase {
  const until = retiredOf(practice)?.on;
  const since = until === undefined ? [] : [' since ', { day: until }];
  return [named(practice), ' changed on ', { day: change.on }, ' and no longer holds', ...since, '.'];
}

function practiceChanged(library: Library, lesson: Lesson): ChainStop {
  const embeddings = embeddingsOf(library, lesson);
  const latest = embeddings.at(-1);
  if (latest) {
    const { practice, change } = latest;
    const more = embeddings.length - 1;
    const others = more === 0 ? [] : [`, and ${more} more ${more === 1 ? 'change' : 'changes'}`];
    return {
      title: 'Practice changed',
      done: true,
      words: [[`Was: ${change.was}`], [`Now: ${change.now}`], [named(practice), ', ', { day: change.on }, ...others]],
    };
  }
  const lapsed = lapsedEmbeddingOf(library, lesson);
  const title = lapsed ? 'No practice names it any more' : 'No practice changed yet';
  const gone = lapsed ? [lapsedInWords(lapsed)] : [];
  if (!isLive(lesson)) return { title: lapsed ? title : 'No practice names it', done: false, words: gone };
  const planned = plannedEmbeddingOf(library, lesson);
  if (planned) {
    const words: Phrase = [named(planned.practice), ' changes on ', { day: planned.change.on }, '.'];
    return { title: 'Change decided', done: false, words: [...gone, words] };
  }
  const open = lesson.data.actions
    .filter(({ status }) => status === 'open')
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  const words: Phrase = open[0]
    ? [
        roleInWords(library, open[0].owner),
        ' sees to it',
        ...(open[0].due === undefined ? [] : [', due ', { day: open[0].due } as const]),
        '.',
      ]
    : [ownerName(library, lesson), ' decides what changes.'];
  return { title, done: false, words: [...gone, words] };
}

/** Who sees to the check that is missing, and by when. */
function checkAsked(library: Library, lesson: Lesson): Phrase {
  const due = uncheckedEffect(library, lesson)?.dueOn;
  return [ownerName(library, lesson), ...(due === undefined ? [' sees to the check'] : sees(due, library.today)), '.'];
}

const notSince = 'Effect not checked since the practice changed';

function effectChecked(library: Library, lesson: Lesson): ChainStop {
  const { check, checkedBefore, studies, doubt, recurrences, since } = standingOf(library, lesson);
  const back: Phrase[] =
    recurrences.length === 0 ? [] : [[`Came back ${timesInWords(recurrences.length)} `, ...sinceInWords(since), '.']];
  if (doubt?.by === 'study') {
    const { verdict, where } = doubt.effect;
    const words: Phrase[] = [
      [`${verdicts[verdict]}, `, madeInWords(doubt.effect)],
      [effectInWords(doubt.effect)],
      [`Measured elsewhere: ${where ?? ''}`],
    ];
    return { title: 'A study elsewhere doubts it', done: true, verdict, tone: 'doubt', words: [...words, ...back] };
  }
  if (check) {
    const words: Phrase[] = [[`${verdicts[check.verdict]}, `, { day: check.checkedOn }], [effectInWords(check)]];
    const tone = isGood(check) && doubt === undefined ? 'proven' : 'doubt';
    return { title: 'Effect checked', done: true, verdict: check.verdict, tone, words: [...words, ...back] };
  }
  const others = studiesInWords(studies);
  const here = others.length > 0 ? ' here' : '';
  if (!isLive(lesson))
    return {
      title: checkedBefore ? notSince : `Effect never checked${here}`,
      done: false,
      words: others.length > 0 ? [others] : [],
    };
  return {
    title: checkedBefore ? notSince : `Effect not checked${here} yet`,
    done: false,
    words: [...(others.length > 0 ? [others] : []), checkAsked(library, lesson), ...back],
  };
}

/** What became of a lesson that no longer holds; nobody is asked for what was missing by then. */
function ended(library: Library, lesson: Lesson): ChainStop[] {
  const retired = retiredOf(lesson);
  if (!retired) return [];
  const replacement = replacementOf(library, lesson);
  const next: Phrase = replacement ? ['Replaced by ', named(replacement)] : ['Nothing takes its place.'];
  return [{ title: 'No longer holds', done: true, ended: true, words: [['Since ', { day: retired.on }], next] }];
}

/** The stations of a lesson, in order. */
export const chainOf = (library: Library, lesson: Lesson): readonly ChainStop[] => [
  noticed(library, lesson),
  validated(library, lesson),
  practiceChanged(library, lesson),
  effectChecked(library, lesson),
  ...ended(library, lesson),
];
