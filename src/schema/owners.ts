/**
 * What the organisation owns, from the top of the repository: a folder ends in `/`, anything else is one file. All
 * else is the engine, which an upgrade replaces whole. This list is the only one.
 */
export const organisationOwns = ['content/', 'public/uploads/', '.github/CODEOWNERS'] as const;

/** True if the file at this path (from the top of the repository, with `/`) is the organisation's, not the engine's. */
export const isOrganisations = (path: string): boolean =>
  !path.split('/').includes('..') &&
  organisationOwns.some((owned) => (owned.endsWith('/') ? path.startsWith(owned) : path === owned));

/**
 * The library that a new portal begins with as an example. Its tests hold for it alone: they run as long as
 * `portal.yaml` names its organisation, and `init` takes them away.
 */
export const sample = {
  organisation: 'Northfield Hospitals',
  /** What the sample calls the organisation in its texts, and the host of its mailboxes. */
  calledInTexts: 'Northfield',
  mailHost: 'northfield.example',
  tests: 'src/sample/',
} as const;
