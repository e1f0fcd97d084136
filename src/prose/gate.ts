import type { AnyEntry, Place } from '../core/entry.ts';
import type { Finding } from '../core/finding.ts';
import { collections, type CollectionName } from '../schema/index.ts';
import { renderBody } from './body.ts';
import { decode } from './bytes.ts';
import { validateFields } from './fields-check.ts';
import { parseFields, split, type Fields } from './frontmatter.ts';
import { findPicture, type Pictures } from './pictures.ts';
import type { Passage } from './passages.ts';
import type { Problem } from './problem.ts';

/** One file on its way through the gate. */
export interface Candidate {
  readonly collection: CollectionName;
  readonly id: string;
  /** Path below the content folder, with `/`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface GateContext {
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

const inFile = (file: string, problems: readonly Problem[], offset = 0): Finding[] =>
  problems.map(({ rule, severity, message, help, line, column }) => ({
    rule,
    severity,
    message,
    help,
    file,
    line: line + offset,
    column,
  }));

/** The fields of a whole file: all of a YAML file, the part between the fences of an MDX file. */
export function readFields(text: string, format: 'mdx' | 'yaml'): Fields | Problem {
  if (format === 'yaml') return parseFields(text, 0);
  const parts = split(text);
  return 'rule' in parts ? parts : parseFields(parts.yaml, parts.yamlOffset);
}

/** Where the value at a path of fields stands in a file that has passed the gate. */
export function placeInFile(text: string, format: 'mdx' | 'yaml', path: readonly PropertyKey[]): Place {
  const fields = readFields(text.replaceAll('\r\n', '\n'), format);
  return 'rule' in fields ? { line: 1, column: 1 } : fields.placeOf(path);
}

/** Steps 2 to 5 of the gate (design, section 4) for one file: bytes, fields, text, output. */
export function passGate({ collection, id, file, bytes }: Candidate, context: GateContext): Verdict {
  const { schema, format } = collections[collection];
  const decoded = decode(bytes);
  const findings = inFile(file, decoded.problems);
  if (decoded.text === null) return { entry: null, passages: [], findings };
  const fields = readFields(decoded.text, format);
  if ('rule' in fields) return { entry: null, passages: [], findings: [...findings, ...inFile(file, [fields])] };
  const { data, problems } = validateFields(schema, fields);
  findings.push(...inFile(file, problems));
  if (format === 'yaml') {
    if (data === null || findings.length > 0) return { entry: null, passages: [], findings };
    return { entry: { collection, id, file, data, prose: null } as AnyEntry, passages: [], findings };
  }
  const parts = split(decoded.text);
  if ('rule' in parts) return { entry: null, passages: [], findings };
  const body = renderBody(parts.body, { base: context.base, image: (src) => findPicture(context.pictures, src) });
  findings.push(...inFile(file, body.problems, parts.bodyOffset));
  const inFilePlace = ({ line, column }: Place): Place => ({ line: line + parts.bodyOffset, column });
  const passages = body.passages.map((passage) => ({ ...passage, at: passage.at && inFilePlace(passage.at) }));
  if (data === null || body.prose === null || findings.length > 0) return { entry: null, passages, findings };
  const links = body.prose.links.map(({ address, at }) => ({ address, at: inFilePlace(at) }));
  return { entry: { collection, id, file, data, prose: { ...body.prose, links } } as AnyEntry, passages, findings };
}
