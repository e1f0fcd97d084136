import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/max';
import { spansOf, type Span } from './span.ts';

/** With a country code, or with the leading nought that telephone numbers have at home. Dots separate only after a country code. */
const written =
  /(?<![\p{L}\p{N}.,/:+-])(?:\+\d[\d .()-]{7,19}\d|\(?00? ?[1-9][\d ()-]{7,15}\d)(?![\p{L}\p{N}/]|[.,:-]\d)/gu;

/** As written in North America. */
const american =
  /(?<![\p{L}\p{N}.,/:+-])(?:1[ -])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])\d{3}[-.]\d{4}(?![\p{L}\p{N}/]|[.,:-]\d)/gu;

/** Digits after a word that announces them. */
const announced =
  /\b(?:tele?phone|tel|phone|mobile|cell|fax|call(?:ed)?|ring|whatsapp)\b(?: (?:number|no|on|at|is|him|her|me|them|us))*[.: ]{0,3}(?<value>\+?\(?\d[\d ()-]{7,18}\d)(?![\p{L}\p{N}]|[.,:-]\d)/giu;

/** A map reference: two letters and two halves of equal length. */
const gridLetters = /\b[A-Z]{2} ?$/;
const isGrid = (text: string, { 0: match, index }: RegExpExecArray): boolean =>
  gridLetters.test(text.slice(Math.max(0, index - 4), index)) &&
  /^(\d{3,5}) (\d{3,5})$/.test(match) &&
  match.length % 2 === 1;

/** Numbers kept for films and examples (Ofcom; 555 in North America): whoever writes one may as well mean a real one. */
const invented = /^(?:\+44|0044|0)(?:7700900\d{3}|1632960\d{3}|20794[67]\d{4}|1\d{2}496\d{4})$|^(?:\+?1)?555\d{7}$/;

/** Numbers that ring at a company or a service and never at somebody's home: free, of one price from everywhere, dear. */
const nobodys = new Set<string>(['TOLL_FREE', 'SHARED_COST', 'UAN', 'PREMIUM_RATE']);

const isNobodys = (number: PhoneNumber | undefined): boolean => nobodys.has(number?.getType() ?? '');

function valid(value: string, country: CountryCode): boolean {
  const digits = value.replace('(0)', '').replaceAll(/[^\d+]/g, '');
  if (invented.test(digits)) return true;
  const number = parsePhoneNumberFromString(value, country);
  return (number?.isValid() ?? false) && !isNobodys(number);
}

/** Whether digits that a word announced could be rung at somebody's. A free number of North America is written like one of ours. */
function possible(value: string, country: CountryCode): boolean {
  const number = parsePhoneNumberFromString(value, country);
  return (number?.isPossible() ?? false) && !isNobodys(number) && !isNobodys(parsePhoneNumberFromString(value, 'US'));
}

/** Telephone numbers that could be rung in the given country or from abroad. */
export function* phones(text: string, country: CountryCode): Generator<Span> {
  yield* spansOf('phone', text, written, (match) => !isGrid(text, match) && valid(match[0], country));
  yield* spansOf('phone', text, american, (match) => valid(match[0], 'US'));
  // The word before it says what it is, so the length alone has to fit.
  yield* spansOf('phone', text, announced, (match) => possible(match.groups?.['value'] ?? '', country));
}
