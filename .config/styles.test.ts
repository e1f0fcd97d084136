import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheets = globSync('src/{styles,components}/**/*.css');

describe('the order of layers', () => {
  it('stands in one sheet, which every sheet that a page loads by itself imports first', async () => {
    const texts = await Promise.all(sheets.map(async (file) => ({ file, text: await readFile(file, 'utf8') })));
    const stating = texts.filter(({ text }) => /@layer [a-z]+,/u.test(text)).map(({ file }) => file);
    expect(stating).toEqual(['src/styles/layers.css']);
    const alone = texts.filter(({ text, file }) => /^@layer \w+ \{/mu.test(text) && !stating.includes(file));
    expect(alone.length).toBeGreaterThan(0);
    for (const { file, text } of alone)
      expect(text.replace(/\/\*[\s\S]*?\*\//gu, '').trim(), file).toMatch(
        /^@import ['"][./]+(?:styles\/)?layers\.css['"];/u,
      );
  });
});
