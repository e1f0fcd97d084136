import { checkAgainOn } from '../../core/chain/effect-check.ts';
import type { AnyEntry, Entry } from '../../core/entry.ts';
import type { Library } from '../../core/library.ts';
import { isLive, standingOf } from '../../core/lifecycle.ts';
import { verdicts } from '../../schema/index.ts';
import type { Phrase } from '../wording/phrase.ts';
import { doubtsAboutPractice } from './doubts-about-practice.ts';
import { doubtInShort, studiesInWords } from './findings-in-words.ts';

/**
 * What is known of the effect of a lesson, as a short line beside its state on cards, briefs and the map; of a practice,
 * whether a lesson behind it is in doubt. The empty phrase where nothing is to be said, because no practice changed and
 * nobody measured.
 */
export function standingInShort(library: Library, entry: AnyEntry): Phrase {
  if (entry.collection === 'practices') return doubtAboutPractice(library, entry);
  if (entry.collection !== 'lessons' || !isLive(entry)) return [];
  const { doubt, proven, check, checkedBefore, changedOn, studies } = standingOf(library, entry);
  if (doubt) return doubtInShort(doubt);
  if (changedOn === undefined) return [];
  if (!proven || !check)
    return [
      ...studiesInWords(studies),
      checkedBefore ? 'Not checked here since the practice changed' : 'Not checked here yet',
    ];
  const again = checkAgainOn(library, entry);
  const old = again !== null && again <= library.today ? ['; look again'] : [];
  return [`${verdicts[check.verdict]} here, `, { day: check.checkedOn }, ...old];
}

function doubtAboutPractice(library: Library, practice: Entry<'practices'>): Phrase {
  const doubted = doubtsAboutPractice(library, practice).length;
  if (doubted === 0) return [];
  return [doubted === 1 ? 'A lesson behind it is contested' : `${doubted} lessons behind it are contested`];
}
