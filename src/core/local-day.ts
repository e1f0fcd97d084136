/** The calendar day of a moment, where this runs: the reader's in a page, the machine's in a command. The one way to a day. */
export function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whether a day has passed. The day itself is still in time. ISO days compare as text. */
export const hasPassed = (day: string, today: string): boolean => day < today;
