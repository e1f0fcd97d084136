import { rulePath } from '../../checks/index.ts';
import type { Finding } from '../../core/finding.ts';

/** What a check found, as every report is given it. */
export interface CheckReport {
  readonly entries: number;
  readonly findings: readonly Finding[];
  /** Address of the site, where each rule has its page; unknown when portal.yaml could not be read. */
  readonly site?: string | null;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** One line: how many entries, errors and warnings. */
export function summaryLine({ entries, findings }: CheckReport): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return [
    counted(entries, 'entry', 'entries'),
    counted(errors, 'error', 'errors'),
    counted(warnings, 'warning', 'warnings'),
  ].join(', ');
}

/** The page on which a rule is explained. */
export const linkTo = ({ site }: CheckReport, rule: string): string | null =>
  site == null ? null : `${site.replace(/\/+$/, '')}${rulePath(rule)}`;

/**
 * Takes out of a text what could steer a terminal or a log: control and direction characters,
 * and the two marks by which the runner of GitHub Actions knows a command.
 */
export const harmless = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- removing control characters is the purpose
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, ' ')
    .replaceAll('##[', '## [')
    .replace(/^\s*::/, ': :');
