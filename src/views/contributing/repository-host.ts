/** Where the repository of a portal is kept, and how that place writes its addresses. */
export interface RepositoryHost {
  /** As people call it. */
  readonly name: string;
  edit(file: string): string;
  history(file: string): string;
  report(title: string, text: string): string;
  /** A new file in a folder; its words come along where the host takes them. */
  create(folder: string, name: string, text: string): string;
}

const query = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();
const path = (file: string): string => file.split('/').map(encodeURIComponent).join('/');

const gitHub = (at: string): RepositoryHost => ({
  name: 'GitHub',
  // `HEAD` stands for the main branch, whatever its name.
  edit: (file) => `${at}/edit/HEAD/${path(file)}`,
  history: (file) => `${at}/commits/HEAD/${path(file)}`,
  report: (title, body) => `${at}/issues/new?${query({ title, body })}`,
  create: (folder, filename, value) => `${at}/new/HEAD/${path(folder)}?${query({ filename, value })}`,
});

const gitLab = (at: string, branch: string): RepositoryHost => ({
  name: 'GitLab',
  edit: (file) => `${at}/-/edit/${path(branch)}/${path(file)}`,
  history: (file) => `${at}/-/commits/${path(branch)}/${path(file)}`,
  report: (title, body) => `${at}/-/issues/new?${query({ 'issue[title]': title, 'issue[description]': body })}`,
  create: (folder, name) => `${at}/-/new/${path(branch)}/${path(folder)}?${query({ file_name: name })}`,
});

const forgejo = (at: string, branch: string, name: string): RepositoryHost => ({
  name,
  edit: (file) => `${at}/_edit/${path(branch)}/${path(file)}`,
  history: (file) => `${at}/commits/branch/${path(branch)}/${path(file)}`,
  report: (title, body) => `${at}/issues/new?${query({ title, body })}`,
  create: (folder) => `${at}/_new/${path(branch)}/${path(folder)}`,
});

/** The address without what `git clone` takes besides. */
const plain = (repository: string): string => repository.replace(/\/+$|\.git\/*$/u, '');

/**
 * The host of a repository, by its name; null where nobody can tell how it writes its addresses. Two of them want the
 * name of the main branch: null as well when it is not known.
 */
export function hostOf(repository: string, branch: string | null): RepositoryHost | null {
  const host = URL.parse(repository)?.hostname ?? '';
  const at = plain(repository);
  if (/^(?:github\.|www\.github\.com$)/u.test(host)) return gitHub(at);
  if (branch === null) return null;
  if (host.startsWith('gitlab.')) return gitLab(at, branch);
  if (host === 'codeberg.org') return forgejo(at, branch, 'Codeberg');
  if (host.startsWith('forgejo.')) return forgejo(at, branch, 'Forgejo');
  if (host.startsWith('gitea.')) return forgejo(at, branch, 'Gitea');
  return null;
}
