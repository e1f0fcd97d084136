/** One step that carries content from an engine before `version` to one of `version` or later. */
export interface Migration {
  /** The version of the engine that first needs it, for example `0.2.0`. */
  readonly version: string;
  /** What it changes, in words for whoever looks after the portal. */
  readonly changes: string;
  /**
   * The text of one content file as the new engine wants it; `file` is its path below the content folder, with `/`. A
   * file that it does not concern, that is migrated already or that cannot be read comes back as it was: the check says
   * what is wrong with it. Every byte outside what changes stays.
   */
  migrate(file: string, text: string): string;
}
