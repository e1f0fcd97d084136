import { describe, expect, it } from 'vitest';
import type { Finding } from '../core/finding.ts';
import { withParts } from './part-of-text.ts';

const text =
  '---\ntitle: A\nsources:\n  - title: B\n    url: x\n---\n\nBefore.\n\n## What happened\n\nHere.\n\n```\n## No heading\n```\n\nThere.\n';
const finding = (line: number, more: Partial<Finding> = {}): Finding => ({
  ...({ rule: 'r', severity: 'error', message: 'm', help: 'h', file: 'lessons/a.mdx' } as const),
  line,
  column: 1,
  ...more,
});
const partOf = (line: number, more?: Partial<Finding>, [file, format] = [text, 'mdx' as 'mdx' | 'yaml']) => {
  const { path, heading } = withParts(file, format)(finding(line, more));
  return { path, heading };
};

describe('a finding', () => {
  it('keeps the field that its lines belong to', () => {
    expect(partOf(2)).toEqual({ path: ['title'] });
    expect(partOf(5)).toEqual({ path: ['sources'] });
  });

  it('keeps the heading that it stands under, and none before the first', () => {
    expect(partOf(8)).toEqual({ heading: null });
    expect(partOf(10)).toEqual({ heading: 'What happened' });
    expect(partOf(12)).toEqual({ heading: 'What happened' });
  });

  it('stands under no heading that is code', () => {
    expect(partOf(18)).toEqual({ heading: 'What happened' });
  });

  it('that names its field or heading already keeps what it names', () => {
    expect(partOf(5, { path: ['topics', 0] })).toEqual({ path: ['topics', 0] });
    expect(partOf(12, { heading: 'Next' })).toEqual({ heading: 'Next' });
  });

  it('about the whole, or in a file that has no halves, names none', () => {
    expect(partOf(1)).toEqual({});
    expect(partOf(3, {}, ['no entry\nat\nall\n', 'mdx'])).toEqual({});
  });

  it('is placed in a file of fields alone, and in one with other ends of lines', () => {
    expect(partOf(2, {}, ['kind: reuse\non: x\n', 'yaml'])).toEqual({ path: ['on'] });
    expect(partOf(1, {}, ['# a note\nkind: reuse\n', 'yaml'])).toEqual({});
    expect(partOf(12, {}, [text.replaceAll('\n', '\r\n'), 'mdx'])).toEqual({ heading: 'What happened' });
  });

  it('in fields that cannot be read names the field as far as they can', () => {
    expect(partOf(3, {}, ['---\ntitle: A\nsummary: one: two\n---\n', 'mdx']).path?.[0]).toMatch(/title|summary/);
  });
});
