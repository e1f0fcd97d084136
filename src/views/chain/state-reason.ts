import { retiredOf, titleOf, type AnyEntry, type Entry } from '../../core/entry.ts';
import { find, type Library } from '../../core/library.ts';
import { embeddingsOf, lapsedEmbeddingOf, latestEffect, stateOf, type Effect } from '../../core/lifecycle.ts';
import type { Phrase } from '../wording/phrase.ts';

/** The last change that the latest check can tell about; if all came after it, the first. */
function changedOn(library: Library, lesson: Entry<'lessons'>): string | undefined {
  const days = embeddingsOf(library, lesson).map(({ change }) => change.on);
  const checkedOn = latestEffect(lesson)?.checkedOn;
  return days.findLast((day) => checkedOn === undefined || day <= checkedOn) ?? days[0];
}

/** The check, whether it came before the change, and whether it was somebody else's; who that was stands with the effect itself. */
function check({ checkedOn, where }: Effect, changed: string | undefined): Phrase {
  const early = changed !== undefined && checkedOn < changed ? ['before that'] : [];
  const notes = [...early, ...(where === undefined ? [] : ['measured elsewhere'])];
  return ['the check on ', { day: checkedOn }, ...notes.map((note) => `, ${note}`), ...(notes.length > 0 ? [','] : [])];
}

function currentReason(entry: AnyEntry): Phrase {
  if (entry.collection === 'practices' && entry.data.effectiveFrom !== undefined) {
    return ['in force since ', { day: entry.data.effectiveFrom }, '.'];
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
  if (entry.collection !== 'lessons') return currentReason(entry);

  const effect = latestEffect(entry);
  const changed = changedOn(library, entry);
  const practiceChanged: Phrase = changed === undefined ? [] : ['the practice changed on ', { day: changed }];
  switch (stateOf(library, entry)) {
    case 'contested':
      return [
        ...practiceChanged,
        ...(changed ? [', but '] : []),
        ...check(effect as Effect, changed),
        ' saw no effect.',
      ];
    case 'learned': {
      const helped = effect?.verdict === 'partly' ? ' found that it helped in part.' : ' found that it helped.';
      return [...practiceChanged, ' and ', ...check(effect as Effect, changed), helped];
    }
    case 'embedded':
      return [...practiceChanged, '; nobody has checked yet whether it helped.'];
    case 'validated': {
      const { by = '', on = '' } = entry.data.validated ?? {};
      const role = find(library, 'roles', by);
      const who = role ? { to: role, text: titleOf(role) } : by;
      const changes = lapsedEmbeddingOf(library, entry)
        ? 'the practice that changed no longer holds'
        : 'no practice has changed yet';
      return ['confirmed by ', who, ' on ', { day: on }, `; ${changes}.`];
    }
    default:
      return ['somebody noticed it; no role has confirmed it yet.'];
  }
}
