import { fileName } from '../core/file-name.ts';
import { collectionNames } from '../schema/index.ts';

/** Why an address may not stand in an entry: what is wrong, and what to write. */
export type Refusal = readonly [message: string, help: string];

const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const write =
  'Write a full web address (https://...), mailto: and an address, tel: and a number, or a page of this portal (/lessons/some-name/).';

const part = String.raw`#[\p{L}\p{M}\p{N}._~%-]+`;
const samePage = new RegExp(`^${part}$`, 'u');
const withinPortal = new RegExp(String.raw`^\/(?:[\w.%-]+\/)*(?:[\w.%-]+)?(?:\?[\w=&%+.,~:-]*)?(?:${part})?$`, 'u');

/** Judges a link. Null when it is safe to print. */
export function refuseAddress(address: string): Refusal | null {
  // A browser drops tabs and line ends inside an address and reads backslashes as slashes; so neither may stand here.
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  if (/[\u0000-\u0020\u007f\\]/.test(address))
    return ['This address holds a space, a backslash or an unseen character.', write];
  if (address.startsWith('#'))
    return samePage.test(address) ? null : ['This place on the page has a name with odd signs.', write];
  if (address.startsWith('//')) return ['This address starts with two slashes.', 'Start it with https://'];
  if (address.startsWith('/')) {
    return withinPortal.test(address) && !/\.\.|%2e|%2f|%5c/i.test(address)
      ? null
      : ['This address within the portal has odd signs.', 'Write it as /lessons/some-name/'];
  }
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return [
      'This address is not complete.',
      /^(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(address) ? 'Write https:// before it.' : write,
    ];
  }
  if (!allowed.has(url.protocol))
    return ['Links may lead to web pages, mail addresses and telephone numbers only.', write];
  if (url.protocol === 'tel:' && !/^tel:\+?[\d().-]{3,24}$/.test(address))
    return ['This telephone number has odd signs.', 'Write tel: and the digits, for example tel:+442079460000.'];
  if (url.username !== '' || url.password !== '')
    return ['This address names a user before the @.', 'Leave out what stands before the @.'];
  return null;
}

/** The base path of a site address: starts and ends with a slash. */
export const basePath = (site: string): string => `${new URL(site).pathname.replace(/\/+$/, '')}/`;

/** Puts the base path before an address within the portal. */
export const withBase = (base: string, address: string): string =>
  address.startsWith('/') ? `${base}${address.slice(1)}` : address;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const fileLink =
  /^(?!\/|#|[a-z][a-z0-9+.-]*:)(?<path>(?:[^/?#]+\/)*?)(?<name>[^/?#]+?)(?<ending>(?:(?:\.html)?\.(?:mdx?|markdown|ya?ml)|\.html?)\/?|\/)?(?<part>#[^#]*)?$/iu;

/**
 * A link to the file of another entry, written from where this one lies (`../lessons/x.mdx`, `x.md#part`, `../x/`), as
 * the address of its page; null when the address is no such link. A folder that the library does not know is taken for
 * this one: what was moved in from elsewhere lies side by side.
 */
export function addressOfFile(address: string, collection: string): string | null {
  const { path = '', name = '', ending, part: place = '' } = fileLink.exec(address)?.groups ?? {};
  if (/^\.{1,2}\/$/.test(address)) return `/${collection}/`;
  if (name === '' || name === '.' || name === '..') return null;
  // A name alone is that of a neighbour, when it is one.
  if (ending === undefined && !/^\.{1,2}\//.test(path) && !/^[A-Za-z0-9][\w-]*$/.test(name)) return null;
  // A name with a dot and a slash behind it is a web address without its beginning.
  if ((ending === undefined || ending === '/') && name.includes('.')) return null;
  if (path !== '' && /^[\w-]+(?:\.[\w-]+)+\/$/.test(path.split(/(?<=\/)/)[0] ?? '')) return null;
  const folder =
    path.split('/').findLast((step) => (collectionNames as readonly string[]).includes(step)) ?? collection;
  if (/^(?:readme|index)$/i.test(name)) return `/${folder}/${place}`;
  const id = fileName(decoded(name));
  if (id === '') return null;
  return folder === 'glossary' ? `/glossary/#${id}` : `/${folder}/${id}/${place}`;
}
