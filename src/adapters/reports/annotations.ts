import { harmless, linkTo, type CheckReport } from './summary.ts';

// The runner reads commands line by line and unescapes these (GitHub Actions toolkit, command.ts).
const data = (text: string): string =>
  harmless(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** For GitHub Actions: one annotation a finding, beside the line it is about. */
export const renderAnnotations = (report: CheckReport, folder: string): string =>
  report.findings
    .map(({ file, line, column, severity, rule, message, help }) => {
      const place = `file=${property(`${folder}/${file}`)},line=${line},col=${column},title=${property(rule)}`;
      const text = [message, help, linkTo(report, rule) ?? ''].join(' ').trim();
      return `::${severity} ${place}::${data(text)}\n`;
    })
    .join('');
