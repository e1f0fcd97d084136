import { isOrganisations } from '../src/schema/owners.ts';

/** What a run of `npm test` looks at. */
export interface Parts {
  /** The engine, on its own test library: linters, unit tests, whole-site tests. */
  readonly engine: boolean;
  /**
   * This portal's own content. `whole`: check, build, every page, links, accessibility, sizes. `quick`: check, build and
   * links, which is all that a change of content alone can break.
   */
  readonly content: 'whole' | 'quick';
}

/**
 * Decides from the paths that a change touches, from the top of the repository; null when nobody asked to spare
 * anything. What the organisation owns cannot change what the engine does, so the engine is not tested again for it.
 */
export function partsFor(changed: readonly string[] | null): Parts {
  const engine = !changed?.every(isOrganisations);
  return { engine, content: engine ? 'whole' : 'quick' };
}
