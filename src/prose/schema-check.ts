import type { z } from 'zod';
import type { FieldPath } from '../core/finding.ts';
import { nearest } from '../core/search/nearest.ts';
import { schemaAt, shapeOf } from '../schema/walk.ts';
import type { Fields } from './frontmatter.ts';
import { problem, type Problem } from './problem.ts';

function unknownKeys(schema: z.ZodObject, issue: z.core.$ZodIssueUnrecognizedKeys, fields: Fields): Problem[] {
  const known = Object.keys(shapeOf(schemaAt(schema, issue.path).schema) ?? {});
  return issue.keys.slice(0, 50).map((key) => {
    const near = nearest(key, known);
    const help = near ? `Did you mean "${near}"?` : `Remove it. The fields here are: ${known.join(', ')}.`;
    const path = [...issue.path, key];
    return {
      ...problem('schema', fields.placeOfKey(path), `There is no field of this name here.`, help),
      path: path as FieldPath,
    };
  });
}

/** Whether the issue's own message is one we wrote, rather than zod's English default. */
const isOurs = (issue: z.core.$ZodIssue): boolean =>
  !/^(?:Invalid|Expected|Too (?:small|big)|Unrecognized)/.test(issue.message);

function explain(schema: z.ZodObject, issue: z.core.$ZodIssue, fields: Fields, given: unknown): Problem[] {
  if (issue.code === 'unrecognized_keys') return unknownKeys(schema, issue, fields);
  const { meta } = schemaAt(schema, issue.path);
  const name = meta?.label ?? issue.path.join('.');
  const absent =
    issue.path.reduce<unknown>(
      (value, step) => (value as Record<PropertyKey, unknown> | undefined | null)?.[step],
      given,
    ) == null;
  // The value itself is never printed: it may be what somebody wanted to keep private.
  const message = absent ? `${name}: this is missing.` : `${name}: this does not fit.`;
  const help = absent && issue.code !== 'custom' ? meta?.message : isOurs(issue) ? issue.message : meta?.message;
  return [
    { ...problem('schema', fields.placeOf(issue.path), message, help ?? issue.message), path: issue.path as FieldPath },
  ];
}

/** Paths of the fields that unknown keys were probably meant to be: what is misspelt is not missing as well. */
const meantBy = (schema: z.ZodObject, issue: z.core.$ZodIssue): string[] => {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = Object.keys(shapeOf(schemaAt(schema, issue.path).schema) ?? {});
  return issue.keys.flatMap((key) => {
    const near = nearest(key, known);
    return near === null ? [] : [[...issue.path, near].join('.')];
  });
};

/** Validates fields against a schema. Findings name the field by its label and stand at its line. */
export function checkSchema<S extends z.ZodObject>(
  schema: S,
  fields: Fields,
): { data: z.output<S> | null; problems: readonly Problem[] } {
  if (fields.problems.length > 0) return { data: null, problems: fields.problems };
  const result = schema.safeParse(fields.data);
  if (result.success) return { data: result.data, problems: [] };
  const { issues } = result.error;
  const misspelt = new Set(issues.flatMap((issue) => meantBy(schema, issue)));
  const told = issues.filter(({ path }) => !misspelt.has(path.join('.')));
  return { data: null, problems: told.flatMap((issue) => explain(schema, issue, fields, fields.data)) };
}
