const formats = new Map<string, Intl.DateTimeFormat>();

/** Building a format is slow and a page prints many dates, so each is built once. */
function formatFor(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${Object.keys(options).join(' ')}`;
  const known = formats.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  formats.set(name, format);
  return format;
}

/** `2026-11-23` as people of that language write a day: 23 November 2026. */
export const dayInWords = (day: string, language: string): string =>
  formatFor(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${day}T00:00:00Z`));

/** `2026-11` as people of that language write a month: November 2026. */
export const monthInWords = (month: string, language: string): string =>
  formatFor(language, { month: 'long', year: 'numeric' }).format(new Date(`${month}-01T00:00:00Z`));
