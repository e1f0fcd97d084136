import type { DraftReport } from '../../checks/validate-draft.ts';
import type { DraftStore } from '../../core/drafts/draft-store.ts';
import type { ShareStore } from '../../core/drafts/share-store.ts';
import type { Library } from '../../core/library.ts';
import type { CollectionName } from '../../schema/index.ts';
import type { Limits } from './limits.ts';

/** A text on its way to a place in the library. */
export interface Waiting {
  readonly collection: CollectionName;
  /** Path below the content folder. */
  readonly file: string;
  readonly text: string;
}

/** Everything the handler needs of the world. Nothing in `adapters/share` reaches around it. */
export interface SharePorts {
  /** Address of the site with its base path and last slash, for example `https://x.example/portal/`. */
  readonly site: string;
  /** Who can read what was sent until it is published, as a sentence. */
  readonly readBy: string;
  /** A page of the built site as HTML, by its path below the base; null when it is not there. */
  readonly page: (path: string) => Promise<string | null>;
  readonly library: () => Promise<Library>;
  /** Everything that `npm run check` says of a text, and the text with what has one right answer put right; nothing is stored. */
  readonly check: (waiting: Waiting) => Promise<DraftReport>;
  /** A file name for a new entry. */
  readonly nameFor: (collection: CollectionName, title: string, fields: Readonly<Record<string, unknown>>) => string;
  /** Lessons to be of a reflection as drafts of their own; null when it names none. */
  readonly turnSeeds: (
    id: string,
    text: string,
    lessons: ReadonlyMap<string, string>,
  ) => { readonly text: string; readonly lessons: readonly { readonly id: string; readonly text: string }[] } | null;
  /** Opened anew for each request; throws a Refusal with the reason when nothing can be kept. */
  readonly store: () => Promise<{ readonly drafts: DraftStore; readonly shares: ShareStore }>;
  /** 32 bytes that only this portal knows. */
  readonly key: Uint8Array;
  readonly now: () => Date;
  readonly limits: Limits;
  /** Where a request comes from, shortened so that it names nobody. */
  readonly from: (request: Request) => string;
  /** Whether whoever asks may see what waits and answer it. */
  readonly isSteward: (request: Request) => boolean;
}
