import type { Entry } from './entry.ts';

export type Effect = Entry<'lessons'>['data']['effects'][number];

/** Whether it was measured here: what others measured says who they are. */
export const isHere = ({ where }: Effect): boolean => where === undefined;

/** Whether what was found speaks for the change. */
export const isGood = ({ verdict }: Effect): boolean => verdict !== 'no-effect' && verdict !== 'worse';

/** When it was measured, as exact as it is known: a year, a month or a day. */
export const madeOn = ({ measuredOn, checkedOn }: Effect): string => measuredOn ?? checkedOn;

/** The first and the last day that a year, a month or a day may mean. */
const firstDay = (partial: string): string =>
  partial.length === 10 ? partial : partial.length === 7 ? `${partial}-01` : `${partial}-01-01`;
const lastDay = (partial: string): string =>
  partial.length === 10 ? partial : partial.length === 7 ? `${partial}-31` : `${partial}-12-31`;

/** The last day on which it may have been made: nothing is measured after it was checked or read. */
const latestDayOf = (effect: Effect): string => {
  const last = lastDay(madeOn(effect));
  return last < effect.checkedOn ? last : effect.checkedOn;
};

/**
 * The day that a finding is taken to be from. Where only a year or a month is known, what speaks for the change counts
 * from its first day and what speaks against it from its last: proof is never given the benefit of the doubt.
 */
export const dayOf = (effect: Effect): string => (isGood(effect) ? firstDay(madeOn(effect)) : latestDayOf(effect));

/** Whether it may have been made on or after a day, as far as its own is known. */
export const mayBeSince = (effect: Effect, day: string): boolean => latestDayOf(effect) >= day;

/** Whether one was certainly made before the other. */
export const isOlder = (effect: Effect, than: Effect): boolean => latestDayOf(effect) < firstDay(madeOn(than));

/** Nothing from the future counts. */
const hasCome = (effect: Effect, today: string): boolean =>
  effect.checkedOn <= today && firstDay(madeOn(effect)) <= today;

/** Findings that have come, the newest by the day of measuring first; of one day, the later line in the file first. */
export const findingsUntil = (lesson: Entry<'lessons'>, today: string): readonly Effect[] =>
  lesson.data.effects
    .map((effect, line) => ({ effect, line }))
    .filter(({ effect }) => hasCome(effect, today))
    .sort((a, b) => dayOf(b.effect).localeCompare(dayOf(a.effect)) || b.line - a.line)
    .map(({ effect }) => effect);

/**
 * Whether somebody has set it aside by today, for a reason that every reader is shown. What was measured here is weighed
 * by measuring again.
 */
export const isSetAside = (effect: Effect, today: string): boolean =>
  !isHere(effect) && effect.weighed !== undefined && effect.weighed.on <= today;
