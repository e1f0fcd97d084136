import type { AnyEntry, Place } from '../core/entry.ts';
import { byPlace, type Finding, type Severity } from '../core/finding.ts';
import { actions } from './actions.ts';
import { consent } from './consent.ts';
import { days } from './days.ts';
import { headings } from './headings.ts';
import { links } from './links.ts';
import { oldAddresses } from './old-addresses.ts';
import { references } from './references.ts';
import { replacements } from './replacements.ts';
import { retiredCitations } from './retired-citations.ts';
import type { Context, Observation, Rule } from './rule.ts';
import { vocabulary } from './vocabulary.ts';

/** The rules that look at the library as a whole, in the order in which the guide lists them. */
export const rules: readonly Rule[] = [
  references,
  retiredCitations,
  replacements,
  headings,
  links,
  actions,
  consent,
  vocabulary,
  oldAddresses,
  days,
];

/** What the gate refuses before any rule is asked: code to title. */
export const gateRules: Readonly<Record<string, string>> = {
  file: 'Files are plain, well named and in their folder',
  portal: 'There is a portal.yaml',
  bytes: 'The text is plain UTF-8 without unseen characters',
  limits: 'The text is not nested or stretched without end',
  frontmatter: 'The fields can be read',
  schema: 'The fields are those of their kind, and filled as asked',
  syntax: 'The text can be read',
  code: 'There is no program code in the text',
  component: 'Components are known and used as meant',
  link: 'Links are safe to follow',
  picture: 'Pictures are there and described',
  'heading-level': 'Headings go down one level at a time',
  output: 'Only what is allowed is put out',
  unreadable: 'The text can be read in reasonable time',
};

/** Finds the line and column of an observation in its file. */
export type Locate = (entry: AnyEntry, path: readonly (string | number)[]) => Place;

const toFinding = (code: string, severity: Severity, { entry, path, at, message, help }: Observation, locate: Locate): Finding => ({
  rule: code,
  severity,
  message,
  help,
  file: entry.file,
  ...(at ?? (path ? locate(entry, path) : { line: 1, column: 1 })),
});

/** Runs every rule over a library. Findings come sorted by place. */
export function runRules(context: Context, locate: Locate): Finding[] {
  return rules
    .flatMap(({ code, severity, run }) => [...run(context)].map((seen) => toFinding(code, severity, seen, locate)))
    .sort(byPlace);
}

export type { Context, Observation, Rule };
