import { renderAnnotations } from './annotations.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import type { CheckReport } from './summary.ts';
import { renderTerminal } from './terminal.ts';

const reporters = new Map([
  ['terminal', renderTerminal],
  ['json', renderJson],
  ['markdown', renderMarkdown],
  ['annotations', renderAnnotations],
]);

/** The reporter of a format. Throws when there is none of that name. */
export function reporterOf(format: string): (report: CheckReport, folder: string) => string {
  const found = reporters.get(format);
  if (!found) throw new Error(`There is no format "${format}". Choose one of: ${[...reporters.keys()].join(', ')}.`);
  return found;
}
