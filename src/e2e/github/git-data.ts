import { created, notFound, ok, refused, type Answer, type Call } from './call.ts';
import type { Repository, TreeItem } from './repository.ts';

const statuses: Readonly<Record<string, string>> = { A: 'added', M: 'modified', D: 'removed' };

/** A commit as the API shows it. */
export const commitIn = (repository: Repository, sha: string) => {
  const [tree = '', parents = '', name, email, date, ...message] = repository
    .line('show', '-s', '--format=%T%n%P%n%an%n%ae%n%aI%n%B', sha)
    .split('\n');
  const author = { name, email, date };
  return {
    sha,
    commit: { message: message.join('\n').trim(), author, committer: author, tree: { sha: tree } },
    parents: parents
      .split(' ')
      .filter(Boolean)
      .map((parent) => ({ sha: parent })),
  };
};

/** `GET /compare/{base}...{head}`: what the head has that the base has not. */
export function compare(repository: Repository, base: string, head: string): Answer {
  const [from, to] = [repository.find(`${base}^{commit}`), repository.find(`${head}^{commit}`)];
  if (from === null || to === null) return notFound;
  const common = repository.line('merge-base', from, to);
  const commits = repository.lines('rev-list', '--reverse', `${common}..${to}`).map((sha) => commitIn(repository, sha));
  const files = repository.lines('diff', '--raw', '--abbrev=40', '--no-renames', common, to).map((row) => {
    const [, , , sha = '', letter = ''] = row.split(/[ \t]/);
    const filename = row.slice(row.indexOf('\t') + 1);
    const patch = repository.line('diff', common, to, '--', filename);
    const binary = patch.includes('\nBinary files ');
    return { filename, sha, status: statuses[letter] ?? 'changed', ...(binary ? {} : { patch }) };
  });
  return ok({
    base_commit: commitIn(repository, from),
    merge_base_commit: commitIn(repository, common),
    status: common === from ? (commits.length === 0 ? 'identical' : 'ahead') : 'diverged',
    ahead_by: commits.length,
    total_commits: commits.length,
    commits,
    files,
  });
}

/** `/git/trees`. A tree is asked for by name, `branch:folder` among them. */
export function trees(repository: Repository, { method, path, query, body }: Call): Answer {
  if (method === 'POST') {
    const base = typeof body['base_tree'] === 'string' ? body['base_tree'] : null;
    const items = body['tree'] as readonly TreeItem[];
    const gone = items.find((item) => item.sha === null && repository.find(`${base}:${item.path}`) === null);
    if (gone) return refused(422, `GitRPC::BadObjectState: ${gone.path}`);
    const sha = repository.writeTree(base, items);
    return created({ sha, tree: repository.listTree(sha, false), truncated: false });
  }
  const [ref = '', folder] = decodeURIComponent(path).split(':');
  const sha = repository.find(folder === undefined ? `${ref}^{tree}` : `${ref}:${folder}`);
  if (sha === null) return notFound;
  return ok({ sha, tree: repository.listTree(sha, query.has('recursive')), truncated: false });
}

/** `/git/blobs`. */
export function blobs(repository: Repository, { method, path, body }: Call): Answer {
  if (method === 'POST') {
    const encoding = body['encoding'] === 'base64' ? 'base64' : 'utf8';
    return created({ sha: repository.writeBlob(Buffer.from(String(body['content']), encoding)) });
  }
  if (repository.find(`${path}^{blob}`) === null) return notFound;
  const bytes = repository.readBlob(path);
  return ok({ sha: path, size: bytes.byteLength, encoding: 'base64', content: bytes.toString('base64') });
}

/** `/git/refs`. */
export function refs(repository: Repository, { method, path, body }: Call): Answer {
  const sha = String(body['sha']);
  const answer = (ref: string) => ({ ref, object: { type: 'commit', sha: repository.find(ref) } });
  if (method === 'POST') {
    const ref = String(body['ref']);
    if (repository.find(ref) !== null) return refused(422, 'Reference already exists');
    repository.setRef(ref, sha);
    return created(answer(ref));
  }
  const ref = `refs/${decodeURIComponent(path)}`;
  const old = repository.find(ref);
  if (old === null) return method === 'GET' ? notFound : refused(422, 'Reference does not exist');
  if (method === 'DELETE') {
    repository.deleteRef(ref);
    return { status: 204, json: null };
  }
  if (method === 'PATCH') {
    if (body['force'] !== true && !repository.leadsTo(old, sha)) return refused(422, 'Update is not a fast forward');
    repository.setRef(ref, sha);
  }
  return ok(answer(ref));
}
