import type { Place } from '../core/entry.ts';
import type { Severity } from '../core/finding.ts';

/** A finding of validation before it knows which file it belongs to. */
export interface Problem extends Place {
  readonly rule: ValidationRule;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
}

/** Codes of what validation itself refuses. Their titles stand in the registry of checks. */
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
  | 'unreadable';

/** Builds an error; a small convenience that keeps call sites on one line. */
export const problem = (rule: ValidationRule, at: Place, message: string, help: string): Problem => ({
  rule,
  severity: 'error',
  message,
  help,
  line: at.line,
  column: at.column,
});

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
