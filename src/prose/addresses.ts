/** Why an address may not stand in an entry: what is wrong, and what to write. */
export type Refusal = readonly [message: string, help: string];

const allowed = new Set(['http:', 'https:', 'mailto:']);
const write =
  'Write a full web address (https://...), mailto: and an address, or a page of this portal (/lessons/some-name/).';

/** Judges a link. Null when it is safe to print. */
export function refuseAddress(address: string): Refusal | null {
  // A browser drops tabs and line ends inside an address and reads backslashes as slashes; so neither may stand here.
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  if (/[\u0000-\u0020\u007f\\]/.test(address))
    return ['This address holds a space, a backslash or an unseen character.', write];
  if (address.startsWith('#'))
    return /^#[\w.-]+$/.test(address) ? null : ['This place on the page has a name with odd signs.', write];
  if (address.startsWith('//')) return ['This address starts with two slashes.', 'Start it with https://'];
  if (address.startsWith('/')) {
    return /^\/(?:[\w.-]+\/)*(?:[\w.-]+)?(?:#[\w.-]+)?$/.test(address) && !address.includes('..')
      ? null
      : ['This address within the portal has odd signs.', 'Write it as /lessons/some-name/'];
  }
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return ['This address is not complete.', write];
  }
  if (!allowed.has(url.protocol)) return ['Links may lead to web pages and mail addresses only.', write];
  if (url.username !== '' || url.password !== '')
    return ['This address names a user before the @.', 'Leave out what stands before the @.'];
  return null;
}

/** The base path of a site address: starts and ends with a slash. */
export const basePath = (site: string): string => `${new URL(site).pathname.replace(/\/+$/, '')}/`;

/** Puts the base path before an address within the portal. */
export const withBase = (base: string, address: string): string =>
  address.startsWith('/') ? `${base}${address.slice(1)}` : address;
