import { collections, verdicts, type Portal } from '../../schema/index.ts';
import { retiredOf, titleOf, type AnyEntry, type Entry } from '../../core/entry.ts';
import { find, type Library } from '../../core/library.ts';
import {
  effectsByDate,
  embeddingsOf,
  isLive,
  lapsedEmbeddingOf,
  replacementOf,
  type Effect,
  type Embedding,
} from '../../core/lifecycle.ts';
import { ownerOf } from '../../core/ownership.ts';
import type { Phrase, PhrasePart } from '../wording/phrase.ts';

/** One of the four stations from something noticed to an effect checked, and a fifth once the lesson no longer holds. */
export interface ChainStop {
  readonly title: string;
  readonly done: boolean;
  /** One paragraph each; what is missing is said together with who sees to it. */
  readonly words: readonly Phrase[];
  /** Of the fourth station, once an effect was checked. */
  readonly verdict?: Effect['verdict'];
  /** Of the fifth. */
  readonly ended?: true;
}

type Lesson = Entry<'lessons'>;

const link = (entry: AnyEntry): PhrasePart => ({ to: entry, text: titleOf(entry) });

const roleName = (library: Library, id: string): PhrasePart => {
  const role = find(library, 'roles', id);
  return role ? link(role) : id;
};

const ownerName = (library: Library, lesson: Lesson): PhrasePart => {
  const owner = ownerOf(library, lesson);
  return owner ? link(owner) : 'Its owner';
};

/** Name of a setting of portal.yaml; an id that is not listed is shown as it is. */
const settingName = (portal: Portal, id: string) => portal.settings.find((setting) => setting.id === id)?.name ?? id;

function noticed(library: Library, { data }: Lesson): ChainStop {
  const source = data.from === undefined ? undefined : library.byKey.get(data.from as never);
  if (source) return { title: collections[source.collection].singular, done: true, words: [[link(source)]] };
  const where = data.setting === undefined ? [] : [settingName(library.portal, data.setting)];
  const when: PhrasePart[] = data.month === undefined ? [] : [{ month: data.month }];
  const known = [...where, ...(where.length > 0 && when.length > 0 ? [', '] : []), ...when];
  return { title: 'Noticed', done: true, words: [known.length > 0 ? known : ['Where is not written down.']] };
}

function validated(library: Library, lesson: Lesson): ChainStop {
  const { validated: by } = lesson.data;
  if (by) {
    const words: Phrase = ['By ', roleName(library, by.by), ', ', { day: by.on }];
    return { title: 'Lesson validated', done: true, words: [words] };
  }
  if (!isLive(lesson)) return { title: 'Never validated', done: false, words: [] };
  return { title: 'Not validated yet', done: false, words: [[ownerName(library, lesson), ' is asked to confirm it.']] };
}

/** A practice did change because of the lesson, and was retired since. */
function lapsedInWords({ practice, change }: Embedding): Phrase {
  const ended = retiredOf(practice)?.on;
  const since = ended === undefined ? [] : [' since ', { day: ended }];
  return [link(practice), ' changed on ', { day: change.on }, ' and no longer holds', ...since, '.'];
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
      words: [[`Was: ${change.was}`], [`Now: ${change.now}`], [link(practice), ', ', { day: change.on }, ...others]],
    };
  }
  const lapsed = lapsedEmbeddingOf(library, lesson);
  const title = lapsed ? 'No practice names it any more' : 'No practice changed yet';
  const gone = lapsed ? [lapsedInWords(lapsed)] : [];
  if (!isLive(lesson)) return { title: lapsed ? title : 'No practice names it', done: false, words: gone };
  const open = lesson.data.actions
    .filter(({ status }) => status === 'open')
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  const words: Phrase = open[0]
    ? [
        roleName(library, open[0].owner),
        ' sees to it',
        ...(open[0].due === undefined ? [] : [', due ', { day: open[0].due } as const]),
        '.',
      ]
    : [ownerName(library, lesson), ' decides what changes.'];
  return { title, done: false, words: [...gone, words] };
}

/** What was measured, in one line. What was seen after may go on for half a sentence, so no word follows it. */
export const effectInWords = ({ measure, baseline, result }: Effect): string =>
  baseline === undefined ? `${measure}: ${result}` : `${measure}: ${baseline} before, then ${result}`;

function effectChecked(library: Library, lesson: Lesson): ChainStop {
  const [latest] = effectsByDate(lesson);
  if (!latest && !isLive(lesson)) return { title: 'Effect never checked', done: false, words: [] };
  if (!latest) {
    const words: Phrase = [ownerName(library, lesson), ' sees to the check.'];
    return { title: 'Effect not checked yet', done: false, words: [words] };
  }
  const { verdict, where, checkedOn } = latest;
  return {
    title: 'Effect checked',
    done: true,
    verdict,
    words: [
      [`${verdicts[verdict]}, `, { day: checkedOn }],
      [effectInWords(latest)],
      ...(where === undefined ? [] : [[`Measured by ${where}`]]),
    ],
  };
}

/** What became of a lesson that no longer holds; nobody is asked for what was missing by then. */
function ended(library: Library, lesson: Lesson): ChainStop[] {
  const retired = retiredOf(lesson);
  if (!retired) return [];
  const replacement = replacementOf(library, lesson);
  const next: Phrase = replacement ? ['Replaced by ', link(replacement)] : ['Nothing takes its place.'];
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
