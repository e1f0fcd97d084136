import type { Candidate } from './candidate.ts';
import type { Verdict } from './validate.ts';

/** The verdict on a text that stopped the parser, or kept it too long. */
export const unreadable = ({ file }: Pick<Candidate, 'file'>): Verdict => ({
  entry: null,
  passages: [],
  findings: [
    {
      rule: 'unreadable',
      severity: 'error',
      message: 'This file could not be read: reading it took too long, too much memory, or stopped the reader.',
      help: 'Look for long runs of the same sign, deep nesting or very wide tables, and simplify them.',
      file,
      line: 1,
      column: 1,
    },
  ],
});
