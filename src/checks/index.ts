import type { Library } from '../core/library.ts';
import { byPlace, type Finding } from '../core/finding.ts';
import { languageRules } from './advice/advise.ts';
import { validationRules } from './validation/rules.ts';
import { identifierOptions, inName, inText, maskFinding, personalIdentifier } from './identifiers/check.ts';
import type { IdentifierOptions } from './identifiers/find-identifiers.ts';
import { nearDuplicate, nearDuplicates } from './near-duplicate.ts';
import type { Context, Locate, Observation, Rule, RuleGuide } from './rule.ts';
import { actions } from './rules/action-proof.ts';
import { consent } from './rules/consent.ts';
import { days } from './rules/future-day.ts';
import { headings } from './rules/heading.ts';
import { links } from './rules/internal-link.ts';
import { oldAddresses } from './rules/old-address.ts';
import { references } from './rules/reference.ts';
import { replacements } from './rules/replacement.ts';
import { retiredCitations } from './rules/retired-citation.ts';
import { overdueReview } from './rules/overdue-review.ts';
import { weakerActions } from './rules/weaker-actions.ts';
import { openActions } from './rules/action-open.ts';
import { changeToCome } from './rules/change-to-come.ts';
import { effectBeforeChange } from './rules/effect-before-change.ts';
import { effectDays } from './rules/effect-days.ts';
import { effectTold } from './rules/effect-told.ts';
import { effectUnchecked } from './rules/effect-unchecked.ts';
import { namedTwice } from './rules/named-twice.ts';
import { recurring } from './rules/recurring.ts';
import { clauses } from './rules/lesson-clauses.ts';
import { unusedPicture } from './rules/unused-picture.ts';
import { topicCircle } from './rules/topic-circle.ts';
import { vocabulary } from './rules/vocabulary.ts';

/** The rules that look at the library as a whole, in the order in which the guide lists them. */
export const rules: readonly Rule[] = [
  references,
  retiredCitations,
  replacements,
  topicCircle,
  headings,
  links,
  actions,
  consent,
  vocabulary,
  oldAddresses,
  days,
  effectDays,
  clauses,
  weakerActions,
  openActions,
  namedTwice,
  changeToCome,
  effectTold,
  effectBeforeChange,
  effectUnchecked,
  recurring,
  overdueReview,
  unusedPicture,
];

/** Every rule there is, with what people are told about it. */
export const registry: readonly RuleGuide[] = [
  ...validationRules,
  personalIdentifier,
  ...rules,
  ...languageRules,
  nearDuplicate,
];

/** The address of a rule's page, below the base path. */
export const rulePath = (code: string): string => `/contribute/rules/${code}/`;

const toFinding = (
  { code, severity }: RuleGuide,
  { entry, path, at, message, help }: Observation,
  locate: Locate,
): Finding => ({
  rule: code,
  severity,
  message,
  help,
  file: entry.file,
  ...(path && { path }),
  ...(at ?? (path ? locate(entry, path) : { line: 1, column: 1 })),
});

/** Runs every rule over a library. Findings come sorted by place. */
export function runRules(context: Context, locate: Locate): Finding[] {
  return rules.flatMap((rule) => [...rule.run(context)].map((seen) => toFinding(rule, seen, locate))).sort(byPlace);
}

/** Entries that say nearly the same, at the files asked about, or everywhere. */
export const duplicateFindings = (library: Library, locate: Locate, about?: ReadonlySet<string>): Finding[] =>
  [...nearDuplicates(library, about)].map((seen) => toFinding(nearDuplicate, seen, locate));

/** Personal identifiers in texts and names, wherever they stand. */
export const identifierFindings = (
  inspected: readonly Parameters<typeof inText>[0][],
  names: readonly string[],
  options: IdentifierOptions,
  locate: Locate,
): Finding[] => [
  ...inspected.flatMap((each) => inText(each, options, locate)),
  ...names.flatMap((name) => inName(name, options)),
];

export { adviseOn, knowledgeOf } from './advice/advise.ts';
export { identifierOptions, maskFinding };
export type { Context, Locate, Observation, Rule, RuleGuide };
