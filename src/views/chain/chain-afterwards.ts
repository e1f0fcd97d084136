import { titleOf, type Entry } from '../../core/entry.ts';
import { escalationOf } from '../../core/chain/escalations.ts';
import type { Library } from '../../core/library.ts';
import { isLive, lapsedEmbeddingOf, standingOf } from '../../core/lifecycle.ts';
import { ownerOf } from '../../core/ownership.ts';
import type { Phrase, PhrasePart } from '../wording/phrase.ts';
import { signalCounts, signalsOf } from '../../core/signals.ts';
import { signalsInWords, timesInWords } from '../wording/signals-in-words.ts';

/**
 * What follows the four stations of a lesson: who decides when a check put it in doubt, or when it keeps happening, and
 * whether anybody has used it since.
 */
export function chainAfterwards(library: Library, lesson: Entry<'lessons'>): readonly Phrase[] {
  const owner = ownerOf(library, lesson);
  const who: PhrasePart = owner ? { to: owner, text: titleOf(owner) } : 'Its owner';
  const escalation = escalationOf(library, lesson);
  const counts = signalCounts(library, lesson);
  const [latest] = signalsOf(library, lesson).filter(({ data }) => data.kind === 'reuse');
  return [
    ...(isLive(lesson) && standingOf(library, lesson).doubt
      ? [['The lesson is open again: ', who, ' decides what to try next, or what to give up.']]
      : []),
    ...(escalation
      ? [
          [
            'It happened again ',
            timesInWords(escalation.recurrences.length),
            escalation.despite
              ? ' although the practice had changed. '
              : lapsedEmbeddingOf(library, lesson)
                ? ' and the practice that changed no longer holds. '
                : ' and no practice has changed. ',
            who,
            ' is asked to decide.',
          ],
        ]
      : []),
    latest
      ? [`${signalsInWords(counts)} Last used on `, { day: latest.data.on }, '.']
      : [
          `${signalsInWords(counts)} ${isLive(lesson) ? 'Nobody has told yet' : 'Nobody said'} that they used it.`.trim(),
        ],
  ];
}
