import { harmless, linkTo, summaryLine, type CheckReport } from './summary.ts';

/** Text from entries cannot make a link, a mention, a picture or a table cell of its own. */
const escaped = (text: string): string =>
  harmless(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@\u200b')
    .replaceAll(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
    .replaceAll(/(https?):\/\//gi, '$1&#58;//')
    .replaceAll(/www\./gi, 'www&#46;');

/** A comment on GitHub holds 65,536 characters; what does not fit is counted. */
const most = 60_000;

/** For a pull request: one table, or one sentence when all is well. */
export function renderMarkdown(report: CheckReport): string {
  if (report.findings.length === 0) return `**All is well:** ${summaryLine(report)}.\n`;
  const lines = [
    `${summaryLine(report)}.`,
    '',
    '| Where | Weight | What, and what to do | Rule |',
    '|---|---|---|---|',
  ];
  let length = lines.join('\n').length;
  let shown = 0;
  for (const { file, line, column, severity, rule, message, help } of report.findings) {
    const link = linkTo(report, rule);
    const name = link === null ? escaped(rule) : `[${escaped(rule)}](${link})`;
    const weight = severity === 'error' ? '**error**' : 'advice';
    const row = `| ${escaped(file)}:${line}:${column} | ${weight} | ${escaped(message)} ${escaped(help)} | ${name} |`;
    length += row.length + 1;
    if (length > most) break;
    lines.push(row);
    shown += 1;
  }
  const left = report.findings.length - shown;
  if (left > 0) lines.push('', `And ${left} more: run \`npm run check\` to see them all.`);
  return `${lines.join('\n')}\n`;
}
