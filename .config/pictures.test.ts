import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shots } from './pictures.ts';

it('the pictures kept in the repository are those that npm run shots takes, and the readme shows no other', () => {
  const taken = shots.map(({ name }) => `${name}.png`).sort();
  expect(readdirSync(new URL('../.github/pictures/', import.meta.url)).sort()).toEqual(taken);
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const shown = [...readme.matchAll(/\.github\/pictures\/([\w.-]+)/g)].map(([, name]) => name);
  expect(shown.length).toBeGreaterThan(0);
  expect(taken).toEqual(expect.arrayContaining(shown));
});
