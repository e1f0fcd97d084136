/** What this adapter uses of Pagefind's browser API (its package ships types for the build alone). */
export interface Found {
  /** The page, the same in every search of one index. */
  readonly id: string;
  readonly score: number;
  data(): Promise<FoundPage>;
}

/** A found page as shown in the list of results. */
export interface FoundPage {
  readonly url: string;
  /** Escaped text around the words that were found, each in a `<mark>`. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Pages per value, per filter. */
export type FilterCounts = Record<string, Record<string, number>>;

/** The values chosen, per filter. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

export interface EngineResponse {
  readonly results: readonly Found[];
}

/** The index of one site. */
export interface Engine {
  search(term: string | null, options?: { filters?: Readonly<Record<string, string>> }): Promise<EngineResponse>;
  filters(): Promise<FilterCounts>;
}
