import { describe, expect, it } from 'vitest';
import { halvesOf } from './fences.ts';

const cut = (text: string, ends: 'even' | 'asWritten' = 'even') => {
  const found = halvesOf(text, ends);
  return typeof found === 'string' ? found : [text.slice(...found.fields), text.slice(found.body)];
};

describe('the fences of an entry', () => {
  it.each([
    ['---\na: 1\n---\nText.\n', ['a: 1\n', 'Text.\n']],
    ['---\na: 1\n---', ['a: 1\n', '']],
    ['---\n---\n', ['', '']],
    ['---\na: ---\n---\n---\n', ['a: ---\n', '---\n']],
  ])('are the first two lines of three hyphens alone: %j', (text, halves) => {
    expect(cut(text)).toEqual(halves);
    expect(cut(text, 'asWritten')).toEqual(halves);
  });

  it('keep other ends of lines as they were written', () => {
    expect(cut('---\r\na: 1\r\n---\r\nText.\r\n', 'asWritten')).toEqual(['a: 1\r\n', 'Text.\r\n']);
    expect(cut('---\r\na: 1\r\n---', 'asWritten')).toEqual(['a: 1\r\n', '']);
  });

  it.each(['', 'a: 1\n', ' ---\n---\n', '----\n---\n', '--- \n---\n', 'x\n---\na: 1\n---\n', '---\r\na: 1\n---\n'])(
    'are not opened in %j',
    (text) => expect(cut(text)).toBe('unopened'),
  );

  it.each(['---\n', '---\na: 1\n', '---\na: 1\n----\n', '---\na: 1\n ---\n', '---\na: 1\n---\r\n', '---\na: 1 ---\n'])(
    'are not closed in %j',
    (text) => expect(cut(text)).toBe('unclosed'),
  );

  it('are looked for as strictly where the ends of lines are any', () => {
    expect(cut('x---\r\na: 1\r\n---\r\n', 'asWritten')).toBe('unopened');
    expect(cut('---\r\na: 1\r\n---x\r\n', 'asWritten')).toBe('unclosed');
    expect(cut('---\r\na: 1\r\n---\r', 'asWritten')).toBe('unclosed');
  });
});
