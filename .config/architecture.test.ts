import { existsSync, globSync, readFileSync } from 'node:fs';
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

  it('leads to every README of the code, each of which names only files that are there', () => {
    const readmes = globSync('src/**/README.md').sort();
    expect([...map.matchAll(/\]\(\.\.\/(src\/[\w/-]+\/README\.md)\)/gu)].map(([, path]) => path).sort()).toEqual(
      readmes,
    );
    for (const readme of readmes) {
      const folder = readme.slice(0, readme.lastIndexOf('/') + 1);
      const named = [...readFileSync(readme, 'utf8').matchAll(/`((?:\.\.\/|[\w-]+\/)*[\w-]+\.ts)`/gu)].map(([, path]) =>
        String(path),
      );
      const lost = named.filter((path) => ![folder, 'src/', ''].some((from) => existsSync(from + path)));
      expect(lost, readme).toEqual([]);
    }
  });
});
