import type { ElementContent, Properties } from 'hast';
import type { Place, ProseHeading } from '../../core/entry.ts';
import type { Surroundings } from '../components/component.ts';
import type { PassageCollector } from '../passages.ts';
import type { ValidationRule, Problem } from '../problem.ts';

/** A node as the parser gives it: Markdown as HTML nodes, tags and code as nodes of their own. */
export interface ParsedNode {
  readonly type: string;
  readonly position?: { readonly start: Place; readonly end: Place };
  readonly tagName?: string;
  readonly properties?: Properties;
  readonly children?: readonly ParsedNode[];
  readonly value?: string;
}

/** What the parts of a walk share while they build the new tree. Problems are collected instead of stopping. */
export interface Walk {
  readonly surroundings: Surroundings;
  readonly words: PassageCollector;
  readonly headings: ProseHeading[];
  readonly links: { readonly address: string; readonly at: Place }[];
  /** The lines of the text, for what the parser leaves out. */
  readonly lines: readonly string[];
  /** An address for a heading that no other heading has. */
  slug(text: string): string;
  report(rule: ValidationRule, at: Place, message: string, help: string): void;
  refuse(found: Problem): void;
  children(node: ParsedNode, at: Place): ElementContent[];
}
