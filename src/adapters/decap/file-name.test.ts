import { describe, expect, it } from 'vitest';
import { fileName, nameOfNew } from './file-name.ts';

describe('the file name of a new entry', () => {
  it('is made of its title: small letters, digits, single hyphens', () => {
    expect(fileName("Don't  count—twice_v1.2! Çà, Straße")).toBe('dont-count-twice-v1-2-ca-strasse');
  });
  it('is cut between words when it is long', () => {
    const name = fileName('word '.repeat(40));
    expect(name.length).toBeLessThanOrEqual(70);
    expect(name).toMatch(/^(?:word-)+word$/);
  });
  it('is never empty', () => {
    expect(nameOfNew('lessons', '???', {})).toBe('untitled');
    expect(nameOfNew('signals', '', {})).toBe('signal');
  });
  it('of a signal tells its day, kind and page', () => {
    expect(nameOfNew('signals', '', { on: '2026-11-23', kind: 'reuse', entry: 'lessons/fog' })).toBe(
      '2026-11-23-reuse-fog',
    );
  });
});
