import type { ElementContent, Properties } from 'hast';
import type { Place, ProseHeading } from '../../core/entry.ts';
import type { Change } from '../change.ts';
import type { Surroundings } from '../components/component.ts';
import type { PassageCollector } from '../passages.ts';
import type { ValidationRule, Problem } from '../problem.ts';

/** A place in the text, with its offset. */
interface Point extends Place {
  readonly offset: number;
}

/** A node as the parser gives it: Markdown as HTML nodes, tags and code as nodes of their own. */
export interface ParsedNode {
  readonly type: string;
  readonly position?: { readonly start: Point; readonly end: Point };
  readonly tagName?: string;
  readonly properties?: Properties;
  readonly children?: readonly ParsedNode[];
  readonly value?: string;
  /** Of a tag. */
  readonly name?: string | null;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
}

/** A link of the text. The address of one to a heading of the page is known only when all headings are. */
export interface FoundLink {
  address: string;
  readonly at: Place;
}

/** What the parts of a walk share while they build the new tree. Problems are collected instead of stopping. */
export interface Walk {
  readonly surroundings: Surroundings;
  readonly words: PassageCollector;
  readonly headings: ProseHeading[];
  readonly links: FoundLink[];
  /** The text as written. */
  readonly text: string;
  /** The lines of the text, for what the parser leaves out. */
  readonly lines: readonly string[];
  /** Tags that nobody closed and that need no closing, by offset. */
  readonly voids: ReadonlyMap<number, string>;
  /** Names of the plain HTML around the place, the outermost first. */
  readonly around: string[];
  /** Work that waits until every heading is known. */
  readonly last: (() => void)[];
  /** Depths of the headings so far, as written, for those that skip a level. */
  readonly outline: { readonly written: number; readonly right: number }[];
  /** An address for a heading that no other heading has. */
  slug(text: string): string;
  report(rule: ValidationRule, at: Place, message: string, help: string, changes?: readonly Change[]): void;
  refuse(found: Problem): void;
  children(node: ParsedNode, at: Place): ElementContent[];
}
