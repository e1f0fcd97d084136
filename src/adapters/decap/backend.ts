/** Where drafts are kept, as Decap's configuration says it. */
export type Backend = Readonly<Record<string, unknown>> & { readonly name: string };

/** The name that Decap knows our backend by (client/drafts.ts). */
export const localName = 'hindsight-local';

/** Drafts in the repository on this machine, by the portal's own server. */
export const localBackend = (drafts: string): Backend => ({ name: localName, proxy_url: drafts, branch: 'main' });

/** Hosts that the editor talks to when drafts are kept on GitHub; the last one sends faces of accounts. */
export const githubHosts = {
  connect: ['https://api.github.com', 'https://www.githubstatus.com'],
  pictures: ['https://avatars.githubusercontent.com'],
} as const;

/**
 * Reads the setting that says who answers for signing in. Throws with words for the maintainer when it is no address of
 * https: what is sent there opens the repository.
 */
export function loginAddress(setting: string | undefined): URL | null {
  if (setting === undefined || setting === '') return null;
  const url = URL.parse(setting);
  if (url?.protocol !== 'https:' || url.username !== '' || url.search !== '' || url.hash !== '')
    throw new Error(
      'HINDSIGHT_LOGIN must be the address of the login endpoint, starting with https:// and without anything behind a ? or #, for example https://login.example.org/auth',
    );
  return url;
}

/**
 * Drafts as pull requests on GitHub, from forks where somebody may not write. Null when the address is not one of
 * GitHub's, or when nobody answers for signing in: without `login` the editor would send people to a third party.
 */
export function githubBackend(
  repository: string | undefined,
  login: string | undefined,
  branch: string | null,
): Backend | null {
  const repo = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/*$/.exec(repository ?? '')?.[1];
  const address = loginAddress(login);
  if (repo === undefined || address === null) return null;
  return {
    name: 'github',
    repo,
    branch: branch ?? 'main',
    // The popup answers to exactly this origin.
    base_url: address.origin,
    auth_endpoint: address.pathname.replace(/^\/+/, '') || 'auth',
    open_authoring: true,
  };
}

/** Whether a page was opened on the machine that serves it, where our own server can be asked. */
export const isThisMachine = (hostname: string): boolean => /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);

interface Choice {
  readonly backend: Backend;
  readonly collections: readonly object[];
}

/**
 * The configuration for the host that the page was opened on. On this machine it stays as it is. Elsewhere drafts go to
 * GitHub, and the decision to publish is made where reviews are, never in the editor. Null where nobody keeps drafts.
 */
export function configOn<C extends Choice>(hostname: string, config: C, elsewhere: Backend | null): C | null {
  if (isThisMachine(hostname)) return config;
  if (elsewhere === null) return null;
  const { commit_messages } = config.backend;
  const collections = config.collections.map((collection) => ({ ...collection, publish: false }));
  return { ...config, backend: { ...elsewhere, commit_messages }, collections };
}
