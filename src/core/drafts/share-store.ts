import type { Key } from '../entry.ts';
import type { DraftName } from './draft-store.ts';

/** A word between whoever shared something and the role that looks after it. */
export interface ShareMessage {
  readonly from: 'contributor' | 'steward';
  /** ISO day. */
  readonly on: string;
  readonly text: string;
}

/**
 * What is kept of a share besides its drafts: no name, no address, only what the person with the reference may see.
 * The reference itself is kept nowhere; the record is found by its digest.
 */
export interface ShareRecord {
  readonly version: 1;
  /** ISO day on which it was sent. */
  readonly on: string;
  /** Whether all of its drafts were saved. */
  readonly saved: boolean;
  readonly drafts: readonly DraftName[];
  /** The entry that it says something about, when it is a word about a page. */
  readonly about?: Key;
  readonly messages: readonly ShareMessage[];
  /** Set when it was not taken over. */
  readonly declined?: { readonly on: string; readonly reason: string };
}

/** Digest of a reference: what a share is kept under. */
export type ShareDigest = string;

/** Where records of shares are kept. */
export interface ShareStore {
  find(digest: ShareDigest): Promise<ShareRecord | null>;
  /** Keeps a record unless there is one already; gives the one that is kept. */
  keep(digest: ShareDigest, record: ShareRecord): Promise<ShareRecord>;
  /** Replaces the record by what `change` makes of it. Null when there is none. */
  update(digest: ShareDigest, change: (record: ShareRecord) => ShareRecord): Promise<ShareRecord | null>;
  all(): Promise<readonly (readonly [ShareDigest, ShareRecord])[]>;
}
