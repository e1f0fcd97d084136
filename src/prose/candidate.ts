import type { CollectionName } from '../schema/index.ts';

/** One file on its way through validation. */
export interface Candidate {
  readonly collection: CollectionName;
  readonly id: string;
  /** Path below the content folder, with `/`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}
