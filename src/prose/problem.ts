import type { Place } from '../core/entry.ts';
import type { FieldPath, Severity } from '../core/finding.ts';
import type { Change } from './change.ts';

/** A finding of validation before it knows which file it belongs to. */
export interface Problem extends Place {
  readonly rule: ValidationRule;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  /** What puts it right, where that has one answer; offsets are those of the text. `--fix` and the editor make it. */
  readonly changes?: readonly Change[];
  /** The field it is about, if it is about one. */
  readonly path?: FieldPath;
}

/** Codes of what validation itself says. Their titles stand in the registry of checks. */
export type ValidationRule =
  | 'bytes'
  | 'limits'
  | 'frontmatter'
  | 'schema'
  | 'syntax'
  | 'code'
  | 'component'
  | 'link'
  | 'picture'
  | 'heading-level'
  | 'output'
  | 'unreadable'
  | 'markup'
  | 'as-typed'
  | 'struck-out';

/** Rules that advise: the text is read all the same. */
const advice: ReadonlySet<ValidationRule> = new Set(['markup', 'as-typed', 'struck-out']);

/** Builds a finding; a small convenience that keeps call sites on one line. */
export const problem = (
  rule: ValidationRule,
  at: Place,
  message: string,
  help: string,
  changes: readonly Change[] = [],
): Problem => ({
  rule,
  severity: advice.has(rule) ? 'warning' : 'error',
  message,
  help,
  line: at.line,
  column: at.column,
  ...(changes.length > 0 ? { changes } : {}),
});

/** Whether a finding refuses the entry. */
export const refuses = ({ severity }: Pick<Problem, 'severity'>): boolean => severity === 'error';

/** Turns an offset into a place. Lines end with LF. */
export function placeAt(text: string, offset: number): Place {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = text.indexOf('\n', start);
    if (end === -1 || end >= offset) return { line, column: offset - start + 1 };
    line += 1;
    start = end + 1;
  }
}
