/** How a path below the base becomes an address, given by the site that is being built. */
export interface Addresses {
  /** `/lessons/x/` with the base path. */
  readonly href: (path: string) => string;
  /** The same with the origin of the site. */
  readonly absolute: (path: string) => string;
}
