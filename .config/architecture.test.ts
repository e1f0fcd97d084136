import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const map = readFileSync('.github/ARCHITECTURE.md', 'utf8');
const sections = new Set([...map.matchAll(/^## (\d)\. /gmu)].map(([, number]) => number));
const sources = globSync('{src,scripts,.config}/**/*.{ts,mjs,astro,css}');

describe('the map of the house', () => {
  it('has every section that a comment leads to', () => {
    const lost = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(\w+),? \(?section (\d)/gu)]
        .filter(([, what, number]) => what !== 'architecture' || !sections.has(number))
        .map(([words]) => `${file}: ${words}`),
    );
    expect(lost).toEqual([]);
  });

  it('names folders and files that are there', () => {
    const named = [...map.matchAll(/`((?:src|scripts|\.config|\.github)\/[\w./-]*)`/gu)].map(([, path]) =>
      String(path),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => globSync(path.replace(/\/$/u, '')).length === 0)).toEqual([]);
  });
});
