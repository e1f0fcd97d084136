import type { Element as HastElement, ElementContent } from 'hast';
import type { z } from 'zod';
import type { Refusal } from '../addresses.ts';

/** A picture beside an entry, as the site serves it. */
export interface Picture {
  /** Address with the base path. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** What a component may know of the world around it. */
export interface Surroundings {
  /** The base path of the site: starts and ends with a slash. */
  readonly base: string;
  /** The folder of the entry, from which links to the files of others are read. */
  readonly collection?: string;
  /** Finds a picture beside the entry, or says what is wrong with the name. */
  image(src: string): Picture | Refusal;
}

/** A content component: a typed pure function from attributes and children to HTML nodes, beside its schema. */
export interface ContentComponent<S extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  /** One sentence: when to use it. */
  readonly purpose: string;
  /** How it is written in an entry. */
  readonly example: string;
  /** Quoted strings and bare booleans; everything else is refused before this is asked. */
  readonly attributes: S;
  /** `none`: stands alone. `line`: within a line. `blocks`: holds paragraphs and lists. */
  readonly holds: 'none' | 'line' | 'blocks';
  render(
    attributes: z.output<S>,
    children: readonly ElementContent[],
    surroundings: Surroundings,
  ): HastElement | Refusal;
}

/** Keeps the attribute types of one component while a list of all of them stays possible. */
export const component = <S extends z.ZodObject>(value: ContentComponent<S>): ContentComponent =>
  value as unknown as ContentComponent;

export const isRefusal = (value: unknown): value is Refusal => Array.isArray(value);

/** Children without the white space between blocks. */
export const blocks = (children: readonly ElementContent[]): ElementContent[] =>
  children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
