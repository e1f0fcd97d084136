/**
 * Seen in decap-cms 3.16.3.
 * Leans on: what a control is given besides `value`, `field`, `forID`, `onChange` and `classNameWrapper`, which alone are
 * described; and the names of the parts of an entry.
 * Mends: a box that knows its own value alone could neither look the entry over nor take in a picture.
 * Without it: no checks while writing, no pictures, no warning of a title that is there already.
 */
import type { ImmutableMap } from '../decap.ts';

/** What a control is given and no documentation of Decap names. */
export interface GivenBesides {
  readonly collection: ImmutableMap;
  setActiveStyle(): void;
  setInactiveStyle(): void;
  getEntry(): DraftEntry;
  onPersistMedia(file: File, options: { field: ImmutableMap }): Promise<unknown>;
}

export const givenBesides = [
  'collection',
  'setActiveStyle',
  'setInactiveStyle',
  'getEntry',
  'onPersistMedia',
] as const satisfies (keyof GivenBesides)[];

/** The parts of an entry that are read here. */
export const partsOfEntry = ['data', 'collection', 'slug', 'newRecord', 'isPersisting', 'mediaFiles'] as const;

type Part = (typeof partsOfEntry)[number];

/** An entry as the editor holds it. */
export interface DraftEntry extends ImmutableMap {
  get(part: Part): unknown;
  getIn(path: readonly [Part, ...string[]]): unknown;
}
