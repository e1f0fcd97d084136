import { describe, expect, it } from 'vitest';
import { partialMatches, tellingAmong } from './partial-matches.ts';

const pages = (...ids: string[]) => ids.map((id) => ({ id, score: 1 }));
const everywhere = pages(...Array.from({ length: 80 }, (_, index) => `page-${String(index)}`), 'a', 'b', 'c');

describe('partial matches', () => {
  it('put the page with most of the words first and say which it has', () => {
    const found = partialMatches(
      [
        { word: 'hand', matches: pages('a', 'b') },
        { word: 'hygiene', matches: pages('a', 'c') },
        { word: 'audit', matches: pages('a') },
      ],
      100,
    );
    expect(found[0]).toEqual({ id: 'a', words: ['hand', 'hygiene', 'audit'], score: 3 });
  });

  it('hold a rare word higher than ordinary ones', () => {
    const found = partialMatches(
      [
        { word: 'what', matches: everywhere },
        { word: 'we', matches: everywhere },
        { word: 'sepsis', matches: pages('a') },
      ],
      100,
    );
    expect(found[0]?.id).toBe('a');
    expect(found).toHaveLength(3);
  });

  it('break ties by the score of the search engine', () => {
    const found = partialMatches(
      [
        {
          word: 'hand',
          matches: [
            { id: 'weak', score: 1 },
            { id: 'strong', score: 9 },
          ],
        },
        { word: 'soap', matches: [] },
      ],
      100,
    );
    expect(found.map(({ id }) => id)).toEqual(['strong', 'weak']);
  });

  it('leave out pages that are shown already', () => {
    const found = partialMatches([{ word: 'hand', matches: pages('a', 'b') }], 100, new Set(['a']));
    expect(found.map(({ id }) => id)).toEqual(['b']);
  });

  it('give the best three there are when no page has half of what was asked', () => {
    const words = ['one', 'two', 'three', 'four'];
    const found = partialMatches(
      words.map((word, index) => ({ word, matches: pages(`page-${String(index)}`) })),
      100,
    );
    expect(found).toHaveLength(3);
  });

  it('are at most ten', () => {
    expect(partialMatches([{ word: 'hand', matches: everywhere }], 100)).toHaveLength(10);
  });

  it('are none when no page has any of the words', () => {
    expect(partialMatches([{ word: 'hand', matches: [] }], 100)).toEqual([]);
  });
});

describe('telling words', () => {
  const pagesWith = (word: string) => ({ the: 900, of: 800, sepsis: 9, bundle: 60 })[word] ?? 0;

  it('are those that do not stand almost everywhere', () => {
    expect(tellingAmong(['the', 'bundle', 'of', 'sepsis'], 1000, pagesWith)).toEqual(['bundle', 'sepsis']);
  });

  it('are all of them when hardly any is rare', () => {
    expect(tellingAmong(['the', 'of', 'sepsis'], 1000, pagesWith)).toEqual(['the', 'of', 'sepsis']);
  });
});
