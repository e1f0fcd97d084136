import { describe, expect, it } from 'vitest';
import { pathBelow, purposeOf } from './names.ts';

describe('a path below the content folder', () => {
  it.each([
    ['portal.yaml', { kind: 'portal' }],
    ['lessons/count-again.mdx', { kind: 'entry', collection: 'lessons', id: 'count-again' }],
    ['topics/fog.yaml', { kind: 'entry', collection: 'topics', id: 'fog' }],
    ['lessons/check-list.pdf', { kind: 'attachment', collection: 'lessons', name: 'check-list.pdf' }],
    ['lessons/plan.docx', { kind: 'attachment', collection: 'lessons', name: 'plan.docx' }],
    ['lessons/board.png', { kind: 'picture', collection: 'lessons', name: 'board.png' }],
  ])('%s is let in', (path, purpose) => expect(purposeOf(path)).toEqual(purpose));

  it.each([
    'readme.txt',
    'drafts/a.mdx',
    'lessons/a.md',
    'lessons/a.yaml',
    'topics/a.mdx',
    'lessons/A.mdx',
    'lessons/a_b.mdx',
    'lessons/a--b.mdx',
    'lessons/-a.mdx',
    'lessons/\u0430dmin.mdx',
    'lessons/index.mdx',
    'lessons/topic.mdx',
    'lessons/con.mdx',
    'lessons/deep/a.mdx',
    'lessons/a.svg',
    'lessons/evil.mjs',
    'lessons/A.PNG',
    'lessons/Form.pdf',
    'lessons/form.PDF',
    'lessons/form.docm',
    'lessons/form.exe',
    `lessons/${'a'.repeat(101)}.mdx`,
  ])('%s is refused with a reason', (path) => {
    const purpose = purposeOf(path);
    expect(purpose).toMatchObject({ kind: 'refused' });
    expect(purpose.kind === 'refused' && purpose.help).toMatch(/\S/);
  });
});

it.each([
  ['content/lessons/a.mdx', 'lessons/a.mdx'],
  ['./content/lessons/a.mdx', 'lessons/a.mdx'],
  ['lessons/a.mdx', 'lessons/a.mdx'],
])('a file named %s is %s below the content folder', (name, path) => expect(pathBelow('content', name)).toBe(path));
