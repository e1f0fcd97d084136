import { retiredOf, type AnyEntry, type Entry } from '../../core/entry.ts';
import { checkAgainOn, uncheckedEffect } from '../../core/chain/effect-check.ts';
import type { Library } from '../../core/library.ts';
import { lapsedEmbeddingOf, plannedEmbeddingOf, standingOf, stateOf, type Standing } from '../../core/lifecycle.ts';
import { ownerInWords, roleInWords } from '../wording/people-in-words.ts';
import type { Phrase } from '../wording/phrase.ts';
import { timesInWords } from '../wording/signals-in-words.ts';
import { checkInWords, doubtInWords, sees, studiesInWords } from './findings-in-words.ts';

/** Supported or not by others, not checked here: who sees to it, and by when. */
function unchecked(library: Library, lesson: Entry<'lessons'>, { studies, checkedBefore }: Standing): Phrase {
  const due = uncheckedEffect(library, lesson)?.dueOn;
  return [
    ...studiesInWords(studies),
    checkedBefore ? 'Not checked here since: ' : 'Not checked here yet: ',
    ownerInWords(library, lesson, 'its owner'),
    ...sees(due, library.today),
    '.',
  ];
}

/** A check grows old; the state stays. */
function lookAgain(library: Library, lesson: Entry<'lessons'>): Phrase {
  const again = checkAgainOn(library, lesson);
  return again !== null && again <= library.today
    ? [' Look again: that check was good until ', { day: again }, '.']
    : [];
}

function currentReason(library: Library, entry: AnyEntry): Phrase {
  if (entry.collection === 'practices' && entry.data.effectiveFrom !== undefined) {
    const { effectiveFrom: day } = entry.data;
    return [day <= library.today ? 'in force since ' : 'in force from ', { day }, '.'];
  }
  if (entry.collection === 'reflections') {
    if (entry.data.heldOn !== undefined) return ['held on ', { day: entry.data.heldOn }, '.'];
    if (entry.data.plannedFor !== undefined) return ['planned for ', { day: entry.data.plannedFor }, '.'];
  }
  return ['nothing has replaced it.'];
}

/** Why an entry is in the state it is in, as the rest of a sentence that begins with the state's name. */
export function stateReason(library: Library, entry: AnyEntry): Phrase {
  const retired = retiredOf(entry);
  if (retired) return ['since ', { day: retired.on }, '. ', retired.reason];
  if (entry.collection !== 'lessons') return currentReason(library, entry);

  const standing = standingOf(library, entry);
  const { changedOn, doubt, check } = standing;
  const practiceChanged: Phrase = changedOn === undefined ? [] : ['the practice changed on ', { day: changedOn }];
  if (doubt?.by === 'recurrence' && !doubt.since)
    return [...practiceChanged, `, but it came back ${timesInWords(doubt.times)} since.`];
  if (doubt) return [...practiceChanged, ...(changedOn === undefined ? [] : [', but ']), ...doubtInWords(doubt), '.'];
  if (standing.proven && check)
    return [...practiceChanged, ' and ', ...checkInWords(check), '.', ...lookAgain(library, entry)];
  if (changedOn !== undefined) return [...practiceChanged, '. ', ...unchecked(library, entry, standing)];
  switch (stateOf(library, entry)) {
    case 'validated': {
      const { by = '', on = '' } = entry.data.validated ?? {};
      const planned = plannedEmbeddingOf(library, entry);
      const changes: Phrase = planned
        ? ['a practice changes on ', { day: planned.change.on }]
        : [
            lapsedEmbeddingOf(library, entry)
              ? 'the practice that changed no longer holds'
              : 'no practice has changed yet',
          ];
      return ['confirmed by ', roleInWords(library, by), ' on ', { day: on }, '; ', ...changes, '.'];
    }
    default:
      return ['somebody noticed it; no role has confirmed it yet.'];
  }
}
