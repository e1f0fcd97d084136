import { describe, expect, it } from 'vitest';
import { readEntry } from './format.ts';
import { outgoing } from './outgoing.ts';

const fields = { title: 'New', summary: 's', outcome: 'success', topics: ['fog'] };

describe('a text on its way out', () => {
  it('has what would be read as code put right', () => {
    const text = "It's — 5 < 6, <5 and {x}.\n\nimport data from the board.\n\n| A | B |\n| :-- | --: |\n| a | 1 |";
    const written = outgoing('lessons', { ...fields, body: `## What happened\n\n${text}\n` });
    expect(written).toContain(
      "It's — 5 < 6, &lt;5 and \\{x}.\n\nImport data from the board.\n\n| A | B |\n| :-- | --: |",
    );
  });
  it('keeps the bytes of every part that nobody touched', () => {
    const source = '---\ntitle: Old\n---\n\n## What happened\n\nA  \nb {x}\t\n\n## Do this next\n\nGo.\n';
    const read = readEntry('lessons', source);
    expect(outgoing('lessons', read)).toBe(source);
    expect(outgoing('lessons', { ...read, body: (read.body ?? '').replace('Go.', 'Stop {y}.') })).toBe(
      source.replace('Go.', 'Stop \\{y}.'),
    );
  });
  it('is nothing but its fields where there is no text', () => {
    expect(outgoing('signals', { kind: 'reuse', entry: 'lessons/fog', on: '2026-11-23', fileName: 'x' })).toBe(
      'kind: reuse\nentry: lessons/fog\non: 2026-11-23\n',
    );
  });
});
