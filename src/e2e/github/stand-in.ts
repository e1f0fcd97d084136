/**
 * A stand-in for GitHub's REST API over a bare repository: as much as Decap CMS asks for one repository and one person
 * who may write to it. Answers, codes and errors follow https://docs.github.com/en/rest (read in November 2026); fields
 * that nobody here reads are left out. What it does not know is answered with 404 and noted in `unknown`.
 */
import { created, notFound, ok, refused, type Answer, type Call } from './call.ts';
import { blobs, commitIn, compare, refs, trees } from './git-data.ts';
import { openRepository, type Identity } from './repository.ts';

interface Pull {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly head: string;
  readonly base: string;
  state: 'open' | 'closed';
  labels: string[];
}

export interface Person extends Identity {
  readonly login: string;
  readonly token: string;
}

/** Opens the stand-in. `answer` takes what a browser would have sent to api.github.com. */
export function githubStandIn(folder: string, owner: string, name: string, person: Person) {
  const repository = openRepository(folder);
  const pulls: Pull[] = [];
  const unknown: string[] = [];
  const whole = ({ number, title, body, head, base, state, labels }: Pull) => ({
    number,
    title,
    body,
    state,
    merged_at: null,
    html_url: `https://github.com/${owner}/${name}/pull/${number}`,
    user: { login: person.login },
    labels: labels.map((label) => ({ name: label })),
    head: { ref: head, sha: repository.find(`refs/heads/${head}`), repo: { fork: false } },
    base: { ref: base, sha: repository.find(`refs/heads/${base}`) },
    updated_at: '2026-11-23T12:00:00Z',
    created_at: '2026-11-23T12:00:00Z',
  });

  function pullRequests({ method, path, query, body }: Call): Answer {
    const mine = pulls.find(({ number }) => String(number) === path);
    if (method === 'POST') {
      const head = String(body['head']).replace(`${owner}:`, '');
      if (repository.find(`refs/heads/${head}`) === null) return refused(422, 'Validation Failed');
      const { title, body: text, base } = body as { title: string; body: string; base: string };
      const pull: Pull = { number: pulls.length + 1, title, body: text, head, base, state: 'open', labels: [] };
      pulls.push(pull);
      return created(whole(pull));
    }
    if (method === 'PATCH' && mine) {
      mine.state = body['state'] === 'closed' ? 'closed' : 'open';
      return ok(whole(mine));
    }
    const head = query.get('head')?.replace(`${owner}:`, '');
    const state = query.get('state') ?? 'open';
    return ok(
      pulls
        .filter((pull) => (state === 'all' || pull.state === state) && (head === undefined || pull.head === head))
        .map(whole),
    );
  }

  function within(call: Call): Answer {
    const [first = '', second = ''] = call.path.split('/');
    const rest = (count: number): Call => ({ ...call, path: call.path.split('/').slice(count).join('/') });
    const { method, query, body } = call;
    if (call.path === '')
      return ok({
        full_name: `${owner}/${name}`,
        owner: { login: owner },
        default_branch: 'main',
        fork: false,
        permissions: { push: true },
      });
    if (first === 'collaborators') return ok({ permission: 'write' });
    if (first === 'branches') {
      const branch = decodeURIComponent(rest(1).path);
      const sha = repository.find(`refs/heads/${branch}`);
      return sha === null ? refused(404, 'Branch not found') : ok({ name: branch, commit: { sha } });
    }
    if (first === 'git' && second === 'trees') return trees(repository, rest(2));
    if (first === 'git' && second === 'blobs') return blobs(repository, rest(2));
    if (first === 'git' && second === 'refs') return refs(repository, rest(2));
    if (first === 'git' && second === 'commits' && method === 'POST') {
      const { tree, parents, message, author } = body as Record<'tree' | 'message', string> & {
        parents: string[];
        author?: Identity;
      };
      const sha = repository.writeCommit(tree, parents, message, author ?? person);
      return created({ ...commitIn(repository, sha).commit, sha, parents: parents.map((parent) => ({ sha: parent })) });
    }
    if (first === 'compare') {
      const [base = '', head = ''] = decodeURIComponent(rest(1).path).split('...');
      return compare(repository, base, head.replace(`${owner}:`, ''));
    }
    if (first === 'commits' && call.path.endsWith('/status')) return ok({ state: 'pending', statuses: [] });
    if (first === 'commits') {
      const path = query.get('path') ?? '.';
      const shas = repository.lines('log', '--format=%H', query.get('sha') ?? 'main', '--', path);
      return ok(shas.map((sha) => commitIn(repository, sha)));
    }
    if (first === 'pulls') return pullRequests(rest(1));
    if (first === 'issues' && method === 'PUT' && call.path.endsWith('/labels')) {
      const pull = pulls.find(({ number }) => String(number) === second);
      if (!pull) return notFound;
      pull.labels = [...(body['labels'] as string[])];
      return ok(pull.labels.map((label) => ({ name: label })));
    }
    unknown.push(`${method} ${call.path}`);
    return notFound;
  }

  return {
    repository,
    pulls: pulls as readonly Readonly<Pull>[],
    unknown: unknown as readonly string[],
    answer(method: string, url: string, token: string | undefined, body: string | null): Answer {
      const { pathname, searchParams } = new URL(url);
      if (token !== `token ${person.token}`) return refused(401, 'Bad credentials');
      const call = { method, query: searchParams, body: JSON.parse(body ?? '{}') as Call['body'] };
      const self = { login: person.login, name: person.name, email: person.email, id: 1 };
      if (pathname === '/user' || pathname === `/users/${person.login}`) return ok(self);
      if (pathname === '/search/issues') return ok({ total_count: 0, items: [] });
      const own = `/repos/${owner}/${name}`;
      if (pathname === own || pathname.startsWith(`${own}/`))
        return within({ ...call, path: pathname.slice(own.length + 1) });
      unknown.push(`${method} ${pathname}`);
      return notFound;
    },
  };
}
