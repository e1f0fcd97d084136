import { harmless, summaryLine, type Report } from './summary.ts';

/** Text from entries cannot make a link, a mention, a picture or a table cell of its own. */
const escape = (text: string): string =>
  harmless(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@\u200b')
    .replaceAll(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
    .replaceAll(/(https?):\/\//gi, '$1&#58;//')
    .replaceAll(/www\./gi, 'www&#46;');

/** For a pull request: one table, or one sentence when all is well. */
export function renderMarkdown(report: Report): string {
  if (report.findings.length === 0) return `**All is well:** ${summaryLine(report)}.\n`;
  const rows = report.findings.map(
    ({ file, line, column, severity, message, help }) =>
      `| ${escape(file)}:${line}:${column} | ${severity === 'error' ? '**error**' : 'advice'} | ${escape(message)} ${escape(help)} |`,
  );
  return [`${summaryLine(report)}.`, '', '| Where | Weight | What, and what to do |', '|---|---|---|', ...rows, ''].join('\n');
}
