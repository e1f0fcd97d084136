import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byLetter } from './alphabet.ts';

const filed = (words: string[], language = 'en-GB') =>
  byLetter(words, (word) => word, language).map(({ letter, items }) => [letter, ...items]);

describe('filing by letter', () => {
  it('sorts as the language does, whatever the case', () => {
    expect(filed(['bravo', 'Alpha', 'beta', 'alpaca'])).toEqual([
      ['A', 'alpaca', 'Alpha'],
      ['B', 'beta', 'bravo'],
    ]);
  });

  it('files an accented letter under its plain one where the language does', () => {
    expect(filed(['Éclair', 'Easy'])).toEqual([['E', 'Easy', 'Éclair']]);
    expect(filed(['Ångström', 'Alfa'], 'sv').map(([letter]) => letter)).toEqual(['A', 'Å']);
  });

  it('puts numbers first and in order, and looks past quotes and brackets', () => {
    expect(filed(['10 steps', '9 steps', '“Quoted”', '(round) brackets'])).toEqual([
      ['0–9', '9 steps', '10 steps'],
      ['Q', '“Quoted”'],
      ['R', '(round) brackets'],
    ]);
  });

  it('keeps what has neither letter nor number, at the end', () => {
    expect(filed(['???', 'Why'])).toEqual([
      ['W', 'Why'],
      ['#', '???'],
    ]);
  });

  it('files letters of other scripts under themselves', () => {
    expect(filed(['Ярлык', 'المد'], 'en-GB').map(([letter]) => letter)).toEqual(['Я', 'ا']);
  });

  it('gives each letter its own slug', () => {
    const groups = byLetter(['a', '1', '?', 'É', 'Å'], (word) => word, 'sv');
    expect(groups.map(({ slug }) => slug)).toEqual(['0-9', 'a', 'e', 'å', 'other']);
  });

  it('loses nothing and files nothing twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (words) => {
        const groups = byLetter(words, (word) => word, 'en-GB');
        expect(groups.flatMap(({ items }) => items).sort()).toEqual([...words].sort());
        expect(new Set(groups.map(({ letter }) => letter)).size).toBe(groups.length);
        expect(new Set(groups.map(({ slug }) => slug)).size).toBe(groups.length);
      }),
    );
  });
});
