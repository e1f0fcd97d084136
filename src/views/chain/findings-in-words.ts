import { verdicts } from '../../schema/index.ts';
import type { Entry } from '../../core/entry.ts';
import type { Library } from '../../core/library.ts';
import type { Doubt } from '../../core/lifecycle.ts';
import { hasPassed } from '../../core/local-day.ts';
import { findingsUntil, isGood, isHere, isOlder, isSetAside, madeOn, type Effect } from '../../core/measurements.ts';
import { roleInWords } from '../wording/people-in-words.ts';
import type { Phrase, PhrasePart } from '../wording/phrase.ts';
import { timesInWords } from '../wording/signals-in-words.ts';

const withoutStop = (text: string): string => text.replace(/\.$/u, '');

/** On a day; in a month or a year. */
const preposition = (partial: string): string => (partial.length === 10 ? 'on' : 'in');

/** When something was measured, as exact as it is known. */
export function madeInWords(effect: Effect): PhrasePart {
  const made = madeOn(effect);
  return made.length === 10 ? { day: made } : made.length === 7 ? { month: made } : made;
}

/** What the two figures of a finding are; what does not say so was measured here before and after, elsewhere in groups. */
const comparisonOf = ({ compares, where }: Effect) => compares ?? (where === undefined ? 'before-after' : 'groups');

/** The figures of a finding under the words for them; the rows of one count stand under one word. */
export function figuresOf(effect: Effect): readonly { readonly label: string; readonly values: readonly string[] }[] {
  const { baseline, result } = effect;
  if (baseline === undefined) return [{ label: 'Result', values: [result] }];
  const two = (one: string, other: string) => [
    { label: one, values: [baseline] },
    { label: other, values: [result] },
  ];
  switch (comparisonOf(effect)) {
    case 'before-after':
      return two('Before', 'After');
    case 'groups':
      return two('One group', 'Other group');
    case 'tally':
      return [{ label: 'Counted', values: [baseline, result] }];
  }
}

/** What was measured, in one line. The result may go on for half a sentence, so no word follows it. */
export function effectInWords(effect: Effect): string {
  const { measure, baseline, result } = effect;
  if (baseline === undefined) return `${measure}: ${result}`;
  switch (comparisonOf(effect)) {
    case 'before-after':
      return `${measure}: ${baseline} before, then ${result}`;
    case 'groups':
      return `${measure}: ${baseline}, against ${result}`;
    case 'tally':
      return `${measure}: ${baseline}; ${result}`;
  }
}

/** What was found about a lesson by the day of its library: here before elsewhere, the newest first by the day of measuring. */
export function findingsByPlace(
  library: Library,
  lesson: Entry<'lessons'>,
): readonly { readonly title: string; readonly findings: readonly Effect[] }[] {
  const found = findingsUntil(lesson, library.today);
  return [
    { title: 'Checked here', findings: found.filter(isHere) },
    { title: 'What others found', findings: found.filter((effect) => !isHere(effect)) },
  ].filter(({ findings }) => findings.length > 0);
}

/** Who measured it, when, and who checked that. */
export function provenance(library: Library, effect: Effect): Phrase {
  const { where, checkedBy, measuredOn } = effect;
  const by: Phrase = checkedBy === undefined ? [] : [', checked by ', roleInWords(library, checkedBy)];
  const on: Phrase = measuredOn === undefined ? [] : [` ${preposition(measuredOn)} `, madeInWords(effect)];
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
  return ['Set aside by ', roleInWords(library, weighed.by), ' on ', { day: weighed.on }, `: ${weighed.because}`];
}

/** By when somebody sees to it, and that the day has passed once it has. */
export const sees = (due: string | undefined, today: string): Phrase =>
  due === undefined
    ? [' sees to it']
    : [' sees to it by ', { day: due }, ...(hasPassed(due, today) ? ['; that day has passed'] : [])];

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
  const told = measuredOn === undefined ? 'read here on ' : `made ${preposition(measuredOn)} `;
  return [`a study elsewhere, ${told}`, madeInWords(doubt.effect), `, ${found[verdict]}`];
}

/** The same as a short line beside a title. */
export function doubtInShort(doubt: Doubt): Phrase {
  if (doubt.by === 'recurrence') return [`Came back ${timesInWords(doubt.times)} `, ...sinceInWords(doubt.since)];
  const elsewhere = doubt.by === 'study' ? ' elsewhere' : '';
  return [`${verdicts[doubt.effect.verdict]}${elsewhere}, `, madeInWords(doubt.effect)];
}
