import type { Entry } from '../../core/entry.ts';
import { escalationOf, type Escalation } from '../../core/chain/escalations.ts';
import type { Library } from '../../core/library.ts';
import { isLive, lapsedEmbeddingOf, standingOf } from '../../core/lifecycle.ts';
import { ownerInWords } from '../wording/people-in-words.ts';
import type { Phrase } from '../wording/phrase.ts';
import { signalCounts, signalsOf } from '../../core/signals.ts';
import { signalsInWords, timesInWords } from '../wording/signals-in-words.ts';

/** That a lesson keeps happening, and who is asked to decide. */
export function escalationInWords(library: Library, { lesson, recurrences, despite }: Escalation): Phrase {
  const although = despite
    ? ' although the practice had changed. '
    : lapsedEmbeddingOf(library, lesson)
      ? ' and the practice that changed no longer holds. '
      : ' and no practice has changed. ';
  const who = ownerInWords(library, lesson, 'Its owner');
  return ['It happened again ', timesInWords(recurrences.length), although, who, ' is asked to decide.'];
}

/**
 * What follows the four stations of a lesson: who decides when a check put it in doubt, or when it keeps happening, and
 * whether anybody has used it since.
 */
export function chainAfterwards(library: Library, lesson: Entry<'lessons'>): readonly Phrase[] {
  const who = ownerInWords(library, lesson, 'Its owner');
  const escalation = escalationOf(library, lesson);
  const counts = signalCounts(library, lesson);
  const [latest] = signalsOf(library, lesson).filter(({ data }) => data.kind === 'reuse');
  return [
    ...(isLive(lesson) && standingOf(library, lesson).doubt
      ? [['The lesson is open again: ', who, ' decides what to try next, or what to give up.']]
      : []),
    ...(escalation ? [escalationInWords(library, escalation)] : []),
    latest
      ? [`${signalsInWords(counts)} Last used on `, { day: latest.data.on }, '.']
      : [
          `${signalsInWords(counts)} ${isLive(lesson) ? 'Nobody has told yet' : 'Nobody said'} that they used it.`.trim(),
        ],
  ];
}
