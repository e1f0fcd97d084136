import type { CheckReport } from './summary.ts';

/** For tools: the contract (architecture, section 7). */
export const renderJson = ({ entries, findings }: CheckReport): string =>
  `${JSON.stringify(
    {
      version: 1,
      entries,
      findings: findings.map(({ rule, severity, message, help, file, line, column }) => ({
        rule,
        severity,
        message,
        help,
        file,
        line,
        column,
      })),
    },
    null,
    2,
  )}\n`;
