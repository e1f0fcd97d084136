import type { Candidate } from './candidate.ts';
import type { AnyEntry, Place } from '../core/entry.ts';
import type { Finding } from '../core/finding.ts';
import { collections } from '../schema/index.ts';
import { renderBody } from './body.ts';
import { inFile, validateFields } from './validate-fields.ts';
import { split } from './frontmatter.ts';
import { refuses } from './problem.ts';
import { findPicture, type Pictures } from './pictures.ts';
import type { Passage } from './passages.ts';

export interface ValidationContext {
  /** The base path of the site: starts and ends with a slash. */
  readonly base: string;
  /** Pictures of the folder the file lies in. */
  readonly pictures: Pictures;
}

/** A passed entry, or what to put right. */
export interface Verdict {
  readonly entry: AnyEntry | null;
  /** The author's own words in the text, for the checks; they go no further. */
  readonly passages: readonly Passage[];
  readonly findings: readonly Finding[];
}

/** Steps 2 to 5 of validation (architecture, section 4) for one file: bytes, fields, text, output. */
export function validateEntry(candidate: Candidate, context: ValidationContext): Verdict {
  const { collection, id, file } = candidate;
  const { text, data, findings: ofFields } = validateFields(candidate);
  if (text === null) return { entry: null, passages: [], findings: ofFields };
  if (collections[collection].format === 'yaml') {
    if (data === null || ofFields.length > 0) return { entry: null, passages: [], findings: ofFields };
    return { entry: { collection, id, file, data, prose: null } as AnyEntry, passages: [], findings: ofFields };
  }
  const parts = split(text);
  if ('rule' in parts) return { entry: null, passages: [], findings: ofFields };
  const body = renderBody(parts.body, {
    base: context.base,
    collection,
    image: (src) => findPicture(context.pictures, src),
  });
  const findings = [...ofFields, ...inFile(file, body.problems, parts.bodyOffset)];
  const inFilePlace = ({ line, column }: Place): Place => ({ line: line + parts.bodyOffset, column });
  const passages = body.passages.map((passage) => ({ ...passage, at: passage.at && inFilePlace(passage.at) }));
  if (data === null || body.prose === null || findings.some(refuses)) return { entry: null, passages, findings };
  const links = body.prose.links.map(({ address, at }) => ({ address, at: inFilePlace(at) }));
  return { entry: { collection, id, file, data, prose: { ...body.prose, links } } as AnyEntry, passages, findings };
}
