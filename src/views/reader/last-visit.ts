/** What the browser remembers of visits: the day of this one and of the one before. Days, never times. */
export interface Visits {
  readonly latest: string;
  readonly before: string | null;
}

const aDay = /^\d{4}-\d{2}-\d{2}$/u;

/** Reads what was stored; anything that is not two days counts as nothing. */
export function readVisits(stored: string | null): Visits | null {
  const [latest = '', before = ''] = (stored ?? '').split(' ');
  return aDay.test(latest) ? { latest, before: aDay.test(before) ? before : null } : null;
}

export const writeVisits = ({ latest, before }: Visits): string => (before === null ? latest : `${latest} ${before}`);

/**
 * Notes a visit on a day. Coming back on the same day moves nothing, so that the list of what is new stays until
 * tomorrow; a clock that was set back starts again.
 */
export function noteVisit(visits: Visits | null, today: string): Visits {
  if (visits === null || visits.latest > today) return { latest: today, before: null };
  return visits.latest === today ? visits : { latest: today, before: visits.latest };
}

/** Whether something dated on a day may be new to somebody who was here last on another: that day itself counts. */
export const isNewSince = (on: string, before: string): boolean => on >= before;
