/**
 * The port behind which drafts are kept: the editor and the share form speak to it, and never to Git. Every function
 * throws a Refusal with words for the person at the screen when it cannot do what it was asked.
 */

/** Where a draft stands: being written, waiting to be read, read and found good. */
export type DraftStatus = 'draft' | 'pending_review' | 'pending_publish';

/** `lessons/count-again`: what a draft is called. */
export type DraftName = `${string}/${string}`;

/** Whose files are asked for: the published ones, or those of a draft. */
export type DraftSource = 'published' | DraftName;

/** A file, and the name of exactly these bytes. */
export interface ListedFile {
  /** Path from the root of the store, with `/`. */
  readonly path: string;
  readonly oid: string;
}

export interface StoredFile extends ListedFile {
  readonly bytes: Uint8Array;
}

/** Files to write (bytes) or to take away (null), by path. */
export type FileChanges = ReadonlyMap<string, Uint8Array | null>;

export interface ChangedFile {
  readonly path: string;
  readonly status: 'added' | 'modified' | 'deleted';
}

export interface DraftDescription {
  readonly name: DraftName;
  readonly status: DraftStatus;
  /** When it was saved last, as an ISO time with its zone. */
  readonly savedAt: string;
  /** What it changes against the place where it left the published files. */
  readonly changes: readonly ChangedFile[];
}

/** Says whether a change of the published files may be made; throws a Refusal when not. */
export type Approve = (tree: string, paths: readonly string[], published: string) => Promise<void>;

export interface DraftStore {
  /** What the store calls itself, for example the name of its folder. */
  readonly name: string;
  /** Folder of the entries from the root of the store, with `/`; empty when it is the root. */
  readonly content: string;
  /** The path, if it lies where drafts may write. */
  confine(path: unknown): string;
  /** Files at and below some paths. Throws a Refusal when the draft is not there. */
  list(source: DraftSource, paths: readonly string[]): Promise<readonly ListedFile[]>;
  read(source: DraftSource, paths: readonly string[]): Promise<readonly StoredFile[]>;
  withBytes(listed: readonly ListedFile[]): Promise<readonly StoredFile[]>;
  /** Name of a file's bytes, or null when it is not there. */
  oidOf(source: DraftSource, path: string): Promise<string | null>;
  drafts(): Promise<readonly DraftName[]>;
  has(name: DraftName): Promise<boolean>;
  describe(name: DraftName): Promise<DraftDescription>;
  /** Saves files to a draft, which is made when it is new. Gives the names of the bytes by path, null for what went. */
  save(name: DraftName, changes: FileChanges, message: string): Promise<ReadonlyMap<string, string | null>>;
  setStatus(name: DraftName, status: DraftStatus): Promise<void>;
  remove(name: DraftName): Promise<void>;
  publish(name: DraftName, approve: Approve): Promise<void>;
  /** Changes published files without a draft: uploads and deletions. */
  commit(changes: FileChanges, message: string, approve: Approve): Promise<void>;
}
