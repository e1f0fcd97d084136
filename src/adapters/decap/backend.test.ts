import { describe, expect, it } from 'vitest';
import { configOn, githubBackend, localBackend, loginAddress } from './backend.ts';

const login = 'https://login.example.org/auth';
const config = {
  backend: { ...localBackend('/api/editor/drafts'), commit_messages: { create: 'x' } },
  collections: [{ name: 'lessons', publish: true }],
};

describe('where drafts are kept', () => {
  it('is the repository on this machine when the portal runs here, whatever else is set up', () => {
    const github = githubBackend('https://github.com/a/b', login, 'main');
    for (const host of ['localhost', '127.0.0.1', '[::1]']) expect(configOn(host, config, github)).toBe(config);
  });
  it('is GitHub elsewhere: as pull requests, from forks too, never published by the editor', () => {
    const github = githubBackend('https://github.com/org/portal.git/', login, 'main');
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
    expect(githubBackend('https://github.com/a/b', undefined, 'main')).toBeNull();
    expect(githubBackend('https://gitlab.example.org/a/b', login, 'main')).toBeNull();
    expect(githubBackend(undefined, login, 'main')).toBeNull();
    expect(configOn('localhost.evil.example', config, null)).toBeNull();
  });
  it('is the branch that is published, whatever its name', () => {
    expect(githubBackend('https://github.com/a/b', login, 'trunk')).toMatchObject({ branch: 'trunk' });
    expect(githubBackend('https://github.com/a/b', login, null)).toMatchObject({ branch: 'main' });
  });
});

describe('the address of the login endpoint', () => {
  it('may be missing, or one of https', () => {
    expect(loginAddress(undefined)).toBeNull();
    expect(loginAddress('')).toBeNull();
    expect(loginAddress(login)?.href).toBe(login);
  });
  it.each(['login.example.org/auth', 'http://login.example.org', 'https://me@login.example.org', `${login}?a=b`, 'x'])(
    'is refused in words when it is %s',
    (setting) => expect(() => loginAddress(setting)).toThrow('HINDSIGHT_LOGIN must be the address'),
  );
});
