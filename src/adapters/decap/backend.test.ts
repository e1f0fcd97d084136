import { describe, expect, it } from 'vitest';
import { configOn, githubBackend, localBackend } from './backend.ts';

const login = 'https://login.example.org/auth';
const config = {
  backend: { ...localBackend('/api/editor/drafts'), commit_messages: { create: 'x' } },
  collections: [{ name: 'lessons', publish: true }],
};

describe('where drafts are kept', () => {
  it('is the repository on this machine when the portal runs here, whatever else is set up', () => {
    const github = githubBackend('https://github.com/a/b', login);
    for (const host of ['localhost', '127.0.0.1', '[::1]']) expect(configOn(host, config, github)).toBe(config);
  });
  it('is GitHub elsewhere: as pull requests, from forks too, never published by the editor', () => {
    const github = githubBackend('https://github.com/org/portal.git/', login);
    expect(configOn('portal.example.org', config, github)).toEqual({
      backend: {
        name: 'github',
        repo: 'org/portal',
        branch: 'main',
        base_url: 'https://login.example.org',
        auth_endpoint: 'auth',
        open_authoring: true,
        commit_messages: { create: 'x' },
      },
      collections: [{ name: 'lessons', publish: false }],
    });
  });
  it('is nowhere when nobody answers for signing in, or the repository is not on GitHub', () => {
    expect(githubBackend('https://github.com/a/b', undefined)).toBeNull();
    expect(githubBackend('https://gitlab.example.org/a/b', login)).toBeNull();
    expect(githubBackend(undefined, login)).toBeNull();
    expect(configOn('localhost.evil.example', config, null)).toBeNull();
  });
});
