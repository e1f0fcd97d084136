import { describe, expect, it } from 'vitest';
import { mendBody } from './mend.ts';
import { writtenParts } from './mend-written.ts';

const fields = '---\ntitle: Old\n---\n';
const mend = (text: string, source?: string): string => {
  const parts = writtenParts(text, source);
  return parts.put(parts.bodies.map(mendBody));
};

describe('a text that is saved from the editor', () => {
  it('has what would be read as code put right', () => {
    const text =
      "It's — 5 < 6, <5 and {x}.\n\nimport data from the board.\n\n| A | B |\n| :-- | --: |\n| a | 1 |\n\n```\n<5 {x}\n```";
    expect(mend(`${fields}\n## What happened\n\n${text}\n`)).toBe(
      `${fields}\n## What happened\n\n${text.replace('<5 and {x}', '&lt;5 and \\{x}').replace('import', 'Import')}\n`,
    );
  });
  it('keeps the bytes of every part that nobody touched', () => {
    const source = `${fields}\n## What happened\n\nA  \nb {x}\t\n\n## Do this next\n\nGo.\n`;
    expect(mend(source, source)).toBe(source);
    expect(mend(source.replace('Go.', 'Stop {y}.'), source)).toBe(source.replace('Go.', 'Stop \\{y}.'));
  });
  it('keeps headings on the level that they have below their part', () => {
    const text = `${fields}\n## What happened\n\n### First\n\n<b>a</b>\n`;
    expect(mend(text)).toBe(text.replace('<b>a</b>', '**a**'));
  });
});
