import type { AnyEntry, Place } from '../../core/entry.ts';
import type { Finding } from '../../core/finding.ts';
import type { Passage } from '../../prose/passages.ts';
import { placeAt } from '../../prose/problem.ts';
import type { Portal } from '../../schema/index.ts';
import type { Locate, RuleGuide } from '../rule.ts';
import { findIdentifiers, maskIdentifiers, type IdentifierOptions } from './find-identifiers.ts';
import { identifierKinds, type Span } from './span.ts';

export const personalIdentifier: RuleGuide = {
  code: 'personal-identifier',
  severity: 'error',
  title: 'Nothing in an entry identifies a person',
  meaning:
    'There is an e-mail address, a telephone number, a date of birth or an official number of a person in the text, a field or a file name.',
  why: 'An entry is read by many and kept in its history for good. The value itself is never repeated in a message, so that it does not spread.',
  example: {
    wrong: 'She can be reached at jane.doe@hospital.org.',
    right: 'The person in charge can be reached through the switchboard.',
  },
  fix: 'Take it out, or name the role instead. A shared mailbox or switchboard number may stand if the maintainer lists it under allowedIdentifiers in portal.yaml.',
};

/** What is allowed, and where a number is rung, as portal.yaml says. */
export function identifierOptions(portal: Portal | null): IdentifierOptions {
  const region = portal?.language.split('-')[1];
  const discussion = portal?.discussion?.replace(/^mailto:/, '');
  return {
    allowed: [...(portal?.allowedIdentifiers ?? []), ...(discussion === undefined ? [] : [discussion])],
    country: (region ?? 'GB') as IdentifierOptions['country'],
  };
}

const help = 'Take it out, or name the role instead. A shared address may be allowed in portal.yaml.';
const finding = (file: string, { kind }: Span, { line, column }: Place, where = ''): Finding => ({
  rule: personalIdentifier.code,
  severity: personalIdentifier.severity,
  message: `${where === '' ? 'This looks like' : `${where} holds what looks like`} ${identifierKinds[kind]}.`,
  help,
  file,
  line,
  column,
});

/** Names are words with hyphens between them. */
const asWords = (path: string): string =>
  path.replaceAll(/(?<=\p{L})-(?=\d)|(?<=\d)-(?=\p{L})|(?<=\p{L})-(?=\p{L})|[/_]/gu, ' ');

/** Identifiers in the path of a file. */
export const inName = (file: string, options: IdentifierOptions): Finding[] =>
  findIdentifiers(asWords(file), options)
    .slice(0, 1)
    .map((span) => finding(file, span, { line: 1, column: 1 }, 'The name of this file'));

/** A path as it may be printed. */
export function maskName(file: string, options: IdentifierOptions): string {
  let masked = '';
  let end = 0;
  for (const { index, length } of findIdentifiers(asWords(file), options)) {
    masked += `${file.slice(end, index)}***`;
    end = index + length;
  }
  return masked + file.slice(end);
}

function* strings(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<readonly [string, readonly (string | number)[]]> {
  if (typeof value === 'string') yield [value, path];
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* strings(item, [...path, index]);
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* strings(item, [...path, key]);
}

/**
 * Identifiers in a file: as written, and as it reads once escapes and markup are gone.
 * Works on refused files too, of which `entry` is null.
 */
export function inText(
  file: {
    readonly file: string;
    readonly source: string;
    readonly entry: AnyEntry | null;
    readonly passages: readonly Passage[];
  },
  options: IdentifierOptions,
  locate: Locate,
): Finding[] {
  const plain = (text: string) => text.replaceAll(/\W/g, '').toLowerCase();
  const seen = new Set<string>();
  const found: Finding[] = [];
  for (const span of findIdentifiers(file.source, options)) {
    seen.add(plain(file.source.slice(span.index, span.index + span.length)));
    found.push(finding(file.file, span, placeAt(file.source, span.index)));
  }
  const also = (text: string, place: () => Place) => {
    for (const span of findIdentifiers(text, options)) {
      const value = plain(text.slice(span.index, span.index + span.length));
      if (seen.has(value)) continue;
      seen.add(value);
      found.push(finding(file.file, span, place()));
    }
  };
  const { entry } = file;
  if (entry) for (const [text, path] of strings(entry.data)) also(text, () => locate(entry, path));
  for (const { text, at } of file.passages) also(text, () => at ?? { line: 1, column: 1 });
  // What stands in quotations and code is no passage, and identifies all the same.
  if (entry?.prose) also(entry.prose.plain, () => entry.prose?.links[0]?.at ?? { line: 1, column: 1 });
  return found;
}

/** A finding as it may be printed: whatever a rule quoted, as words or as part of an address, no identifier is among it. */
export function maskFinding(found: Finding, options: IdentifierOptions): Finding {
  const mask = (text: string): string => maskName(maskIdentifiers(text, options), options);
  return { ...found, message: mask(found.message), help: mask(found.help), file: maskName(found.file, options) };
}
