import { verdicts } from '../../schema/index.ts';
import { isGood, isHere, isOlder, isSetAside, madeOn, type Effect } from '../../core/measurements.ts';
import type { Library } from '../../core/library.ts';
import { find } from '../../core/library.ts';
import { titleOf } from '../../core/entry.ts';
import type { Doubt } from '../../core/lifecycle.ts';
import type { Phrase, PhrasePart } from '../wording/phrase.ts';
import { timesInWords } from '../wording/signals-in-words.ts';

const withoutStop = (text: string): string => text.replace(/\.$/u, '');

/** When something was measured, as exact as it is known. */
export function madeInWords(effect: Effect): PhrasePart {
  const made = madeOn(effect);
  return made.length === 10 ? { day: made } : made.length === 7 ? { month: made } : made;
}

/** The two figures of a finding and what they are; one where nothing was compared. */
export function figuresOf({ baseline, result, compares, where }: Effect): readonly { label: string; value: string }[] {
  if (baseline === undefined) return [{ label: 'Result', value: result }];
  const kind = compares ?? (where === undefined ? 'before-after' : 'groups');
  const [one, other] = {
    'before-after': ['Before', 'After'],
    groups: ['One group', 'Other group'],
    tally: ['Counted', 'Counted'],
  }[kind];
  return [
    { label: one as string, value: baseline },
    { label: other as string, value: result },
  ];
}

/** What was measured, in one line. The result may go on for half a sentence, so no word follows it. */
export function effectInWords(effect: Effect): string {
  const { measure, baseline, result } = effect;
  if (baseline === undefined) return `${measure}: ${result}`;
  const [{ label } = { label: '' }] = figuresOf(effect);
  const joined = { Before: `${baseline} before, then ${result}`, 'One group': `${baseline}, against ${result}` }[label];
  return `${measure}: ${joined ?? `${baseline}; ${result}`}`;
}

/** Who measured it, when, and who checked that. */
export function provenance(library: Library, effect: Effect): Phrase {
  const { where, checkedBy, measuredOn } = effect;
  const role = checkedBy === undefined ? undefined : find(library, 'roles', checkedBy);
  const by: Phrase =
    checkedBy === undefined ? [] : [', checked by ', role ? { to: role, text: titleOf(role) } : checkedBy];
  const when: Phrase = measuredOn === undefined ? [] : [' in ', madeInWords(effect)];
  const on: Phrase = measuredOn?.length === 10 ? [' on ', madeInWords(effect)] : when;
  return isHere(effect)
    ? ['Measured by us', ...on, ...by, '.']
    : [
        'Measured elsewhere',
        ...on,
        `: ${withoutStop(where ?? '')}. Read by us on `,
        { day: effect.checkedOn },
        ...by,
        '.',
      ];
}

/** Who set a finding aside and why; null where nobody did, or not yet. */
export function setAsideInWords(library: Library, effect: Effect): Phrase | null {
  const { weighed } = effect;
  if (!weighed || !isSetAside(effect, library.today)) return null;
  const role = find(library, 'roles', weighed.by);
  const who = role ? { to: role, text: titleOf(role) } : weighed.by;
  return ['Set aside by ', who, ' on ', { day: weighed.on }, `: ${weighed.because}`];
}

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];

/** How many studies elsewhere support a lesson, as a sentence; the empty phrase where there is none. */
export function studiesInWords(studies: readonly Effect[]): Phrase {
  const [newest, ...others] = studies.filter(isGood);
  if (!newest) return [];
  const good = others.length + 1;
  const against = studies.filter((study) => !isGood(study));
  const bad = against.length;
  const some = words[good] ?? String(good);
  const older = against.every((study) => isOlder(study, newest));
  const one = older ? 'an older one does not' : 'another does not';
  const but = bad === 0 ? '' : `; ${bad === 1 ? one : `${bad} ${older ? 'older ones' : 'others'} do not`}`;
  return [`${some} ${good === 1 ? 'study' : 'studies'} elsewhere ${good === 1 ? 'supports' : 'support'} it${but}. `];
}

const found: Readonly<Record<Effect['verdict'], string>> = {
  worked: 'found that it helped',
  partly: 'found that it helped in part',
  'no-worse': 'found that nothing got worse',
  'no-effect': 'saw no effect',
  worse: 'found that it got worse',
};

/** What a check made here found, as a clause. */
export const checkInWords = (effect: Effect): Phrase => [
  'the check here on ',
  { day: effect.checkedOn },
  ` ${found[effect.verdict]}`,
];

/** Since when it is counted how often a lesson came back. */
export const sinceInWords = (since: Effect | undefined): Phrase =>
  since === undefined ? ['since the practice changed'] : ['since the check here on ', { day: since.checkedOn }];

/** Why a lesson is in doubt, as a clause. */
export function doubtInWords(doubt: Doubt): Phrase {
  if (doubt.by === 'check') return checkInWords(doubt.effect);
  if (doubt.by === 'recurrence') return [`it came back ${timesInWords(doubt.times)} `, ...sinceInWords(doubt.since)];
  const { measuredOn, verdict } = doubt.effect;
  // When it was made may not be known: then only the day on which it was read is.
  const told = measuredOn === undefined ? 'read here on ' : `made ${measuredOn.length === 10 ? 'on' : 'in'} `;
  return [`a study elsewhere, ${told}`, madeInWords(doubt.effect), `, ${found[verdict]}`];
}

/** The same as a short line beside a title. */
export function doubtInShort(doubt: Doubt): Phrase {
  if (doubt.by === 'recurrence') return [`Came back ${timesInWords(doubt.times)} `, ...sinceInWords(doubt.since)];
  const elsewhere = doubt.by === 'study' ? ' elsewhere' : '';
  return [`${verdicts[doubt.effect.verdict]}${elsewhere}, `, madeInWords(doubt.effect)];
}
