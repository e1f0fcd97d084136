import { pathOf } from '../addresses.ts';
import type { Measure } from './measure.ts';

/** One cell of a CSV file (RFC 4180); a leading sign that a spreadsheet would run as a formula is made plain text. */
const cell = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Tells spreadsheets that the file is UTF-8; without it Excel takes "Ä" for two other letters. */
const byteOrderMark = '\uFEFF';

/** All figures as one table: measure, figure, value, unit. What is not shown or not known has an empty value. */
export const measuresCsv = (measures: readonly Measure[]): string =>
  byteOrderMark +
  [
    ['measure', 'figure', 'value', 'unit'],
    ...measures.flatMap(({ title, unit, figures, unknown }) => [
      ...(unknown === undefined ? [] : [[title, unknown, '', unit]]),
      ...figures.map(({ label, value }) => [title, label, value ?? '', unit]),
    ]),
  ]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');

/** All figures with their definitions and the addresses of what was counted. `address` makes a full address of a path. */
export const measuresJson = (measures: readonly Measure[], builtOn: string, address: (path: string) => string) => ({
  version: 1,
  builtOn,
  measures: measures.map(({ id, title, definition, unit, inShort, unknown, figures }) => ({
    id,
    title,
    definition,
    unit,
    inShort,
    ...(unknown === undefined ? {} : { unknown }),
    figures: figures.map(({ label, value, entries }) => ({
      label,
      value,
      entries: entries.map((entry) => address(pathOf(entry))),
    })),
  })),
});
