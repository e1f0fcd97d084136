import { describe, expect, it } from 'vitest';
import { readingsOf } from './query-readings.ts';
import { createSpeller } from './spelling.ts';

const speller = createSpeller({ surgical: 8, checklist: 12, near: 4, miss: 4, ward: 6, word: 3, hygiene: 5, hand: 9 });
const readings = (query: string) => readingsOf(query, speller).map(({ words }) => words.join(' '));

describe('readings of a query', () => {
  it('leave known words as they were typed', () => {
    expect(readingsOf('Surgical  checklists', speller)).toEqual([
      { words: ['Surgical', 'checklists'], lost: [], corrected: false },
    ]);
  });

  it('put every misspelt word right', () => {
    expect(readingsOf('surgcial chekclist', speller)[0]).toEqual({
      words: ['surgical', 'checklist'],
      lost: [],
      corrected: true,
    });
  });

  it('offer the next likeliest words after the likeliest', () => {
    expect(readings('hand wrd')).toEqual(['hand ward', 'hand word']);
  });

  it('take at most as many as asked for', () => {
    expect(readingsOf('wrd wrd wrd', speller, { most: 4 })).toHaveLength(4);
  });

  it('correct the parts of a compound and keep its hyphen', () => {
    expect(readings('naer-miss')).toEqual(['near-miss']);
  });

  it('know a compound written in one by its parts being typed so', () => {
    expect(readingsOf('near-miss', speller)[0]?.corrected).toBe(false);
  });

  it('let the beginning of a word stand, unless told to look closer', () => {
    expect(readingsOf('checkli', speller)[0]).toMatchObject({ words: ['checkli'], corrected: false });
    expect(readingsOf('checklis', speller, { beginnings: false })[0]).toMatchObject({
      words: ['checklist'],
      corrected: true,
    });
  });

  it('set aside words that resemble nothing', () => {
    expect(readingsOf('xylophone checklist', speller)).toEqual([
      { words: ['checklist'], lost: ['xylophone'], corrected: false },
    ]);
  });

  it('read a query without words as one without words', () => {
    expect(readingsOf(' – ', speller)).toEqual([{ words: [], lost: [], corrected: false }]);
  });
});
