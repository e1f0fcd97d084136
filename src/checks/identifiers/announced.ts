import { spansOf, type Span } from './span.ts';

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const date = `\\d{1,2}[/. -]\\d{1,2}[/. -](?:19|20)?\\d{2}|(?:19|20)\\d{2}[/.-]\\d{1,2}[/.-]\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -](?:${months})\\.?,?[ -](?:19|20)?\\d{2}|(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}`;
const birth = new RegExp(
  `(?:\\bdate[ -]of[ -]birth|\\bd\\.? ?o\\.? ?b\\b\\.?|\\bbirth ?dates?|\\bbirthday|\\bborn(?: on)?)[^\\p{L}\\p{N}]{0,6}(?:(?:is|was|of|on|the|a)\\b[^\\p{L}\\p{N}]{0,3}){0,3}(?<value>${date})(?!\\d)`,
  'giu',
);
const birthAfter = new RegExp(`(?<value>(?<!\\d)(?:${date}))[ ,]{0,2}\\(?(?:date of birth|d\\.?o\\.?b\\b)`, 'giu');

const record =
  /\b(?:MRN|(?:medical|health|hospital|patient)[ -]record(?: (?:number|no|id))?|(?:hospital|patient|case ?-?notes?|chart|unit record) (?:number|no|id|identifier|identification)|patient id)\b[^\p{L}\p{N}]{0,4}(?:(?:is|was|number|no)\b[^\p{L}\p{N}]{0,3}){0,2}(?<value>[A-Z]{0,4}[ -]?\d(?:[ -]?\d){4,13}[A-Z]?)(?![\p{L}\p{N}])/giu;

/** A whole date beside a word that says it is somebody's birth. Dates alone identify nobody. */
export function* birthDates(text: string): Generator<Span> {
  yield* spansOf('birth-date', text, birth);
  yield* spansOf('birth-date', text, birthAfter);
}

/** A number beside a word that says it is a patient's. */
export const recordNumbers = (text: string): Iterable<Span> => spansOf('record-number', text, record);
