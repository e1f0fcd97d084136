import type { Finding } from '../../core/finding.ts';

/** What a check found, as every report is given it. */
export interface Report {
  readonly entries: number;
  readonly findings: readonly Finding[];
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** One line: how many entries, errors and warnings. */
export function summaryLine({ entries, findings }: Report): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return [
    counted(entries, 'entry', 'entries'),
    counted(errors, 'error', 'errors'),
    counted(warnings, 'warning', 'warnings'),
  ].join(', ');
}

/** Takes control characters out, so that text from an entry cannot steer a terminal or a log. */
// eslint-disable-next-line no-control-regex -- removing control characters is the purpose
export const harmless = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, ' ');
