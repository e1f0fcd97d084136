import { spansOf, type Span } from './span.ts';

// Prefixes that HMRC does not give out are left in peace: they are part numbers. QQ is its example, which people imitate.
const insurance =
  /(?<![\p{L}\p{N}/.-])(?!BG|GB|KN|NK|NT|TN|ZZ)(?:QQ|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])(?<gap> ?)\d{2}\k<gap>\d{2}\k<gap>\d{2}\k<gap>[A-D](?![\p{L}\p{N}/-])/gu;
const insuranceAnnounced =
  /\b(?:NI|NINO|national insurance)\b(?: (?:number|no))?[.: ]{0,3}(?:is )?(?<value>[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D])\b/giu;

// The Social Security Administration never issued these areas, groups and serials.
const security = /(?<![\p{L}\p{N}/.+-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\p{L}\p{N}/-]|\.\d)/gu;
const securityAnnounced =
  /\b(?:SSN|social security)\b(?: (?:number|no))?[.: ]{0,3}(?:is )?(?<value>(?!000|666|9)\d{3}[ -]?(?!00)\d{2}[ -]?(?!0000)\d{4})\b/giu;

/** UK National Insurance numbers. */
export function* insuranceNumbers(text: string): Generator<Span> {
  yield* spansOf('national-insurance', text, insurance);
  yield* spansOf('national-insurance', text, insuranceAnnounced);
}

/** US social security numbers. */
export function* securityNumbers(text: string): Generator<Span> {
  yield* spansOf('social-security', text, security);
  yield* spansOf('social-security', text, securityAnnounced);
}
