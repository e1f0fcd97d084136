/** Kinds of personal identifier, as the message names them. */
export const identifierKinds = {
  email: 'an e-mail address',
  phone: 'a telephone number',
  'nhs-number': 'an NHS number',
  'national-insurance': 'a National Insurance number',
  'social-security': 'a US social security number',
  'national-number': 'an official number of a person',
  'birth-date': 'a date of birth',
  'record-number': 'a record number of a patient',
} as const;
export type IdentifierKind = keyof typeof identifierKinds;

/** A stretch of text that identifies a person. The text itself is never passed on. */
export interface Span {
  readonly kind: IdentifierKind;
  readonly index: number;
  readonly length: number;
}

/** Spans of one kind for each match of a pattern; the group `value`, where there is one, is the identifier. */
export function* spansOf(
  kind: IdentifierKind,
  text: string,
  pattern: RegExp,
  accept: (match: RegExpExecArray) => boolean = () => true,
): Generator<Span> {
  for (const match of text.matchAll(pattern)) {
    if (!accept(match)) continue;
    const value = match.groups?.['value'];
    const index = value === undefined ? match.index : match.index + match[0].lastIndexOf(value);
    yield { kind, index, length: (value ?? match[0]).length };
  }
}
