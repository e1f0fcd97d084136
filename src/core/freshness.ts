import { Temporal } from 'temporal-polyfill';
import type { Portal } from '../schema/index.ts';
import type { AnyEntry } from './entry.ts';
import { isLive } from './lifecycle.ts';

export type Freshness = 'fresh' | 'due-soon' | 'overdue' | 'unknown' | 'retired';

/** Days before the due date from which a page counts as due soon. */
export const dueSoonDays = 60;

/** Adds whole months to a day; 31 January and one month is the last day of February. */
export const addMonths = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();

/** Adds days to a day. */
export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** Whole days from one day to another; negative when `to` is the earlier. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** Months between reviews: the entry's own interval, else the collection's of portal.yaml. */
export function reviewEvery(portal: Portal, entry: AnyEntry): number | null {
  const own = 'reviewEvery' in entry.data ? entry.data.reviewEvery : undefined;
  return own ?? portal.reviewEvery[entry.collection as keyof Portal['reviewEvery']] ?? null;
}

/** The day by which an entry must be reviewed again, or null when it is retired or was never reviewed. */
export function dueOn(portal: Portal, entry: AnyEntry): string | null {
  const every = reviewEvery(portal, entry);
  const reviewed = 'reviewedOn' in entry.data ? entry.data.reviewedOn : undefined;
  return every === null || reviewed === undefined || !isLive(entry) ? null : addMonths(reviewed, every);
}

/** How fresh an entry is on a day. ISO days compare as text. A due day itself is still in time. */
export function freshnessOf(portal: Portal, entry: AnyEntry, today: string): Freshness {
  if (!isLive(entry)) return 'retired';
  const due = dueOn(portal, entry);
  if (due === null) return 'unknown';
  if (due < today) return 'overdue';
  return due <= addDays(today, dueSoonDays) ? 'due-soon' : 'fresh';
}
