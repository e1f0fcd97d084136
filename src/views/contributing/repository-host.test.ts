import { describe, expect, it } from 'vitest';
import { hostOf } from './repository-host.ts';

const file = 'content/lessons/a b.mdx';
const linksOf = (repository: string, branch: string | null = 'trunk') => {
  const host = hostOf(repository, branch);
  return host && [host.name, host.edit(file), host.history(file), host.create('content/lessons', 'a.mdx', 'x')];
};

describe('the host of a repository', () => {
  it('is GitHub, which knows its main branch itself', () => {
    expect(linksOf('https://github.com/harbour/lantern.git', null)).toEqual([
      'GitHub',
      'https://github.com/harbour/lantern/edit/HEAD/content/lessons/a%20b.mdx',
      'https://github.com/harbour/lantern/commits/HEAD/content/lessons/a%20b.mdx',
      'https://github.com/harbour/lantern/new/HEAD/content/lessons?filename=a.mdx&value=x',
    ]);
    expect(linksOf('https://github.harbour.example/a/b')?.[0]).toBe('GitHub');
  });

  it('is GitLab, an own one too, under the name of the branch', () => {
    expect(linksOf('https://gitlab.harbour.example/pilots/sub/lantern/')).toEqual([
      'GitLab',
      'https://gitlab.harbour.example/pilots/sub/lantern/-/edit/trunk/content/lessons/a%20b.mdx',
      'https://gitlab.harbour.example/pilots/sub/lantern/-/commits/trunk/content/lessons/a%20b.mdx',
      'https://gitlab.harbour.example/pilots/sub/lantern/-/new/trunk/content/lessons?file_name=a.mdx',
    ]);
    expect(hostOf('https://gitlab.com/a/b', 'main')?.report('Fog & tide', 'here')).toBe(
      'https://gitlab.com/a/b/-/issues/new?issue%5Btitle%5D=Fog+%26+tide&issue%5Bdescription%5D=here',
    );
  });

  it.each([
    ['https://codeberg.org/a/b', 'Codeberg'],
    ['https://forgejo.harbour.example/a/b', 'Forgejo'],
    ['https://gitea.com/a/b', 'Gitea'],
  ])('is read from %s', (repository, name) => {
    expect(linksOf(repository)).toEqual([
      name,
      `${repository}/_edit/trunk/content/lessons/a%20b.mdx`,
      `${repository}/commits/branch/trunk/content/lessons/a%20b.mdx`,
      `${repository}/_new/trunk/content/lessons`,
    ]);
  });

  it.each([
    ['https://git.harbour.example/a/b', 'trunk'],
    ['https://gitlab.com/a/b', null],
    ['nothing', 'trunk'],
  ])('is not guessed for %s and the branch %s', (repository, branch) => expect(hostOf(repository, branch)).toBeNull());
});
