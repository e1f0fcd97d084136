import { describe, expect, it } from 'vitest';
import { entryFixture, portalFixture } from '../../core/library.fixture.ts';
import { discussionLink, repositoryLinks } from './repository-links.ts';

const entry = entryFixture('lessons', 'a', { title: 'Wait & see' });

describe('the links to the repository', () => {
  it.each([
    'https://github.com/harbour/lantern',
    'https://github.com/harbour/lantern/',
    'https://github.com/harbour/lantern.git',
  ])('lead to the file and to a new issue from %s', (repository) => {
    expect(repositoryLinks(portalFixture({ repository }), entry, 'https://lantern.example/lessons/a/', null)).toEqual({
      edit: 'https://github.com/harbour/lantern/edit/HEAD/content/lessons/a.mdx',
      history: 'https://github.com/harbour/lantern/commits/HEAD/content/lessons/a.mdx',
      report:
        'https://github.com/harbour/lantern/issues/new?title=Wait+%26+see&body=https%3A%2F%2Flantern.example%2Flessons%2Fa%2F',
    });
  });

  it('are left out without a repository', () => {
    expect(repositoryLinks(portalFixture(), entry, 'https://lantern.example/', 'main')).toBeNull();
  });
});

describe('the link to discuss', () => {
  it('leads to the place that portal.yaml names, a mail with its subject', () => {
    expect(discussionLink(portalFixture({ discussion: 'https://chat.example/pilots' }), entry)).toBe(
      'https://chat.example/pilots',
    );
    expect(discussionLink(portalFixture({ discussion: 'mailto:ask@lantern.example' }), entry)).toBe(
      'mailto:ask@lantern.example?subject=Wait%20%26%20see',
    );
    expect(discussionLink(portalFixture(), entry)).toBeNull();
  });
});
