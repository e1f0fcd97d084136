import { describe, expect, it } from 'vitest';
import { readEntry } from './format.ts';
import { outgoing, remember, typed } from './outgoing.ts';

const fields = {
  title: 'New',
  summary: 's',
  outcome: 'success',
  topics: ['fog'],
  body: '## What happened\n\nUnder <5.\n',
};

describe('a text on its way out', () => {
  it('is saved as it was put right, if that very text was', () => {
    const text = typed('lessons', fields);
    remember(text, text.replace('<5', '&lt;5'));
    expect(outgoing('lessons', fields)).toBe(text.replace('<5', '&lt;5'));
    expect(outgoing('lessons', { ...fields, title: 'Newer' })).toContain('Under <5.');
  });
  it('keeps its bytes when nobody touched it', () => {
    const source = '---\ntitle: Old\n---\n\n## What happened\n\nA  \nb {x}\t\n\n## Do this next\n\nGo.\n';
    expect(outgoing('lessons', readEntry('lessons', source))).toBe(source);
  });
  it('is nothing but its fields where there is no text', () => {
    expect(outgoing('signals', { kind: 'reuse', entry: 'lessons/fog', on: '2026-11-23', fileName: 'x' })).toBe(
      'kind: reuse\nentry: lessons/fog\non: 2026-11-23\n',
    );
  });
});
