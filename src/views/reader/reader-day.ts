/** The reader's own calendar day; a static page knows only the day on which it was built. */
export function readerDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whether a day has passed. The day itself is still in time. ISO days compare as text. */
export const hasPassed = (day: string, today: string): boolean => day < today;
