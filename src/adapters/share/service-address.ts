/** Where forms of the site are sent: below this, with a slash at its end. */
export type ServiceAddress = string;

/**
 * Reads the setting that says who answers forms. Nothing: nobody does, and the site says what is possible instead. `here`:
 * whoever serves the site. An address: a service of its own, over https only, since what people write travels to it.
 * Throws with words for the maintainer when it is none of these.
 */
export function serviceAddress(setting: string | undefined, base: string): ServiceAddress | null {
  if (setting === undefined || setting === '') return null;
  if (setting === 'here') return `${base}api/share/`;
  const url = URL.parse(setting);
  if (url?.protocol !== 'https:' || url.username !== '' || url.search !== '' || url.hash !== '')
    throw new Error(
      'HINDSIGHT_SERVICE must be the address of the service, starting with https:// and without anything behind a ? or #, for example https://desk.example.org',
    );
  return `${url.origin}${url.pathname.replace(/\/+$/u, '')}/api/share/`;
}
