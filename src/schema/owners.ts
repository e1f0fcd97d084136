/**
 * What the organisation owns, from the top of the repository: a folder ends in `/`, anything else is one file. All
 * else is the engine, which an upgrade replaces whole. This list is the only one.
 */
export const organisationOwns = ['content/', 'public/uploads/', '.github/CODEOWNERS'] as const;

/** True if the file at this path (from the top of the repository, with `/`) is the organisation's, not the engine's. */
export const isOrganisations = (path: string): boolean =>
  organisationOwns.some((owned) => (owned.endsWith('/') ? path.startsWith(owned) : path === owned));
