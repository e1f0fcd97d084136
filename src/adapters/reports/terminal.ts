import { harmless, summaryLine, type Report } from './summary.ts';

/** For people at a terminal: place, what happened, what to do. `folder` stands before each file, so that the place can be opened. */
export function renderTerminal(report: Report, folder: string): string {
  const lines = report.findings.flatMap(({ file, line, column, severity, rule, message, help }) => [
    `${harmless(`${folder}/${file}`)}:${line}:${column}  ${severity}  ${harmless(message)}  (${rule})`,
    `    ${harmless(help)}`,
  ]);
  return [...lines, ...(lines.length > 0 ? [''] : []), summaryLine(report), ''].join('\n');
}
