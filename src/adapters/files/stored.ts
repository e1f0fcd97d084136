/** One entry, or portal.yaml, as Astro's store keeps it. */
export interface Stored extends Record<string, unknown> {
  readonly json: string;
}

/**
 * Astro's store walks every text it is given and takes one that starts with a mark of its own (`__ASTRO_IMAGE_`) for a
 * picture to import: a title was seen to run a file of the machine that way. So all of an entry is one text, which
 * starts with a brace whatever a contributor writes.
 */
export const pack = (value: object): Stored => ({ json: JSON.stringify(value) });

/** Reads back what `pack` has written. */
export const unpack = (stored: Record<string, unknown>): unknown => JSON.parse(String(stored['json']));
