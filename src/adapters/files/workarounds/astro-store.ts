/**
 * Seen in astro 7.3.5.
 * Leans on: Astro's store walks every text of the values that it is given, and no further into a text.
 * Mends: a text that starts with a mark of its own (`__ASTRO_IMAGE_`) is taken for a picture to import: a title was seen to
 * run a file of the machine that way.
 * Without it: contributed text runs code at build.
 */

/** One entry, or portal.yaml, as Astro's store keeps it. */
export interface Stored extends Record<string, unknown> {
  readonly json: string;
}

/** All of an entry as one text, which starts with a brace whatever a contributor writes. */
export const pack = (value: object): Stored => ({ json: JSON.stringify(value) });

/** Reads back what `pack` has written. */
export const unpack = (stored: Record<string, unknown>): unknown => JSON.parse(String(stored['json']));
