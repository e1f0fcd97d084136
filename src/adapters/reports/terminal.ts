import { harmless, linkTo, summaryLine, type CheckReport } from './summary.ts';

/** For people at a terminal: place, what happened, what to do, where to read on. `folder` stands before each file, so that the place can be opened. */
export function renderTerminal(report: CheckReport, folder: string): string {
  const lines = report.findings.flatMap(({ file, line, column, severity, rule, message, help }) => {
    const link = linkTo(report, rule);
    return [
      `${harmless(`${folder}/${file}`)}:${line}:${column}  ${severity}  ${harmless(message)}  (${rule})`,
      `    ${harmless(help)}`,
      ...(link === null ? [] : [`    ${link}`]),
    ];
  });
  return [...lines, ...(lines.length > 0 ? [''] : []), summaryLine(report), ''].join('\n');
}
