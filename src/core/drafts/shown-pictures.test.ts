import { expect, it } from 'vitest';
import { publishedPaths } from './shown-pictures.ts';

const texts: Readonly<Record<string, string>> = {
  'content/lessons/a.mdx': '![The board](./board.png)\n[The plan](/uploads/plan.pdf)',
  'content/practices/b.mdx': 'Nothing to see.',
};
const textOf = (path: string) => texts[path] ?? null;

it('publishes every text, and only the pictures that a text of the same folder or a whole address names', () => {
  const wanted = [
    'content/lessons/a.mdx',
    'content/practices/b.mdx',
    'content/lessons/board.png',
    'public/uploads/plan.pdf',
  ];
  const left = ['content/lessons/taken-out.png', 'content/practices/board.png', 'public/uploads/other.pdf'];
  expect(publishedPaths([...wanted, ...left], textOf)).toEqual(wanted);
});

it('takes a deleted text for one that shows nothing', () => {
  expect(publishedPaths(['content/lessons/gone.mdx', 'content/lessons/gone.png'], () => null)).toEqual([
    'content/lessons/gone.mdx',
  ]);
});
