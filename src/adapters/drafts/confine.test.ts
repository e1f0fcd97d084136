import { describe, expect, it } from 'vitest';
import { confine } from './confine.ts';

const bounds = { content: 'content', uploads: 'public/uploads' };

describe('paths that the editor may read and write', () => {
  it.each(['content', 'content/portal.yaml', 'content/lessons/a.mdx', 'public/uploads/plan.pdf', 'content/a..b/c'])(
    'take in %s',
    (path) => expect(confine(bounds, path)).toBe(path),
  );

  it.each([
    'content-of-others/a.mdx',
    'contents',
    'public/uploads-old/a.png',
    'public/favicon.svg',
    'src/content/a.mdx',
    'package.json',
    '',
    '/content/a.mdx',
    'content/',
    'content//a.mdx',
    'content/./a.mdx',
    'content/../package.json',
    'content/lessons/..',
    'content/.git/config',
    'content/.GITATTRIBUTES',
    'content/a\u0000.mdx',
    'content/a\n.mdx',
    'content/a\u007f.mdx',
    'content\\a.mdx',
    'content/a:b.mdx',
    'content/*.mdx',
    `content/${'a'.repeat(292)}`,
    undefined,
    null,
    ['content/a.mdx'],
    { length: 1 },
  ])('leave out %j', (path) => expect(() => confine(bounds, path)).toThrow('content and upload folders only'));

  it('are up to 299 letters long', () => expect(confine(bounds, `content/${'a'.repeat(291)}`)).toHaveLength(299));

  it('are the whole repository where the content is', () => {
    const top = { ...bounds, content: '' };
    expect(confine(top, 'lessons/a.mdx')).toBe('lessons/a.mdx');
    expect(() => confine(top, '../a.mdx')).toThrow();
  });
});
