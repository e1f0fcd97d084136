import { spansOf, type Span } from './span.ts';

const grouped = /(?<![\p{L}\p{N}.,/:+-])\d{3}(?<gap>[ -]?)\d{3}\k<gap>\d{4}(?![\p{L}\p{N}/-]|[.,:]\d)/gu;

/** The last digit is a check digit: weights 10 to 2, modulus 11 (NHS Data Dictionary). */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}

export const nhsNumbers = (text: string): Iterable<Span> =>
  spansOf('nhs-number', text, grouped, (match) => isNhsNumber(match[0].replaceAll(/\D/g, '')));
