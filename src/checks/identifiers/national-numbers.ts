import {
  australia,
  belgium,
  brazil,
  china,
  czech,
  finland,
  france,
  germany,
  ireland,
  italy,
  korea,
  netherlands,
  norway,
  poland,
  southAfrica,
  spain,
  sweden,
  switzerland,
  turkey,
} from './check-digits.ts';
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

/** A number that a country gives to a person, and the sum that tells it from any other number of that length. */
interface National {
  /** How it is written. */
  readonly shape: string;
  readonly valid: (plain: string) => boolean;
  /** The word that has to stand before it where its shape alone could be a part number. */
  readonly after?: string;
}

const nationals: readonly National[] = [
  { shape: String.raw`(?:19|20)?\d{6}[-+]\d{4}`, valid: sweden },
  { shape: String.raw`\d{6} ?\d{5}`, valid: norway },
  {
    shape: String.raw`\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]`,
    valid: (plain) => finland(plain.length === 11 ? plain : `${plain.slice(0, 6)}-${plain.slice(6)}`),
  },
  { shape: String.raw`\d{9}`, valid: netherlands, after: 'BSN|burgerservicenummer' },
  { shape: String.raw`\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}`, valid: belgium },
  { shape: String.raw`[12] ?\d{2} ?\d{2} ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}`, valid: france },
  { shape: String.raw`(?:\d{8}|[XYZ]-?\d{7})-?[A-Z]`, valid: spain, after: 'DNI|NIF|NIE' },
  { shape: String.raw`[XYZ]-?\d{7}-?[A-Z]`, valid: spain },
  { shape: String.raw`[A-Z]{6} ?\d{2}[A-EHLMPRST]\d{2} ?[A-Z]\d{3}[A-Z]`, valid: italy },
  { shape: String.raw`\d{11}`, valid: poland, after: 'PESEL' },
  { shape: String.raw`\d{6}/\d{4}`, valid: czech },
  { shape: String.raw`\d{7}[A-W][A-IW]?`, valid: ireland, after: 'PPSN?' },
  { shape: String.raw`756\.\d{4}\.\d{4}\.\d{2}`, valid: switzerland },
  { shape: String.raw`[A-Z]\d{9}`, valid: germany, after: '(?:Kranken)?versichertennummer|Versichertennr|KVNR' },
  { shape: String.raw`\d{3}\.\d{3}\.\d{3}-\d{2}`, valid: brazil },
  { shape: String.raw`[2-6]\d{3} ?\d{5} ?\d`, valid: australia, after: 'Medicare' },
  { shape: String.raw`[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dX]`, valid: china },
  { shape: String.raw`\d{6}-\d{7}`, valid: korea },
  { shape: String.raw`\d{6} ?\d{4} ?[01][89]\d`, valid: southAfrica },
  { shape: String.raw`[1-9]\d{10}`, valid: turkey, after: String.raw`T\.? ?C\.? ?(?:kimlik|no)|kimlik` },
];

const national = nationals.map(({ shape, valid, after }) => ({
  valid,
  pattern:
    after === undefined
      ? new RegExp(String.raw`(?<![\p{L}\p{N}/.+-])${shape}(?![\p{L}\p{N}/-]|[.,:]\d)`, 'gu')
      : new RegExp(
          String.raw`(?<![\p{L}\p{N}])(?:${after})(?![\p{L}\p{N}])(?: (?:card|number|no))*[.:# ]{0,3}(?:is |was )?(?<value>${shape})(?![\p{L}\p{N}/-])`,
          'giu',
        ),
}));

/** Numbers of persons in other countries, known by their check digits. */
export function* nationalNumbers(text: string): Generator<Span> {
  for (const { pattern, valid } of national)
    yield* spansOf('national-number', text, pattern, (match) =>
      valid((match.groups?.['value'] ?? match[0]).toUpperCase().replaceAll(/[^0-9A-Z]/g, '')),
    );
}
