import { mdxToHast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { moved } from '../../../../.config/workarounds.ts';
import { whereItStopped } from './where-it-stopped.ts';

function stopped(text: string) {
  try {
    mdxToHast(text);
  } catch (error) {
    return whereItStopped(error);
  }
  return null;
}

describe('where the installed parser stopped', () => {
  it.each([
    ['a sign that opens nothing', 'One.\n\nTwo is <5 here.\n', { line: 3, column: 8 }],
    ['an expression that is not closed', 'One {two\n', { line: 1 }],
    ['a tag that is not closed', 'One <b>two\n', { line: 1 }],
  ])('is told for %s', (_what, text, place) => {
    expect(stopped(text), moved(import.meta.url)).toMatchObject(place);
    expect(stopped(text)?.said, moved(import.meta.url)).not.toMatch(/^\d|^$/u);
  });

  it('is the beginning where its words name no place', () => {
    expect(whereItStopped(new Error('out of memory'))).toEqual({ line: 1, column: 1, said: '' });
    expect(whereItStopped('3:4: a text')).toEqual({ line: 3, column: 4, said: 'a text' });
  });
});
