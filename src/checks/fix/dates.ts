const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const monthNumber = (word: string): number => {
  const small = word.toLowerCase().replace('.', '');
  return small.length < 3 ? 0 : months.findIndex((name) => name.startsWith(small === 'sept' ? 'sep' : small)) + 1;
};

const two = (value: number): string => String(value).padStart(2, '0');

function real(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000 && year <= 9999;
  return exists ? `${year}-${two(month)}-${two(day)}` : null;
}

/** A day as people write it, as year-month-day. Null when it can be read in two ways, or names no day. */
export function isoDay(value: string): string | null {
  const text = value.trim();
  const midnight = /^(\d{4}-\d{2}-\d{2})T00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?$/.exec(text)?.[1];
  if (midnight !== undefined) return isoDay(midnight);
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text);
  if (yearFirst) return real(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (yearLast) {
    const [first, second, year] = [Number(yearLast[1]), Number(yearLast[2]), Number(yearLast[3])];
    if (first > 12 || first === second) return real(year, second, first);
    return second > 12 ? real(year, first, second) : null;
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([a-z]{3,9}\.?),?[ -](\d{4})$/i.exec(text);
  if (dayFirst) return real(Number(dayFirst[3]), monthNumber(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = /^([a-z]{3,9}\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  return monthFirst ? real(Number(monthFirst[3]), monthNumber(monthFirst[1] ?? ''), Number(monthFirst[2])) : null;
}

/** A month as people write it, as year-month. */
export function isoMonth(value: string): string | null {
  const text = value.trim();
  const day = isoDay(text);
  if (day !== null) return day.slice(0, 7);
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})$/.exec(text);
  const yearLast = /^(\d{1,2})[-/. ](\d{4})$/.exec(text);
  const named = /^([a-z]{3,9}\.?),? (\d{4})$/i.exec(text);
  const [year, month] = yearFirst
    ? [Number(yearFirst[1]), Number(yearFirst[2])]
    : yearLast
      ? [Number(yearLast[2]), Number(yearLast[1])]
      : [Number(named?.[2] ?? 0), monthNumber(named?.[1] ?? '')];
  return real(year, month, 1)?.slice(0, 7) ?? null;
}
