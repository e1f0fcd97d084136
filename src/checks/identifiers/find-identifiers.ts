import type { CountryCode } from 'libphonenumber-js/max';
import { birthDates, recordNumbers } from './announced.ts';
import { emails } from './email.ts';
import { insuranceNumbers, nationalNumbers, securityNumbers } from './national-numbers.ts';
import { nhsNumbers } from './nhs-number.ts';
import { phones } from './phone.ts';
import type { Span } from './span.ts';

export interface IdentifierOptions {
  /** Texts that may stand in entries, from portal.yaml. */
  readonly allowed?: readonly string[];
  /** Where a telephone number without a country code is rung. */
  readonly country?: CountryCode;
}

/** Whether a text may stand: named itself, by its domain (`@hospital.example`), or by a pattern (`+44 20 7946 *`). */
function allowedBy(allowed: readonly string[]): (value: string) => boolean {
  const exact = new Set<string>();
  const ends: string[] = [];
  const starts: string[] = [];
  for (const each of allowed) {
    const text = plain(each);
    // A star stands for the rest; one that would let everything through lets nothing through.
    if (/^@[^@*]+$/.test(each.trim())) ends.push(each.trim().toLowerCase());
    else if (text.endsWith('*') && text.length > 4) starts.push(text.slice(0, -1));
    else exact.add(text);
  }
  return (value) => {
    const small = value.trim().toLowerCase();
    const even = plain(value);
    return (
      exact.has(even) ||
      ends.some((domain) => small.endsWith(domain) || small.endsWith(`.${domain.slice(1)}`)) ||
      starts.some((start) => even.startsWith(start))
    );
  };
}

/** What somebody typed differently and meant the same. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s().-]/g, '');

const oddSigns = /[\u00a0\u2007\u2009\u202f\t\u2010-\u2015\u2212\uff10-\uff19\uff20]/;

/** Dashes and blanks of every kind become the plain ones, sign for sign, so that places stay. */
const evenOut = (text: string): string =>
  oddSigns.test(text)
    ? text
        .replaceAll(/[\u00a0\u2007\u2009\u202f\t]/g, ' ')
        .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
        .replaceAll(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
        .replaceAll('\uff20', '@')
    : text;

/** Numbers that name things and not people, by what stands before them. */
const thing =
  /(?:https?:\/\/|www\.)[^\s<>"')\]]+|\b10\.\d{4,9}\/\S+|\b(?:ISBN|ISSN|EAN|GTIN|PMID|PMCID|NCT|ISRCTN|ORCID|arXiv|CVE|RFC|ISO|IEC|EN|BS|DIN|ASTM|MIL-STD|NSN|NATO stock|SKU|UPC|ICD(?:-\d+)?|OPCS|SNOMED(?: CT)?|LOINC)\b(?:[ -]?1[03])?[ -]?(?:code|no\.?|number|:)*[:# ]*[A-Z0-9][\w./-]*(?: [\d-][\dXx-]*){0,5}|\b(?:P\/N|S\/N|PN|SN|[Pp]art|[Ss]erial|[Mm]odel|[Dd]rawing|[Cc]atalogue|[Cc]atalog|[Oo]rder|[Ii]nvoice|[Bb]atch|[Ll]ot|[Rr]eport|[Dd]ocument|[Cc]ontract|[Gg]rant|[Tt]icket|[Vv]ersion|[Bb]uild|[Rr]elease|[Tt]imestamp|[Bb]arcode|[Cc]harity|[Cc]ompany)\b(?: (?:no\.?|number|numbers|code|id|ID))?[:# .]*[A-Z0-9][\w./-]*\d[\w./-]*(?: \d[\d-]*){0,4}/g;

const blankThings = (text: string): string => text.replaceAll(thing, (match) => ' '.repeat(match.length));

// Most texts hold nothing that any of the finders could match, and these say so quickly.
const digits = /\d\d/;
const longNumber = /\d(?:[ ().-]{0,3}\d){8}/;
const lettersAndNumber = /[A-Za-z]{2} ?\d{2} ?\d{2} ?\d{2}/;
/** Seven digits, with signs between them at most. */
const longEnough = /\d(?:[^\d\n]{0,2}\d){6}/;
const birthWords = /birth|born|d\.? ?o\.? ?b/i;
const recordWords = /MRN|record|number|\bno\b|\bid/i;

function candidatesIn(text: string, country: CountryCode): Span[] {
  const found: Span[] = text.includes('@') ? [...emails(text)] : [];
  if (!digits.test(text)) return found;
  if (birthWords.test(text)) found.push(...birthDates(text));
  if (recordWords.test(text)) found.push(...recordNumbers(text));
  if (longNumber.test(text) || lettersAndNumber.test(text)) {
    const things = blankThings(text);
    found.push(
      ...nhsNumbers(things),
      ...insuranceNumbers(things),
      ...securityNumbers(things),
      ...phones(things, country),
    );
  }
  if (longEnough.test(text)) found.push(...nationalNumbers(blankThings(text)));
  return found;
}

/** Personal identifiers in a text, in order, none within another. Strings in, places out; runs in a browser too. */
export function findIdentifiers(text: string, { allowed = [], country = 'GB' }: IdentifierOptions = {}): Span[] {
  const even = evenOut(text);
  const found = candidatesIn(even, country).sort((a, b) => a.index - b.index || b.length - a.length);
  const permitted = allowedBy(allowed);
  const kept: Span[] = [];
  let end = 0;
  for (const span of found) {
    if (span.index < end || permitted(even.slice(span.index, span.index + span.length))) continue;
    kept.push(span);
    end = span.index + span.length;
  }
  return kept;
}

/** The text with every personal identifier struck out: for messages, logs and file names. */
export function maskIdentifiers(text: string, options: IdentifierOptions = {}): string {
  let masked = '';
  let end = 0;
  for (const { index, length } of findIdentifiers(text, options)) {
    masked += `${text.slice(end, index)}***`;
    end = index + length;
  }
  return masked + text.slice(end);
}
