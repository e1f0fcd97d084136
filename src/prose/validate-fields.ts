import type { Place } from '../core/entry.ts';
import type { Finding } from '../core/finding.ts';
import { collections, type CollectionName, type Data } from '../schema/index.ts';
import { decode } from './bytes.ts';
import { checkSchema } from './schema-check.ts';
import { parseFields, split, type Fields } from './frontmatter.ts';
import type { Candidate } from './candidate.ts';
import type { Problem } from './problem.ts';

/** Problems of a file as findings, some lines further down. */
export const inFile = (file: string, problems: readonly Problem[], offset = 0): Finding[] =>
  problems.map(({ rule, severity, message, help, line, column, path }) => ({
    rule,
    severity,
    message,
    help,
    file,
    line: line + offset,
    column,
    ...(path && { path }),
  }));

/** The fields of a whole file: all of a YAML file, the part between the fences of an MDX file. */
export function readFields(text: string, format: 'mdx' | 'yaml'): Fields | Problem {
  if (format === 'yaml') return parseFields(text, 0);
  const parts = split(text);
  return 'rule' in parts ? parts : parseFields(parts.yaml, parts.yamlOffset);
}

/** Where the value at a path of fields stands in a file that has been validated. */
export function placeInFile(text: string, format: 'mdx' | 'yaml', path: readonly PropertyKey[]): Place {
  const fields = readFields(text.replaceAll('\r\n', '\n'), format);
  return 'rule' in fields ? { line: 1, column: 1 } : fields.placeOf(path);
}

/** A file after the part of validation that needs no parser of Markdown. */
export interface FieldsVerdict {
  /** With LF line ends; null when it is no text, or its fields cannot be told from it. */
  readonly text: string | null;
  readonly data: Data<CollectionName> | null;
  readonly findings: readonly Finding[];
}

/** Steps 2 and 3 of validation (architecture, section 4) for one file: bytes and fields. */
export function validateFields({ collection, file, bytes }: Candidate): FieldsVerdict {
  const { schema, format } = collections[collection];
  const decoded = decode(bytes);
  const findings = inFile(file, decoded.problems);
  if (decoded.text === null) return { text: null, data: null, findings };
  const fields = readFields(decoded.text, format);
  if ('rule' in fields) return { text: null, data: null, findings: [...findings, ...inFile(file, [fields])] };
  const { data, problems } = checkSchema(schema, fields);
  return { text: decoded.text, data, findings: [...findings, ...inFile(file, problems)] };
}
