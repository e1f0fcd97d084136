import type { Escalation } from '../../core/chain/escalations.ts';
import type { Library } from '../../core/library.ts';
import { standingOf } from '../../core/lifecycle.ts';
import type { Phrase } from '../wording/phrase.ts';
import { timesInWords } from '../wording/signals-in-words.ts';
import { sinceInWords } from './findings-in-words.ts';

/**
 * How often a lesson that escalates came back, as a short line beside its title. Empty where that is already told as the
 * reason of its doubt, and where nothing escalates.
 */
export function comebacksInWords(library: Library, escalation: Escalation | null): Phrase {
  if (escalation === null) return [];
  const { lesson, recurrences, despite } = escalation;
  const { doubt, since } = standingOf(library, lesson);
  if (doubt?.by === 'recurrence') return [];
  const times = `Happened again ${timesInWords(recurrences.length)}`;
  return despite ? [`${times} `, ...sinceInWords(since)] : [`${times}, and no practice names it`];
}
