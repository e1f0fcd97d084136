import { retiredOf, type AnyEntry, type Place } from '../../core/entry.ts';
import type { Finding } from '../../core/finding.ts';
import { entriesIn, type Library } from '../../core/library.ts';
import type { Passage } from '../../prose/passages.ts';
import { placeAt } from '../../prose/problem.ts';
import { pageCollections } from '../../schema/index.ts';
import type { Advice, Knowledge, Locate, Remark } from '../rule.ts';
import { unexpandedAcronym } from './acronym.ts';
import { avoidedTerm } from './avoided-term.ts';
import { blamePhrasing } from './blame-phrasing.ts';
import { inclusiveWords } from './inclusive-words.ts';
import { fieldPassages } from './passages.ts';
import { namedPerson } from './named-person.ts';
import { plainWords } from './plain-words.ts';
import { readingLevel } from './reading-level.ts';

/** Advice about the language of one entry, in the order in which the guide lists it. */
export const languageRules: readonly Advice[] = [
  blamePhrasing,
  namedPerson,
  unexpandedAcronym,
  avoidedTerm,
  plainWords,
  inclusiveWords,
  readingLevel,
];

/** What advice may know of the library. */
export const knowledgeOf = (library: Library): Knowledge => ({
  roles: entriesIn(library, 'roles').map(({ data }) => data.name.toLocaleLowerCase('en')),
  terms: entriesIn(library, 'glossary').map(({ data: { term, avoid } }) => ({ term, avoid })),
});

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Offset of a place in a text. */
function offsetOf(source: string, { line, column }: Place): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) start = source.indexOf('\n', start) + 1;
  return start + column - 1;
}

/**
 * Where the words of a remark stand in the file: the passage as written may be folded over lines and hold markup,
 * so its words are looked for from the beginning of the passage on.
 */
function placeOf({ passage, index, length }: Remark, source: string, start: Place): Place {
  const phrase = passage.text.slice(index, index + length);
  // Its beginning is enough to find it, and a pattern of thousands of words is more than a browser or Node takes.
  const words = phrase.split(/\s+/).filter(Boolean).slice(0, 20).map(escaped);
  if (words.length === 0) return start;
  const pattern = new RegExp(words.join('(?:\\s|[*_~>\\\\[\\]])+'), 'g');
  const earlier = passage.text.slice(0, index).match(pattern)?.length ?? 0;
  pattern.lastIndex = offsetOf(source, start);
  let match = pattern.exec(source);
  for (let count = 0; count < earlier && match; count += 1) match = pattern.exec(source);
  return match ? placeAt(source, match.index) : start;
}

/** Whether advice is asked of this entry: pages that hold. What is retired is history and stays as it was written. */
const isAsked = (entry: AnyEntry): boolean =>
  (pageCollections as readonly string[]).includes(entry.collection) && retiredOf(entry) === undefined;

export interface Advised {
  readonly entry: AnyEntry;
  readonly source: string;
  readonly passages: readonly Passage[];
}

/** Advice about one entry. `thorough` asks the slow rules too. */
export function adviseOn(
  { entry, source, passages }: Advised,
  knowledge: Knowledge,
  thorough: boolean,
  locate: Locate,
): Finding[] {
  if (!isAsked(entry)) return [];
  const all = [...fieldPassages(entry), ...passages];
  const subject = { entry, source, passages: all };
  return languageRules
    .filter(({ asked }) => thorough || asked === 'always')
    .flatMap(({ code, severity, look }) =>
      [...look(subject, knowledge)].map((remark): Finding => {
        const { message, help, passage } = remark;
        const start = passage.at ?? locate(entry, passage.path);
        return { rule: code, severity, message, help, file: entry.file, ...placeOf(remark, source, start) };
      }),
    );
}
