import { describe, expect, it } from 'vitest';
import { nameOfNew } from './file-name.ts';

describe('the file name of a new entry', () => {
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
